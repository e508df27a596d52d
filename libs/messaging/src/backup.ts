import type { BackupTable } from '@nap/platform';
import { escapeLiteral } from 'pg';

/**
 * How far these consumers have come, and what they have parked.
 * @param consumers those whose effects are in the backup too; any other makes its effects anew from the log.
 */
export const messagingBackup = (consumers: readonly string[]): readonly BackupTable[] => {
  const where = `consumer in (${consumers.map((name) => escapeLiteral(name)).join(', ')})`;
  return [
    { table: 'consumer_position', orderedBy: 'consumer, forum_id', where },
    { table: 'blocked_stream', orderedBy: 'consumer, stream_id', where },
    { table: 'parked_event', orderedBy: 'consumer, stream_id, feed_position', where },
  ];
};
