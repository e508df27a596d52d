import type { BackupTable } from '@nap/platform';

/** What stands beside events and feed; those have lines of their own. */
export const eventStoreBackup: readonly BackupTable[] = [
  { table: 'commands', orderedBy: 'id' },
  { table: 'documents', orderedBy: 'hash' },
  { table: 'archived_streams', orderedBy: 'stream_id' },
  { table: 'earlier_feed', orderedBy: 'feed_id' },
];
