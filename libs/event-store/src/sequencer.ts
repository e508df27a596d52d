import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

const FENCED = 'ES010';

/** Another leader has taken over: whoever meets this stops at once. */
export class FencedError extends Error {}

/** Gives committed events their place in the feed. One leader at a time; an older one is fenced by its epoch. */
@Injectable()
export class Sequencer {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /** Fences every earlier leader. @returns the epoch of the new one. */
  async takeOver(): Promise<number> {
    const { rows } = await this.pool.query<{ epoch: string }>('select epoch from take_over_feed()');
    return Number(rows[0]?.epoch);
  }

  /**
   * Places what was committed since the last call, about `limit` events.
   * @returns how many were placed, and the newest feed position.
   * @throws FencedError when a later leader has taken over.
   */
  async sequence(epoch: number, limit: number): Promise<{ readonly sequenced: number; readonly head: number }> {
    try {
      const { rows } = await this.pool.query<{ sequenced: number; head: string }>({
        name: 'sequence_feed',
        text: 'select sequenced, head from sequence_feed($1, $2)',
        values: [epoch, limit],
      });
      return { sequenced: rows[0]?.sequenced ?? 0, head: Number(rows[0]?.head ?? 0) };
    } catch (error) {
      if ((error as { readonly code?: string }).code !== FENCED) throw error;
      throw new FencedError((error as Error).message, { cause: error });
    }
  }
}
