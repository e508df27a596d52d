import type { BackupTable } from '@nap/platform';
import type { ClientBase } from 'pg';

// Whether these letters went out after the backup was made, nobody knows: they are shown, and sent by no machine again.
const HOLD = `
  update delivery set status = 'unknown', reason = 'restored', lease_id = null, lease_until = null,
                      next_attempt_at = 'infinity'
   where status in ('sending', 'unknown');
  select setval(pg_get_serial_sequence('delivery', 'id'), max(id)) from delivery having max(id) > 0;`;

const CLOSE_ATTEMPTS = `
  update delivery_attempt set outcome = 'unknown', ended_at = now(), response = 'restored from a backup'
   where ended_at is null`;

/** Who was written to about what: without it the notifier would write about every event again. */
export const notificationsBackup: readonly BackupTable[] = [
  { table: 'recipient_mark', orderedBy: 'event_id' },
  { table: 'delivery', orderedBy: 'id', afterRestore: HOLD },
  { table: 'delivery_attempt', orderedBy: 'delivery_id, attempt', afterRestore: CLOSE_ATTEMPTS },
];

/** How many letters a restore holds back, because nobody knows whether they went out. */
export const heldLetters = async (connection: Pick<ClientBase, 'query'>): Promise<number> => {
  const { rows } = await connection.query<{ held: number }>(
    `select count(*)::int as held from delivery where status = 'unknown' and next_attempt_at = 'infinity'`,
  );
  return rows[0]?.held ?? 0;
};
