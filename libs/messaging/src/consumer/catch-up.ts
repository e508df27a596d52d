import type { FeedEvent } from '@nap/event-store';
import type { EntityManager } from 'typeorm';

import type { FeedReader } from '../feed-reader';
import { progressOf } from './positions';

const PAGE = 500;

type Options = {
  readonly consumer: string;
  readonly manager: EntityManager;
  readonly feed: FeedReader;
  /** How many looks in a row may find the same arrears before they are made good from the log. */
  readonly patience: number;
  /** Takes what is missing up to these feed positions, by forum. @returns how many events that were. */
  readonly advance: (reach: ReadonlyMap<string, number>) => Promise<number>;
};

/** The newest feed position of each forum among events in feed order. */
export const newestPerForum = (events: readonly FeedEvent[]): ReadonlyMap<string, number> =>
  new Map(events.map(({ forumId, feedPosition }) => [forumId, feedPosition]));

/**
 * The net under the topic: compares the consumer with the log, and reads from the log what no message announces any
 * more, because the topic was emptied, made anew, or is out of reach. A message that arrives later is a double.
 */
export class CatchUp {
  /** Everything up to here is known to be taken. */
  private verified = 0;
  private lastEvents = -1;
  private silentLooks = 0;

  constructor(private readonly options: Options) {}

  /** One look. @returns how many events were made good. */
  async look(): Promise<number> {
    const { consumer, manager, feed, patience } = this.options;
    const { events } = await progressOf(manager, consumer);
    const head = await feed.feedHead(); // after the count: equal numbers then mean that nothing is missing
    this.silentLooks = events === this.lastEvents ? this.silentLooks + 1 : 0;
    this.lastEvents = events;
    if (events >= head) {
      this.verified = head;
      this.silentLooks = 0;
      return 0;
    }
    if (this.silentLooks < patience) return 0;
    this.silentLooks = 0;
    return this.makeGood(head);
  }

  private async makeGood(head: number): Promise<number> {
    const { feed, advance } = this.options;
    let madeGood = 0;
    while (this.verified < head) {
      const page = await feed.readFeed({ after: this.verified, limit: PAGE });
      const last = page.at(-1);
      if (last === undefined) break;
      madeGood += await advance(newestPerForum(page));
      this.verified = last.feedPosition;
    }
    return madeGood;
  }
}
