import { Inject, Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';

import { inTransaction } from './in-transaction';
import { SECRET, hashOf, newName } from './secrets';

/** All limits by real time. */
const WORKS_FOR = '15 minutes';
const WINDOW = '15 minutes';
const LETTERS_PER_PERSON = 3;
const REQUESTS_PER_CLIENT = 20;
/** People who share a mailbox get a link each. */
const PEOPLE_PER_ADDRESS = 5;
const KEPT_FOR = '1 day';

const TOKEN = /^([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** Who asks to be let in. */
export type LoginRequest = {
  readonly email: string;
  /** A secret that the browser keeps in a cookie: the link works in this browser alone. */
  readonly browser: string;
  /** Where the request came from, such as an IP address; kept as a hash for a day. */
  readonly client: string;
};

/** What a link is worth: why it lets nobody in is told to nobody who does not have the letter. */
export type LinkState = 'good' | 'used' | 'expired' | 'other-browser' | 'unknown';

type LinkRow = { readonly used: boolean; readonly expired: boolean; readonly same_browser: boolean };

/** The parts of a token as it stands in a link. */
export const loginToken = (linkId: string, secret: string): string => `${linkId}_${secret}`;

/**
 * Links by which people log in: each works once, for 15 minutes, in the browser that asked for it. Their secrets are
 * made when the letter is handed over and stored as hashes alone. Asking writes a row whoever asks, so neither the answer
 * nor its time tells whether anybody has the address.
 */
@Injectable()
export class LoginLinks {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /**
   * Asks for a link to be sent to everybody who has the address. Beyond three letters in 15 minutes a person gets no
   * more, which the answer does not tell.
   * @returns `too-many` when this client asked more than 20 times in 15 minutes, whatever the addresses.
   */
  ask(request: LoginRequest): Promise<'taken' | 'too-many'> {
    return inTransaction(this.pool, async (client) => {
      await this.waitForTurn(client, request);
      await client.query(
        `delete from login_links where id in
           (select id from login_links where asked_at < now() - interval '${KEPT_FOR}' for update skip locked)`,
      );
      const clientHash = hashOf(request.client);
      const { rows } = await client.query<{ asked: number }>(
        `select count(distinct asked_at)::int as asked from login_links
          where client_hash = $1 and asked_at > now() - interval '${WINDOW}'`,
        [clientHash],
      );
      if ((rows[0]?.asked ?? 0) >= REQUESTS_PER_CLIENT) return 'too-many';
      await this.write(client, request, clientHash);
      return 'taken';
    });
  }

  /** Looks without using it up, as the programs do that follow every link of a letter. */
  async look(token: string, browser: string): Promise<LinkState> {
    const [, linkId, secret] = TOKEN.exec(token) ?? [];
    if (linkId === undefined || secret === undefined) return 'unknown';
    const { rows } = await this.pool.query<LinkRow>(
      `select used_at is not null as used, expires_at <= now() as expired, browser_hash = $3 as same_browser
         from login_links where id = $1 and $2 = any (secret_hashes)`,
      [linkId, hashOf(secret), hashOf(browser)],
    );
    const [link] = rows;
    if (link === undefined) return 'unknown';
    if (link.used) return 'used';
    if (link.expired) return 'expired';
    return link.same_browser ? 'good' : 'other-browser';
  }

  /** Uses the link up. @returns whose it was, or why it lets nobody in. */
  async use(
    token: string,
    browser: string,
  ): Promise<{ readonly personId: string } | { readonly refused: Exclude<LinkState, 'good'> }> {
    const [, linkId, secret] = TOKEN.exec(token) ?? [];
    if (linkId === undefined || secret === undefined) return { refused: 'unknown' };
    const { rows } = await this.pool.query<{ personId: string }>(
      `update login_links set used_at = now()
        where id = $1 and $2 = any (secret_hashes) and browser_hash = $3 and used_at is null and expires_at > now()
       returning person_id as "personId"`,
      [linkId, hashOf(secret), hashOf(browser)],
    );
    if (rows[0] !== undefined) return rows[0];
    const state = await this.look(token, browser);
    return { refused: state === 'good' ? 'used' : state };
  }

  /** Requests of one client, and those for one address, are counted one after the other. */
  private async waitForTurn(client: PoolClient, { client: origin, email }: LoginRequest): Promise<void> {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`login from ${origin}`]);
    await client.query('select pg_advisory_xact_lock(hashtextextended(lower($1), 2))', [`login as ${email}`]);
  }

  private async write(client: PoolClient, { email, browser }: LoginRequest, clientHash: Buffer): Promise<void> {
    const { rows } = await client.query<{ id: string }>(
      `select p.id from people p
        where lower(p.email) = lower($1)
          and (select count(*) from login_links l
                where l.person_id = p.id and l.asked_at > now() - interval '${WINDOW}') < ${LETTERS_PER_PERSON}
        order by p.id limit ${PEOPLE_PER_ADDRESS} for key share`,
      [email],
    );
    const people = rows.length === 0 ? [null] : rows.map(({ id }) => id);
    await client.query(
      `insert into login_links (id, person_id, browser_hash, client_hash, expires_at)
       select link.id, link.person_id, $3, $4, now() + interval '${WORKS_FOR}'
         from unnest($1::text[], $2::uuid[]) as link (id, person_id)`,
      [people.map(newName), people, hashOf(browser), clientHash],
    );
  }
}

/** Whether a cookie can be one that binds a link to its browser. */
export const isBrowserSecret = (text: string): boolean => SECRET.test(text);
