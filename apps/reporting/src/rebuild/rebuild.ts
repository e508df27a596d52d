import { upcasters } from '@nap/contracts';
import { StreamReader } from '@nap/event-store';
import { forgetConsumer, storeProgress } from '@nap/messaging';
import { openPool, ownerClient } from '@nap/platform';
import { type RowDifference, GreenViews, viewsNamed } from '@nap/read-models';

import { sqlOn } from './connection';
import { GreenFold } from './green-fold';
import { GREEN_CONSUMER, GreenStore } from './green-store';
import { type Compared, LIVE_CONSUMER, type Rebuild, compare, switchOver } from './switch';
import { whatIsLive, wholeFeed } from './target';
import { takeTurn } from './turn';

const NAME = 'nap-rebuild';
/** So few streams are folded while all consumers stand still. */
const FEW = 20;
const ROUNDS = 10;
const SWITCHES = 5;

export type RebuildReport = {
  readonly views: readonly string[];
  /** Events folded, those folded again included. */
  readonly events: number;
  /** From the first event read to the switch. */
  readonly seconds: number;
  readonly eventsPerSecond: number;
  /** How long all consumers stood still for the switch. */
  readonly switchSeconds: number;
  /** The largest JavaScript heap seen, in bytes. */
  readonly peakHeap: number;
  /** Rows that were not the same in the live views: these were wrong, or written by an older release. */
  readonly differing: { readonly count: number; readonly first: readonly RowDifference[] };
  /** Streams that this release cannot show to their end. */
  readonly parked: readonly string[];
};

/** @param view its name, or `all`. @throws before anything is done for a name that no view has. */
export const rebuildViews = async (databaseUrl: string, view: string): Promise<RebuildReport> => {
  const shown = viewsNamed(view);
  if (shown === undefined) throw new Error(`there is no view ${view}`);
  const pool = openPool(databaseUrl, NAME, 1);
  const owner = ownerClient(databaseUrl, NAME);
  try {
    await owner.connect();
    const reading = await pool.connect();
    for (const connection of [owner, reading]) connection.on('error', () => undefined); // the next statement tells
    try {
      const [sql, reader] = [sqlOn(owner), await StreamReader.on(reading, upcasters)];
      await takeTurn(sql, 'alone');
      const views = new GreenViews(sql, shown);
      const isWhole = view === 'all';
      const store = new GreenStore({ sql, reader, views, parks: isWhole });
      const fold = new GreenFold({ reader, views, store });
      const nextTarget = () => (isWhole ? wholeFeed(sql, reader, fold.target) : whatIsLive(sql, LIVE_CONSUMER));
      return await run({ sql, reader, shown, views, store, fold, nextTarget, isWhole });
    } finally {
      reading.release(true);
    }
  } finally {
    await owner.end();
    await pool.end();
  }
};

const run = async (rebuild: Rebuild): Promise<RebuildReport> => {
  const { sql, views, fold, store, shown } = rebuild;
  await forgetConsumer(sql, GREEN_CONSUMER); // an interrupted rebuild is begun anew
  await views.create();
  const begunAt = performance.now();
  await fold.foldAll(await rebuild.nextTarget());
  await catchUp(rebuild);
  const before = await compare(rebuild, null);
  const { found, switchSeconds } = await switchWhenPossible(rebuild, before.compared);
  const seconds = (performance.now() - begunAt) / 1_000;
  await views.drop();
  return {
    views: shown.map(({ name }) => name),
    events: fold.folded,
    seconds,
    eventsPerSecond: fold.folded / seconds,
    switchSeconds,
    peakHeap: fold.peakHeap,
    differing: { count: before.found.count + found.count, first: [...before.found.first, ...found.first] },
    parked: store.parkedStreams,
  };
};

/** Folds what came meanwhile, until little is left. */
const catchUp = async ({ sql, fold, nextTarget }: Rebuild): Promise<void> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const touched = await fold.foldMore(await nextTarget());
    await storeProgress(sql, GREEN_CONSUMER, fold.target.forums);
    if (touched <= FEW) return;
  }
};

/** PostgreSQL's code for a lock that was not given in time. */
const LOCK_NOT_AVAILABLE = '55P03';

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;

/** Somebody may hold a table for a while: the rebuild then goes on beside the live views and tries again. */
const switchWhenPossible = async (rebuild: Rebuild, compared: Compared) => {
  for (let attempt = 1; ; attempt += 1) {
    const begunAt = performance.now();
    try {
      const found = await switchOver(rebuild, compared);
      return { found, switchSeconds: (performance.now() - begunAt) / 1_000 };
    } catch (error) {
      if (!isBusy(error) || attempt === SWITCHES) throw error;
      await catchUp(rebuild);
    }
  }
};
