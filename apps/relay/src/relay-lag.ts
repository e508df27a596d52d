import { EventStore, RelayCheckpoint, feedState } from '@nap/event-store';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

import { STORED_FEED } from './publishing';
import { RELAY_OPTIONS, type RelayOptions } from './relay.options';

/** How far the topic is behind what is stored, by the database; also where another relay leads. */
@Injectable()
export class RelayLag {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(STORED_FEED) private readonly store: EventStore,
    private readonly checkpoint: RelayCheckpoint,
    @Inject(RELAY_OPTIONS) private readonly options: RelayOptions,
  ) {}

  feed(): ReturnType<typeof feedState> {
    return feedState(this.pool);
  }

  /** @returns events not published, and how many seconds ago the oldest of them was stored. */
  async relay(): Promise<{ readonly events: number; readonly seconds: number }> {
    const published = await this.checkpoint.read(this.options.topic);
    const events = Math.max(0, (await this.store.feedHead()) - published);
    const [oldest] = events === 0 ? [] : await this.store.readFeed({ after: published, limit: 1 });
    return { events, seconds: oldest === undefined ? 0 : (Date.now() - Date.parse(oldest.recordedAt)) / 1_000 };
  }
}
