export { type ApiClient, apiClient } from './api-client';
