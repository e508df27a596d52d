import { type Instant, instantOf } from '@nap/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

import { SECRET, hashOf, newSecret } from './secrets';

/** What is known of a private calendar's address without the address. */
export type CalendarTokenEntry = {
  readonly createdAt: Instant;
  /** To the hour. */
  readonly lastUsedAt: Instant | null;
};

/**
 * Secret addresses under which calendar programs, which cannot log in, read a person's own duties. One for each person,
 * stored as a hash, shown once.
 */
@Injectable()
export class CalendarTokens {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /** Makes a new one; the one before works no longer. @returns undefined when there is no such person. */
  async issue(personId: string): Promise<string | undefined> {
    const token = newSecret();
    const { rowCount } = await this.pool.query(
      `insert into calendar_tokens (person_id, secret_hash) select id, $2 from people where id = $1
       on conflict (person_id) do update set secret_hash = $2, created_at = now(), last_used_at = null`,
      [personId, hashOf(token)],
    );
    return rowCount === 1 ? token : undefined;
  }

  /** Whose calendar it is; null for a token that is malformed, unknown or revoked. */
  async personOf(token: string): Promise<string | null> {
    if (!SECRET.test(token)) return null;
    const { rows } = await this.pool.query<{ person_id: string; seen_lately: boolean }>(
      `select person_id, coalesce(last_used_at > now() - interval '1 hour', false) as seen_lately
         from calendar_tokens where secret_hash = $1`,
      [hashOf(token)],
    );
    const [row] = rows;
    if (row === undefined) return null;
    if (!row.seen_lately) {
      await this.pool.query('update calendar_tokens set last_used_at = now() where person_id = $1', [row.person_id]);
    }
    return row.person_id;
  }

  /** What the person has; null without one. */
  async find(personId: string): Promise<CalendarTokenEntry | null> {
    const { rows } = await this.pool.query<{ created_at: Date; last_used_at: Date | null }>(
      'select created_at, last_used_at from calendar_tokens where person_id = $1',
      [personId],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { created_at: createdAt, last_used_at: lastUsedAt } = row;
    return {
      createdAt: instantOf(createdAt.getTime()),
      lastUsedAt: lastUsedAt && instantOf(lastUsedAt.getTime()),
    };
  }

  /** The address works no longer. @returns false when there was none. */
  async revoke(personId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from calendar_tokens where person_id = $1', [personId]);
    return rowCount === 1;
  }
}
