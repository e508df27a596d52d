import type { PlacedEvent } from '@nap/event-store';
import type { StreamFold } from '@nap/read-models';

/** A stream folded up to its target. */
export type FoldedStream = { readonly streamId: string; readonly fold: StreamFold };

/** Streams, and those among them whose fold threw. */
export type FoldedStreams = { readonly folded: readonly FoldedStream[]; readonly spoilt: readonly string[] };

/** Folds events that come stream by stream, however they are cut into pages. */
export class StreamFolds {
  private open: FoldedStream | undefined;
  private isSpoilt = false;
  private folded: FoldedStream[] = [];
  private spoilt: string[] = [];

  constructor(private readonly begin: () => StreamFold) {}

  take(event: PlacedEvent): void {
    const { streamId } = event;
    if (this.open?.streamId !== streamId) {
      this.end();
      this.open = { streamId, fold: this.begin() };
    }
    if (this.isSpoilt) return;
    try {
      this.open.fold.take(event);
    } catch {
      this.isSpoilt = true; // why is found out when it is folded event by event
    }
  }

  /** No further event of the open stream comes. */
  end(): void {
    if (this.open === undefined) return;
    if (this.isSpoilt) this.spoilt.push(this.open.streamId);
    else this.folded.push(this.open);
    this.open = undefined;
    this.isSpoilt = false;
  }

  /** What has ended since the last call. */
  ended(): FoldedStreams {
    const { folded, spoilt } = this;
    this.folded = [];
    this.spoilt = [];
    return { folded, spoilt };
  }
}
