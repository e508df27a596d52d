import { CHAIN_START } from '../event-hash';
import type { EventRow, FeedRow } from '../rows';
import { flawIn, hashFlawIn } from '../verify';

const PLACED = `select f.feed_position, f.previous_in_forum, f.chain, e.*
  from feed f join events e on e.global_position = f.global_position order by f.feed_position`;

const UNPLACED = `select null as feed_position, null as previous_in_forum, null as chain, e.*
  from events e where not exists (select from feed f where f.global_position = e.global_position)
  order by e.global_position`;

/** The log as queries whose rows, one after the other, are its events: those in the feed first, in its order. */
export const LOG_QUERIES: readonly string[] = [PLACED, UNPLACED];

/** A row of the log as PostgreSQL writes it in JSON; the feed's columns are null for an event without a place yet. */
export type LoggedEvent = Omit<EventRow, 'recorded_at'> & {
  readonly recorded_at: string;
  readonly event_hash: string;
  readonly feed_position: number | null;
  readonly previous_in_forum: number | null;
  readonly chain: string | null;
};

const bytesOf = (text: string): Buffer => Buffer.from(text.replace(/^\\x/, ''), 'hex');

const rowOf = (event: LoggedEvent): FeedRow => ({
  ...event,
  recorded_at: new Date(event.recorded_at),
  event_hash: bytesOf(event.event_hash),
  chain: bytesOf(event.chain ?? ''),
  feed_position: String(event.feed_position),
  previous_in_forum: String(event.previous_in_forum),
});

/** Follows a log line by line, and proves that each event is whole and stands where it stood in the feed. */
export class LogCheck {
  private readonly forums = new Map<string, number>();
  private position = 0;
  private lastChain: Buffer = CHAIN_START;
  private unplaced = 0;

  /** Where the feed has come by now. */
  get head(): number {
    return this.position;
  }

  /** Hexadecimal, as events carry it. */
  get chain(): string {
    return this.lastChain.toString('hex');
  }

  get events(): number {
    return this.position + this.unplaced;
  }

  /** @returns what is wrong with the next event; undefined when it is sound. */
  flawOf(event: LoggedEvent): string | undefined {
    const row = rowOf(event);
    if (event.feed_position === null) {
      this.unplaced += 1;
      return hashFlawIn(row);
    }
    const flaw = flawIn(row, this.position, this.lastChain, this.forums.get(row.forum_id) ?? 0);
    if (flaw !== undefined) return flaw;
    this.position = event.feed_position;
    this.lastChain = row.chain;
    this.forums.set(row.forum_id, this.position);
    return undefined;
  }
}
