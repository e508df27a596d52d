import { timingSafeEqual } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';

import { type Instant, instantOf } from '@nap/calendar';

import { hashOf, newName, newSecret } from './secrets';

/** A key at the moment it is made: the token is shown now and never again. */
export type IssuedKey = { readonly keyId: string; readonly token: string; readonly expiresAt: Instant | null };

/** What is known of a key without its secret. */
export type KeyEntry = {
  readonly keyId: string;
  readonly personId: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
};

/** Whose key a request came with; `keyId` names the session where it came with the cookie of one. */
export type KeyHolder = { readonly keyId: string; readonly personId: string; readonly admin: boolean };

const TOKEN = /^nap_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;
const FOREIGN_KEY_VIOLATION = '23503';
const NO_SECRET = Buffer.alloc(32);

type KeyRow = {
  readonly person_id: string;
  readonly admin: boolean;
  readonly secret_hash: Buffer;
  readonly usable: boolean;
  readonly seen_lately: boolean;
};

type KeyEntryRow = {
  readonly id: string;
  readonly person_id: string;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
  readonly last_used_at: Date | null;
};

const instantOrNull = (date: Date | null): Instant | null => date && instantOf(date.getTime());

/** Makes a key on a connection; the caller's transaction decides whether it stays. */
export const insertKey = async (
  client: Pool | PoolClient,
  personId: string,
  expiresAt: Instant | null,
): Promise<IssuedKey> => {
  const keyId = newName();
  const secret = newSecret();
  await client.query('insert into api_keys (id, person_id, secret_hash, expires_at) values ($1, $2, $3, $4)', [
    keyId,
    personId,
    hashOf(secret),
    expiresAt,
  ]);
  return { keyId, token: `nap_${keyId}_${secret}`, expiresAt };
};

/** Keys of people: random, stored as a hash, shown once. Expiry and use are judged by real time. */
@Injectable()
export class ApiKeys {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /** @param expiresAt the first instant at which the key no longer works; null: it works until it is revoked. @returns undefined when there is no such person. */
  async issue(personId: string, expiresAt: Instant | null = null): Promise<IssuedKey | undefined> {
    try {
      return await insertKey(this.pool, personId, expiresAt);
    } catch (error) {
      if ((error as { readonly code?: string }).code === FOREIGN_KEY_VIOLATION) return undefined;
      throw error;
    }
  }

  /** Who holds the key; null for a token that is malformed, unknown, wrong, expired or revoked. */
  async verify(token: string): Promise<KeyHolder | null> {
    const [, keyId, secret] = TOKEN.exec(token) ?? [];
    if (keyId === undefined || secret === undefined) return null;
    const { rows } = await this.pool.query<KeyRow>({
      name: 'verify_key',
      text: `select k.person_id, p.admin, k.secret_hash,
               k.revoked_at is null and (k.expires_at is null or k.expires_at > now()) as usable,
               coalesce(k.last_used_at > now() - interval '1 minute', false) as seen_lately
             from api_keys k join people p on p.id = k.person_id where k.id = $1`,
      values: [keyId],
    });
    const [key] = rows;
    const matches = timingSafeEqual(hashOf(secret), key?.secret_hash ?? NO_SECRET);
    if (key === undefined || !matches || !key.usable) return null;
    if (!key.seen_lately) await this.markUsed(keyId);
    return { keyId, personId: key.person_id, admin: key.admin };
  }

  /** The key no longer works from now on. @returns the instant it was revoked, also if that was before; undefined for an unknown key. */
  async revoke(keyId: string): Promise<Instant | undefined> {
    const { rows } = await this.pool.query<{ revoked_at: Date }>(
      'update api_keys set revoked_at = coalesce(revoked_at, now()) where id = $1 returning revoked_at',
      [keyId],
    );
    return rows[0] && instantOf(rows[0].revoked_at.getTime());
  }

  /** Every key ever issued to somebody who is still known, oldest first. */
  async list(): Promise<readonly KeyEntry[]> {
    const { rows } = await this.pool.query<KeyEntryRow>(
      `select id, person_id, created_at, expires_at, revoked_at, last_used_at from api_keys order by created_at, id`,
    );
    return rows.map((row) => ({
      keyId: row.id,
      personId: row.person_id,
      createdAt: instantOf(row.created_at.getTime()),
      expiresAt: instantOrNull(row.expires_at),
      revokedAt: instantOrNull(row.revoked_at),
      lastUsedAt: instantOrNull(row.last_used_at),
    }));
  }

  /** Written at most once a minute, so that reading costs no write. */
  private async markUsed(keyId: string): Promise<void> {
    await this.pool.query(
      `update api_keys set last_used_at = now()
       where id = $1 and (last_used_at is null or last_used_at <= now() - interval '1 minute')`,
      [keyId],
    );
  }
}
