import type { StreamReader } from '@nap/event-store';
import { forgetConsumer, holdConsumers, parkedFrom, progressByForum, standInFor, storeProgress } from '@nap/messaging';
import { type Differences, type Foldable, type ForumProgress, type GreenViews, differences } from '@nap/read-models';

import { type Sql, inTransaction } from './connection';
import type { GreenFold } from './green-fold';
import { GREEN_CONSUMER, type GreenStore } from './green-store';
import type { Target } from './target';

/** The consumer that keeps the live views. */
export const LIVE_CONSUMER = 'reporting';

export type Rebuild = {
  readonly sql: Sql;
  readonly reader: StreamReader;
  readonly shown: readonly Foldable[];
  readonly views: GreenViews;
  readonly store: GreenStore;
  readonly fold: GreenFold;
  /** What the green views are to show now. */
  readonly nextTarget: () => Promise<Target>;
  /** Whether they take the place of the live consumer, or only of tables that it goes on with. */
  readonly isWhole: boolean;
};

/** What was compared already. */
export type Compared = {
  /** Rows up to these feed positions, forum by forum. */
  readonly upTo: ReadonlyMap<string, number>;
  /** Streams that were left out, because one side had parked them. */
  readonly leftOut: readonly string[];
};

/** How far both sets of tables have come. */
const forumsOf = async ({ sql, fold }: Rebuild): Promise<readonly ForumProgress[]> => {
  const live = await progressByForum(sql, LIVE_CONSUMER);
  return [...fold.target.forums].map(([forumId, { position }]) => ({
    forumId,
    live: live.get(forumId)?.position ?? 0,
    green: position,
  }));
};

/** Compares what both sets of tables can show by now, and was not compared before. */
export const compare = async (
  rebuild: Rebuild,
  before: Compared | null,
): Promise<{ readonly found: Differences; readonly compared: Compared }> => {
  const { sql, reader, shown, store } = rebuild;
  const forums = await forumsOf(rebuild);
  const upTo = new Map(forums.map(({ forumId, live, green }) => [forumId, Math.min(live, green)]));
  const parked = [...store.parkedStreams, ...(await parkedFrom(sql, LIVE_CONSUMER)).keys()];
  const touched = before === null ? [] : await reader.touched(before.upTo, upTo);
  const streams = before && [...before.leftOut, ...touched.map(({ streamId }) => streamId)];
  const found = await differences(sql, shown, { forums, parked, streams });
  return { found, compared: { upTo, leftOut: parked } };
};

/**
 * Puts the green views in the place of the live ones, in one transaction: holds the checkpoints of both, applies the
 * rest, compares what was not compared yet, swaps. Readers see the old rows or the new ones.
 */
export const switchOver = async (rebuild: Rebuild, compared: Compared): Promise<Differences> => {
  const { sql, views, store, fold, nextTarget, isWhole } = rebuild;
  const undo = [fold.mark(), store.mark()];
  store.isInside = true;
  try {
    return await inTransaction(sql, async () => {
      await sql.query('set local synchronous_commit = on');
      await holdConsumers(sql);
      await fold.foldMore(await nextTarget());
      const { found } = await compare(rebuild, compared);
      if (isWhole) {
        await storeProgress(sql, GREEN_CONSUMER, fold.target.forums);
        await standInFor(sql, LIVE_CONSUMER, GREEN_CONSUMER);
      } else {
        await forgetConsumer(sql, GREEN_CONSUMER);
      }
      await views.swap();
      return found;
    });
  } catch (error) {
    for (const back of undo) back();
    throw error;
  } finally {
    store.isInside = false;
  }
};
