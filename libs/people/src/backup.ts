import type { BackupTable } from '@nap/platform';

/**
 * Names and addresses, the keys' hashes, and whom nobody may bring back. Links, sessions and calendar addresses are left
 * out: what was ended after the backup must not live again, and who needs one asks for it anew.
 */
export const peopleBackup: readonly BackupTable[] = [
  { table: 'people', orderedBy: 'id' },
  { table: 'erased_people', orderedBy: 'id' },
  { table: 'person_forums', orderedBy: 'person_id, forum_id' },
  { table: 'api_keys', orderedBy: 'id' },
];
