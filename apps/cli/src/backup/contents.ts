import { commandsBackup } from '@nap/commands';
import { LOG_QUERIES, eventStoreBackup } from '@nap/event-store';
import { messagingBackup } from '@nap/messaging';
import { notificationsBackup } from '@nap/notifications';
import { peopleBackup } from '@nap/people';
import type { BackupTable } from '@nap/platform';

/** Its letters are in a backup, so what it has handled is too; reporting and timekeeper begin anew and harm nobody. */
const KEEPS_ITS_PLACE = ['notifier'];

/** What is stored as it is, in the order in which it comes back: the log last, when nobody would write about it again. */
export const backupTables: readonly BackupTable[] = [
  ...peopleBackup,
  ...commandsBackup,
  ...messagingBackup(KEEPS_ITS_PLACE),
  ...notificationsBackup,
  ...eventStoreBackup,
];

/** One file of a backup, and the rows it gets, query after query. */
export type BackupPart = { readonly name: string; readonly queries: readonly string[] };

export const LOG_FILE = 'log.ndjson';

export const fileOf = ({ table }: BackupTable): string => `${table.replaceAll('_', '-')}.ndjson`;

export const backupParts: readonly BackupPart[] = [
  ...backupTables.map((backed) => ({
    name: fileOf(backed),
    queries: [`select * from ${backed.table} where ${backed.where ?? 'true'} order by ${backed.orderedBy}`],
  })),
  { name: LOG_FILE, queries: LOG_QUERIES },
];
