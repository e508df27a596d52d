import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

import type { Language } from '@nap/contracts';

/** What is known of a person, and nowhere else: everything other than the id is personal data. */
export type Person = {
  readonly id: string;
  readonly name: string;
  /** Null: no mail can be sent, the person's duties fall to the next in the ladder. */
  readonly email: string | null;
  /** The language the person is written to. */
  readonly language: Language;
  readonly admin: boolean;
  /** Whether the public may see the name, as that of an official in an official role. */
  readonly published: boolean;
};

const COLUMNS = 'id, name, email, language, admin, published';

const isSame = (a: Person, b: Person): boolean =>
  a.name === b.name &&
  a.email === b.email &&
  a.language === b.language &&
  a.admin === b.admin &&
  a.published === b.published;

/** The erasable side of the log: events know people by id alone. */
@Injectable()
export class PeopleStore {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /**
   * Adds a person under an id that the caller derives from the request, so that a repeated request adds nobody twice.
   * @returns `repeated` when the same person is there already, `taken` when the id belongs to somebody else or to nobody any more.
   */
  async add(person: Person): Promise<'added' | 'repeated' | 'taken'> {
    const { rowCount } = await this.pool.query(
      `insert into people (${COLUMNS}) select $1, $2, $3, $4, $5, $6
       where not exists (select from erased_people where id = $1) on conflict (id) do nothing`,
      [person.id, person.name, person.email, person.language, person.admin, person.published],
    );
    if (rowCount === 1) return 'added';
    const known = await this.find(person.id);
    return known !== undefined && isSame(known, person) ? 'repeated' : 'taken';
  }

  async find(id: string): Promise<Person | undefined> {
    return (await this.findMany([id]))[0];
  }

  /** Those of the people who are known, in no order; erased and unknown ids are left out. */
  async findMany(ids: readonly string[]): Promise<readonly Person[]> {
    const { rows } = await this.pool.query<Person>(
      `select ${COLUMNS} from people where id = any ($1::text[]::uuid[])`,
      [ids.filter(isUuid)],
    );
    return rows;
  }

  /** One page of everybody, by id; `after` is the last id of the page before. */
  async list(after: string | null, limit: number): Promise<readonly Person[]> {
    const { rows } = await this.pool.query<Person>(
      `select ${COLUMNS} from people where $1::uuid is null or id > $1::uuid order by id limit $2`,
      [after, limit],
    );
    return rows;
  }

  /** Removes a person with all their keys. @returns false when nobody has this id (any more). */
  async erase(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const { rowCount } = await this.pool.query(
      `with gone as (delete from people where id = $1 returning id)
       insert into erased_people (id) select id from gone`,
      [id],
    );
    return rowCount === 1;
  }

  /**
   * Remembers that a forum names the person, before it does: whoever erases the person then knows where to say so.
   * @returns false when there is no such person.
   */
  async noteForum(personId: string, forumId: string): Promise<boolean> {
    if (!isUuid(personId)) return false;
    const { rows } = await this.pool.query(
      `with person as (select id from people where id = $1 for share),
         noted as (insert into person_forums (person_id, forum_id) select id, $2 from person on conflict do nothing)
       select id from person`,
      [personId, forumId],
    );
    return rows.length === 1;
  }

  /** The forums that name or named the person, also after the person's erasure. */
  async forumsOf(personId: string): Promise<readonly string[]> {
    if (!isUuid(personId)) return [];
    const { rows } = await this.pool.query<{ forum_id: string }>(
      'select forum_id from person_forums where person_id = $1 order by forum_id',
      [personId],
    );
    return rows.map((row) => row.forum_id);
  }
}

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
