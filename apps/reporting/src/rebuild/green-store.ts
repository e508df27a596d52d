import type { PlacedEvent, StreamReader } from '@nap/event-store';
import { isInfrastructureFailure, parkStream, unpark } from '@nap/messaging';
import type { GreenViews } from '@nap/read-models';

import { type Sql, inTransaction } from './connection';
import type { FoldedStream, FoldedStreams } from './stream-folds';

/** The consumer under whose name the green views stand in PostgreSQL. */
export const GREEN_CONSUMER = 'reporting-green';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Options = {
  readonly sql: Sql;
  readonly reader: StreamReader;
  readonly views: GreenViews;
  /** Whether a stream that cannot be shown is parked; else it ends the rebuild. */
  readonly parks: boolean;
};

/** Writes folded streams; one that cannot be folded or written is parked at the event where that begins. */
export class GreenStore {
  /** Set while the switch holds its transaction open: each write is a part of it. */
  isInside = false;
  private parked = new Set<string>();

  constructor(private readonly options: Options) {}

  get parkedStreams(): readonly string[] {
    return [...this.parked];
  }

  /** @returns what sets it back to what it knows now, after a transaction that was undone. */
  mark(): () => void {
    const parked = new Set(this.parked);
    return () => {
      this.parked = parked;
    };
  }

  async store({ folded, spoilt }: FoldedStreams, upTo: (event: PlacedEvent) => boolean): Promise<void> {
    await this.forgetParking(folded);
    const unwritable = (await this.isWritten(folded)) ? [] : await this.oneByOne(folded);
    for (const streamId of [...spoilt, ...unwritable]) await this.storeAndPark(streamId, upTo);
  }

  /** A stream that could not be shown before may have been folded to its end by now. */
  private async forgetParking(folded: readonly FoldedStream[]): Promise<void> {
    const freed = folded.map(({ streamId }) => streamId).filter((streamId) => this.parked.delete(streamId));
    if (freed.length > 0) await unpark(this.options.sql, GREEN_CONSUMER, freed);
  }

  /** @returns false where the database takes one of the rows for none. */
  private async isWritten(streams: readonly FoldedStream[]): Promise<boolean> {
    const { sql, views } = this.options;
    if (streams.length === 0) return true;
    try {
      await inTransaction(sql, () => views.store(streams.map(({ fold }) => fold)), this.isInside);
      return true;
    } catch (error) {
      if (isInfrastructureFailure(error)) throw error;
      return false;
    }
  }

  private async oneByOne(streams: readonly FoldedStream[]): Promise<readonly string[]> {
    const unwritable: string[] = [];
    for (const stream of streams) if (!(await this.isWritten([stream]))) unwritable.push(stream.streamId);
    return unwritable;
  }

  private async storeAndPark(streamId: string, upTo: (event: PlacedEvent) => boolean): Promise<void> {
    const { sql, reader, views, parks } = this.options;
    await unpark(sql, GREEN_CONSUMER, [streamId]);
    await views.forget(streamId);
    const events = (await reader.whole([streamId], Number.MAX_SAFE_INTEGER)).filter(upTo);
    for (const [index, event] of events.entries()) {
      try {
        await inTransaction(sql, () => views.project(event), this.isInside);
      } catch (error) {
        if (isInfrastructureFailure(error)) throw error;
        if (!parks)
          throw new Error(`${streamId} cannot be shown from feed position ${String(event.feedPosition)} on`, {
            cause: error,
          });
        const waiting = events.slice(index).map(({ feedPosition }) => feedPosition);
        this.parked.add(streamId);
        return parkStream(sql, GREEN_CONSUMER, { streamId, error: messageOf(error), waiting });
      }
    }
  }
}
