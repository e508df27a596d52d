import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

import { FencedError } from './sequencer';

/** How far a topic is published. Only the leader of the newest epoch moves it. */
@Injectable()
export class RelayCheckpoint {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /**
   * Binds the topic to a leader's epoch.
   * @returns the feed position up to which the topic is published.
   * @throws FencedError when a later leader has bound it.
   */
  async take(topic: string, epoch: number): Promise<number> {
    const { rows } = await this.pool.query<{ feed_position: string }>(
      `insert into relay_checkpoint as c (topic, epoch) values ($1, $2)
       on conflict (topic) do update set epoch = excluded.epoch where c.epoch <= excluded.epoch
       returning feed_position`,
      [topic, epoch],
    );
    if (rows[0] === undefined) throw new FencedError(`${topic} has a leader later than epoch ${String(epoch)}`);
    return Number(rows[0].feed_position);
  }

  /** @throws FencedError when the position is not the expected one, or not this leader's to move. */
  async move(topic: string, epoch: number, from: number, to: number): Promise<void> {
    const { rowCount } = await this.pool.query({
      name: 'move_relay_checkpoint',
      text: 'update relay_checkpoint set feed_position = $4 where topic = $1 and epoch = $2 and feed_position = $3',
      values: [topic, epoch, from, to],
    });
    if (rowCount === 0) throw new FencedError(`${topic} is no longer at ${String(from)} of epoch ${String(epoch)}`);
  }

  /** The feed position up to which a topic is published; 0 for one never published. */
  async read(topic: string): Promise<number> {
    const { rows } = await this.pool.query<{ feed_position: string }>(
      'select feed_position from relay_checkpoint where topic = $1',
      [topic],
    );
    return Number(rows[0]?.feed_position ?? 0);
  }
}
