import { beginFeedAnew, endLogRestore } from '@nap/event-store';
import { heldLetters } from '@nap/notifications';
import type { Client } from 'pg';

import { checkBackup } from '../backup/check-backup';
import { backupTables } from '../backup/contents';
import { type Manifest, readManifest } from '../backup/manifest';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { type Terminal, printJson } from '../terminal';
import { loadFiles, requireWhole } from './load-files';
import { beginRestore, forgetProgress, together, withTarget } from './target';

type Form = { readonly json: boolean };

/** What readers and operators have to know afterwards. */
type Restored = {
  readonly feedId: string;
  readonly earlierFeedId: string;
  /** The last feed position that both feeds have in common. */
  readonly lastCommon: number;
  /** Letters of which nobody knows whether they went out. */
  readonly lettersHeld: number;
};

const NEXT = 'nap rearm';

const makeFit = async (target: Client): Promise<void> => {
  for (const { afterRestore } of backupTables) {
    if (afterRestore !== undefined) await target.query(afterRestore);
  }
};

const finish = (target: Client, manifest: Manifest): Promise<Restored> =>
  together(target, async () => {
    await target.query('set local synchronous_commit = on');
    await makeFit(target);
    const feedId = await endLogRestore(target);
    await forgetProgress(target);
    return {
      feedId,
      earlierFeedId: manifest.feed.id,
      lastCommon: manifest.feed.head,
      lettersHeld: await heldLetters(target),
    };
  });

const linesAbout = ({ feedId, earlierFeedId, lastCommon, lettersHeld }: Restored): string =>
  `The feed goes on as ${feedId}. Readers of ${earlierFeedId} read on up to position ${String(lastCommon)}; whoever is beyond is told to go back there.\n` +
  (lettersHeld === 0
    ? ''
    : `${String(lettersHeld)} letters were on their way when the copy was made: nobody knows whether they arrived, and they are not sent again.\n`) +
  `Next: ${NEXT}\n`;

/** @throws CliError when the backup is damaged, or the database holds something already. */
export const restore = async (folder: string, { json }: Form, terminal: Terminal): Promise<void> => {
  const { DATABASE_URL } = settingsOf(terminal);
  const { manifest, seal } = readManifest(folder);
  await checkBackup(folder, manifest);
  await reachPostgres({ DATABASE_URL });
  const restored = await withTarget(DATABASE_URL, async (target) => {
    const progress = await beginRestore(target, manifest, seal);
    await loadFiles(target, folder, manifest, progress, terminal.interrupted);
    await requireWhole(target, manifest);
    return finish(target, manifest);
  });
  const events = manifest.feed.head + manifest.unplaced;
  if (json) {
    printJson(terminal, { ...restored, madeAt: manifest.madeAt, events, next: NEXT });
    return;
  }
  terminal.out(
    `${String(events)} events are back as of ${manifest.madeAt}, and proved by their chain.\n` +
      `Whoever was erased after that instant is back too: erase them again.\n${linesAbout(restored)}`,
  );
};

/** For a database that came back by other means, such as a dump or a disk: its feed and letters as after a restore. */
export const acceptRecovered = async ({ json }: Form, terminal: Terminal): Promise<void> => {
  const { DATABASE_URL } = settingsOf(terminal);
  await reachPostgres({ DATABASE_URL });
  const restored = await withTarget(DATABASE_URL, (target) =>
    together(target, async () => {
      const { rows } = await target.query<{ feed_id: string; feed_position: string }>(
        'select feed_id, feed_position from feed_state',
      );
      await makeFit(target);
      return {
        feedId: await beginFeedAnew(target),
        earlierFeedId: rows[0]?.feed_id ?? '',
        lastCommon: Number(rows[0]?.feed_position),
        lettersHeld: await heldLetters(target),
      };
    }),
  );
  if (json) printJson(terminal, { ...restored, next: NEXT });
  else terminal.out(linesAbout(restored));
};
