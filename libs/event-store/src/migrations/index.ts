import { CreateEventStore1795410000000 } from './20261123T0500-create-event-store';

/** Run by `migrate` of `@nap/platform`, before those of other libs. */
export const eventStoreMigrations = [CreateEventStore1795410000000];
