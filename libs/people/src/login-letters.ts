import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

import { loginToken } from './login-links';
import type { Person } from './people-store';
import { hashOf, newSecret } from './secrets';

const LEASE_SECONDS = 60;
const FIRST_PAUSE_SECONDS = 5;

/** A letter with a link, for this process alone to send until its lease of a minute runs out. */
export type LoginLetter = {
  readonly linkId: string;
  /** The how-manieth try this is; who settles an older one settles nothing. */
  readonly attempt: number;
  readonly to: Pick<Person, 'id' | 'name' | 'language'> & { readonly email: string };
  /** Stands in the letter and nowhere else. */
  readonly token: string;
};

type ClaimedRow = {
  readonly linkId: string;
  readonly attempt: number;
  readonly place: number;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Person['language'];
};

/**
 * The outbox of login letters. The secret is made here, when the letter is about to be handed over: the database only
 * ever holds its hash. Each try makes another one, and all of them work, because a server that did not answer may have
 * sent its letter.
 */
@Injectable()
export class LoginLetters {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /** Takes letters that are due, oldest first; one whose last sender went silent is among them. */
  async claim(limit: number): Promise<readonly LoginLetter[]> {
    const secrets = Array.from({ length: limit }, newSecret);
    const { rows } = await this.pool.query<ClaimedRow>(
      `with due as (
         select id, row_number() over (order by asked_at, id)::int as place from
           (select id, asked_at from login_links
             where person_id is not null and used_at is null and next_attempt_at <= now() and expires_at > now()
             order by asked_at, id limit $1 for update skip locked) ready
       ), claimed as (
         update login_links l
            set attempts = attempts + 1, next_attempt_at = now() + interval '${LEASE_SECONDS} seconds',
                secret_hashes = secret_hashes || ($2::bytea[])[due.place]
           from due where l.id = due.id
         returning l.id, l.person_id, l.attempts, due.place
       )
       select c.id as "linkId", c.attempts as attempt, c.place, p.id as "personId", p.name, p.email, p.language
         from claimed c join people p on p.id = c.person_id where p.email is not null order by c.place`,
      [limit, secrets.map(hashOf)],
    );
    return rows.map(({ linkId, attempt, place, personId, name, email, language }) => ({
      linkId,
      attempt,
      to: { id: personId, name, email, language },
      token: loginToken(linkId, secrets[place - 1] ?? ''),
    }));
  }

  /** The letter is with the mail server, or will never be: it is not sent again. */
  async settle({ linkId, attempt }: LoginLetter): Promise<void> {
    await this.pool.query(`update login_links set next_attempt_at = 'infinity' where id = $1 and attempts = $2`, [
      linkId,
      attempt,
    ]);
  }

  /** The letter may not have reached the mail server: it is sent again after a pause, while its link works. */
  async postpone({ linkId, attempt }: LoginLetter): Promise<void> {
    await this.pool.query(
      `update login_links
          set next_attempt_at = now() + ${FIRST_PAUSE_SECONDS} * 2.0 ^ (attempts - 1) * interval '1 second'
        where id = $1 and attempts = $2`,
      [linkId, attempt],
    );
  }
}
