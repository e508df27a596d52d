import { createHmac } from 'node:crypto';

import { type Instant, instantOf } from '@nap/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

import { inTransaction } from './in-transaction';
import { SECRET, hashOf, newName, newSecret } from './secrets';

/** By real time: a session ends when nothing was asked for so long, and in any case after so long. */
const IDLE = '30 minutes';
const LONGEST = '12 hours';

const LONGEST_AGENT = 200;

/** A session at the moment it begins: its secret goes into a cookie and is nowhere else. */
export type BegunSession = { readonly sessionId: string; readonly secret: string };

/** Whose session a cookie belongs to. */
export type LiveSession = {
  readonly sessionId: string;
  readonly personId: string;
  readonly admin: boolean;
  /** Stands in every form that the session's pages show; a page of somebody else cannot know it. */
  readonly formToken: string;
};

/** A session as its person may see it. */
export type SessionEntry = {
  readonly sessionId: string;
  /** What the browser said of itself. */
  readonly agent: string;
  readonly createdAt: Instant;
  /** To the minute. */
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
};

const LIVE = `last_seen_at > now() - interval '${IDLE}' and expires_at > now()`;

const formTokenOf = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url');

type LiveRow = {
  readonly id: string;
  readonly person_id: string;
  readonly admin: boolean;
  readonly seen_lately: boolean;
};

type EntryRow = {
  readonly id: string;
  readonly agent: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
};

/** Sessions of people in browsers: rows here, a random secret there; ended by a row's removal. */
@Injectable()
export class Sessions {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /**
   * Begins a session under a fresh secret, whatever the browser came with, and ends the one it had.
   * @param before the secret of the session that the browser had until now.
   */
  begin(personId: string, agent: string, before?: string): Promise<BegunSession> {
    const begun = { sessionId: newName(), secret: newSecret() };
    return inTransaction(this.pool, async (client) => {
      await client.query(`delete from sessions where not (${LIVE}) and person_id = $1`, [personId]);
      if (before !== undefined) await client.query('delete from sessions where secret_hash = $1', [hashOf(before)]);
      await client.query(
        `insert into sessions (id, secret_hash, person_id, agent, expires_at)
         values ($1, $2, $3, $4, now() + interval '${LONGEST}')`,
        [begun.sessionId, hashOf(begun.secret), personId, agent.slice(0, LONGEST_AGENT)],
      );
      return begun;
    });
  }

  /** Whose session it is; null for a secret that is malformed, unknown, or of a session that has ended. */
  async find(secret: string): Promise<LiveSession | null> {
    if (!SECRET.test(secret)) return null;
    const { rows } = await this.pool.query<LiveRow>({
      name: 'find_session',
      text: `select s.id, s.person_id, p.admin, s.last_seen_at > now() - interval '1 minute' as seen_lately
               from sessions s join people p on p.id = s.person_id where s.secret_hash = $1 and ${LIVE}`,
      values: [hashOf(secret)],
    });
    const [row] = rows;
    if (row === undefined) return null;
    if (!row.seen_lately) await this.pool.query('update sessions set last_seen_at = now() where id = $1', [row.id]);
    return { sessionId: row.id, personId: row.person_id, admin: row.admin, formToken: formTokenOf(secret) };
  }

  /** Those of a person that still run, the newest first. */
  async listOf(personId: string): Promise<readonly SessionEntry[]> {
    const { rows } = await this.pool.query<EntryRow>(
      `select id, agent, created_at, last_seen_at, expires_at from sessions
        where person_id = $1 and ${LIVE} order by created_at desc, id`,
      [personId],
    );
    return rows.map((row) => ({
      sessionId: row.id,
      agent: row.agent,
      createdAt: instantOf(row.created_at.getTime()),
      lastSeenAt: instantOf(row.last_seen_at.getTime()),
      expiresAt: instantOf(row.expires_at.getTime()),
    }));
  }

  /** Ends one of a person's sessions. @returns false when the person has no such session. */
  async end(personId: string, sessionId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from sessions where person_id = $1 and id = $2', [
      personId,
      sessionId,
    ]);
    return rowCount === 1;
  }
}
