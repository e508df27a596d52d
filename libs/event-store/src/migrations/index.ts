import { CreateEventStore1795410000000 } from './20261123T0500-create-event-store';
import { AppendOne1795446300000 } from './20261123T1505-append-one';
import { RememberEarlierFeeds1795446600000 } from './20261123T1510-remember-earlier-feeds';
import { HashByOneFormat1795446900000 } from './20261123T1515-hash-by-one-format';

/** Run by `migrate` of `@nap/platform`, before those of other libs. */
export const eventStoreMigrations = [
  CreateEventStore1795410000000,
  AppendOne1795446300000,
  RememberEarlierFeeds1795446600000,
  HashByOneFormat1795446900000,
];
