import { Client, type QueryResultRow } from 'pg';

/** Does something as the owner of a database, who may what the engine's own role may not. */
export const asOwner = async <Result>(url: string, work: (owner: Client) => Promise<Result>): Promise<Result> => {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
};

export const queryAsOwner = <Row extends QueryResultRow>(url: string, sql: string): Promise<readonly Row[]> =>
  asOwner(url, async (owner) => (await owner.query<Row>(sql)).rows);
