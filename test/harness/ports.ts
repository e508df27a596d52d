export { freePort } from '../../infra/stack/free-port.cjs';
