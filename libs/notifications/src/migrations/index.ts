import { CreateNotifications1795424400000 } from './20261123T0900-create-notifications';

/** Run by `migrate` of `@nap/platform`. */
export const notificationsMigrations = [CreateNotifications1795424400000];
