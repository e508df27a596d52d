import type { ClientBase } from 'pg';

/** What views and consumers ask of a connection. */
export type Sql = { readonly query: <Result>(text: string, params?: unknown[]) => Promise<Result> };

export const sqlOn = (connection: Pick<ClientBase, 'query'>): Sql => ({
  query: async <Result>(text: string, params?: unknown[]) => {
    const { rows } = await connection.query(text, params);
    return rows as Result;
  },
});

const between = async <Result>(
  sql: Sql,
  [begin, end, undo]: readonly [string, string, string],
  work: () => Promise<Result>,
): Promise<Result> => {
  await sql.query(begin);
  try {
    const result = await work();
    await sql.query(end);
    return result;
  } catch (error) {
    await sql.query(undo).catch(() => undefined); // the first error says more, also where the connection is lost
    throw error;
  }
};

/** Runs `work` in a transaction, or inside the one that is open under a savepoint: all of it happens or nothing. */
export const inTransaction = <Result>(sql: Sql, work: () => Promise<Result>, isOpen = false): Promise<Result> =>
  between(
    sql,
    isOpen
      ? ['savepoint part', 'release savepoint part', 'rollback to savepoint part']
      : ['begin', 'commit', 'rollback'],
    work,
  );

/** Runs `work` on everything as it is at one moment; it may not write. */
export const inSnapshot = <Result>(sql: Sql, work: () => Promise<Result>): Promise<Result> =>
  between(sql, ['begin isolation level repeatable read, read only', 'commit', 'rollback'], work);
