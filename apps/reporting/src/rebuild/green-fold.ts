import type { PlacedEvent, StreamReader } from '@nap/event-store';
import type { GreenViews } from '@nap/read-models';

import type { GreenStore } from './green-store';
import { StreamFolds } from './stream-folds';
import { partsOf } from './parts';
import { NOTHING, type Target, positionsIn, within } from './target';

/** Events read at once and folded before their rows are written: a transaction of a few tenths of a second. */
const PAGE = 2_000;

type Options = { readonly reader: StreamReader; readonly views: GreenViews; readonly store: GreenStore };

/** An error is met where it is waited for; a promise that is left because of another error must not end the process. */
const begun = <Result>(work: Promise<Result>): Promise<Result> => {
  work.catch(() => undefined);
  return work;
};

/**
 * Folds the log into the green views, stream by stream: a stream's rows depend on its own events alone, so they are
 * written once, at its end, and written anew when it got more.
 */
export class GreenFold {
  /** Events folded, those folded again included. */
  folded = 0;
  /** The largest heap seen after a page, in bytes. */
  peakHeap = 0;
  private standing: Target = NOTHING;

  constructor(private readonly options: Options) {}

  /** What the views have been folded up to. */
  get target(): Target {
    return this.standing;
  }

  /** @returns what sets it back to where it stands now, after a transaction that was undone. */
  mark(): () => void {
    const { standing } = this;
    return () => {
      this.standing = standing;
    };
  }

  /** Folds everything up to the target, from the first event on. */
  async foldAll(target: Target): Promise<void> {
    const { reader, views, store } = this.options;
    const folds = new StreamFolds(() => views.begin());
    const isWithin = within(target);
    let stored = Promise.resolve();
    let coming = begun(reader.page(target.upTo, PAGE));
    for (;;) {
      const page = await coming;
      const isLast = page.length < PAGE;
      if (!isLast) coming = begun(reader.page(target.upTo, PAGE, page.at(-1))); // read, and below written, meanwhile
      this.take(folds, page.filter(isWithin));
      if (isLast) folds.end();
      await stored;
      stored = begun(store.store(folds.ended(), isWithin));
      if (isLast) break;
    }
    await stored;
    this.standing = target;
  }

  /** Folds anew what got events, or lost a block, since the last target. @returns how many streams did. */
  async foldMore(target: Target): Promise<number> {
    const { reader, views, store } = this.options;
    const before = this.standing;
    const isWithin = within(target);
    const touched = await reader.touched(positionsIn(before), positionsIn(target));
    const parked = [...before.ends.keys(), ...target.ends.keys()].map((streamId) => ({ streamId, version: PAGE }));
    const streams = [...new Map([...parked, ...touched].map((stream) => [stream.streamId, stream])).values()];
    for (const part of partsOf(streams, PAGE)) {
      const folds = new StreamFolds(() => views.begin());
      this.take(folds, (await reader.whole(part, target.upTo)).filter(isWithin));
      folds.end();
      await store.store(folds.ended(), isWithin);
    }
    this.standing = target;
    return streams.length;
  }

  private take(folds: StreamFolds, events: readonly PlacedEvent[]): void {
    for (const event of events) folds.take(event);
    this.folded += events.length;
    this.peakHeap = Math.max(this.peakHeap, process.memoryUsage().heapUsed);
  }
}
