import { CreateMessaging1795417200000 } from './20261123T0700-create-messaging';

/** Run by `migrate` of `@nap/platform`. */
export const messagingMigrations = [CreateMessaging1795417200000];
