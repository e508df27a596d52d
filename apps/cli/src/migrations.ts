import { commandsMigrations } from '@nap/commands';
import { eventStoreMigrations } from '@nap/event-store';
import { messagingMigrations } from '@nap/messaging';
import { notificationsMigrations } from '@nap/notifications';
import { peopleMigrations } from '@nap/people';
import type { Migration } from '@nap/platform';
import { readModelsMigrations } from '@nap/read-models';

/** The schema of the whole engine; TypeORM runs them by their timestamps. */
export const allMigrations: readonly Migration[] = [
  ...eventStoreMigrations,
  ...messagingMigrations,
  ...peopleMigrations,
  ...commandsMigrations,
  ...readModelsMigrations,
  ...notificationsMigrations,
];
