import type { BackupTable } from '@nap/platform';

/** Secret ballots are in no event: without their counts no open vote could be closed. */
export const commandsBackup: readonly BackupTable[] = [{ table: 'urn', orderedBy: 'decision_id, vote_id, choice' }];
