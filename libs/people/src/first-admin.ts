import { randomUUID } from 'node:crypto';

import type { ClientBase, Pool } from 'pg';

import { insertKey } from './api-keys';
import { inTransaction } from './in-transaction';
import type { Person } from './people-store';

export type FirstAdmin = { readonly personId: string; readonly token: string };

/**
 * Makes the person who can let everybody else in, once: the first migration shows the token, nobody can read it later.
 * @returns null when there is an admin already.
 */
export const createFirstAdmin = async (
  pool: Pool,
  { name, email, language }: Pick<Person, 'name' | 'email' | 'language'>,
): Promise<FirstAdmin | null> => {
  const personId = randomUUID();
  const key = await inTransaction(pool, async (client) => {
    await client.query('lock table people in share row exclusive mode'); // two first migrations at once make one admin
    const { rowCount } = await client.query(
      `insert into people (id, name, email, language, admin, published)
       select $1, $2, $3, $4, true, false where not exists (select from people where admin)`,
      [personId, name, email, language],
    );
    return rowCount === 1 ? insertKey(client, personId, null) : null;
  });
  return key && { personId, token: key.token };
};

/**
 * Takes back the admin of a database in which nobody else is known yet: where people are restored, it is not one of them.
 * @returns false where there are others, who then all stay.
 */
export const removeLoneAdmin = async (connection: Pick<ClientBase, 'query'>): Promise<boolean> => {
  await connection.query(
    `delete from people where admin and not exists (select from person_forums)
        and (select count(*) from people) = 1`,
  );
  const { rowCount } = await connection.query('select from people limit 1');
  return rowCount === 0;
};
