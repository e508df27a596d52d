import { randomUUID } from 'node:crypto';

import { EventStore, type FeedEvent, Sequencer } from '@nap/event-store';
import type { Pool } from 'pg';

import type { World } from './world';

/** A world whose events lie in a real log, with their place in the feed. */
export class StoredWorld {
  readonly store: EventStore;
  private readonly sequencer: Sequencer;
  private stored = 0;

  constructor(
    pool: Pool,
    readonly world: World,
  ) {
    this.store = new EventStore(pool, {}, { touch: () => undefined });
    this.sequencer = new Sequencer(pool);
  }

  /** Stores what the world decided since the last call. @returns those events as the feed has them. */
  async catchUp(): Promise<readonly FeedEvent[]> {
    const before = await this.store.feedHead();
    const fresh = this.world.feed.slice(this.stored);
    for (const event of fresh) await this.append(event);
    this.stored += fresh.length;
    const epoch = await this.sequencer.takeOver();
    while ((await this.sequencer.sequence(epoch, 1_000)).sequenced > 0);
    return this.store.readFeed({ after: before, limit: 10_000 });
  }

  private async append({ streamId, forumId, version, type, schemaVersion, data, meta }: FeedEvent): Promise<void> {
    const commandId = randomUUID();
    const { occurredAt, actor } = meta;
    const outcome = await this.store.append(
      { commandId, bodyHash: commandId, correlationId: commandId, causationId: null, actor, occurredAt },
      [{ streamId, forumId, expectedVersion: version - 1, events: [{ type, schemaVersion, data }] }],
    );
    if (outcome.kind !== 'appended') throw new Error(`${type} was not stored: ${outcome.kind}`);
  }
}
