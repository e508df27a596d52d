import { feedFlaws, unplacedEvents } from '@nap/event-store';
import { type Config, openPool } from '@nap/platform';

import type { Finding } from './finding';

const AT_MOST = 100;

const FROM_BACKUP = 'compare with a backup: docs/how-to/restore-from-a-backup.md';

export type LogReport = { readonly head: number; readonly chain: string; readonly findings: readonly Finding[] };

/** Proves the hash chain and the density of the feed, in pages. */
export const verifyLog = async ({ DATABASE_URL }: Pick<Config, 'DATABASE_URL'>): Promise<LogReport> => {
  const pool = openPool(DATABASE_URL, 'nap-verify', 1);
  try {
    const { head, chain, flaws } = await feedFlaws(pool, AT_MOST);
    const unplaced = await unplacedEvents(pool, AT_MOST);
    return {
      head,
      chain,
      findings: [
        ...flaws.map(({ feedPosition, reason }): Finding => ({
          check: 'feed',
          where: `feed position ${String(feedPosition)}`,
          what: reason,
          next: FROM_BACKUP,
        })),
        ...unplaced.map(({ streamId, version }): Finding => ({
          check: 'feed',
          where: `${streamId} version ${String(version)}`,
          what: 'the feed has passed it without giving it a place',
          next: FROM_BACKUP,
        })),
      ],
    };
  } finally {
    await pool.end();
  }
};
