import type { Client, Pool } from 'pg';

/** Two-int advisory locks of this class: one per consumer group and topic. */
const GROUP_LOCKS = 7_301;

/** Where a group stands in a topic: positions are feed positions, `generation` grows with every seek. */
export type Cursor = { readonly acknowledged: number; readonly published: number; readonly generation: number };

type CursorRow = { readonly acknowledged: string; readonly published: string; readonly generation: number };

type Queryable = Pick<Pool, 'query'> | Pick<Client, 'query'>;

/** Raises how far the topic is published; a late relay never lowers it. */
export const publish = async (db: Queryable, topic: string, position: number): Promise<void> => {
  await db.query(
    `insert into message_topic as t (topic, published) values ($1, $2)
     on conflict (topic) do update set published = excluded.published where t.published < excluded.published`,
    [topic, position],
  );
};

/** @returns the group's id; a group that is new starts before the first message. */
export const enrol = async (db: Queryable, group: string, topic: string): Promise<number> => {
  await db.query('insert into message_group (consumer_group, topic) values ($1, $2) on conflict do nothing', [
    group,
    topic,
  ]);
  const { rows } = await db.query<{ id: number }>(
    'select id from message_group where consumer_group = $1 and topic = $2',
    [group, topic],
  );
  if (rows[0] === undefined) throw new Error(`group ${group} of ${topic} was removed while it was joined`);
  return rows[0].id;
};

/** Whether this session is now the group's one active member; it stays so until the session ends. */
export const tryToLead = async (session: Client, id: number): Promise<boolean> => {
  const { rows } = await session.query<{ leads: boolean }>('select pg_try_advisory_lock($1, $2) as leads', [
    GROUP_LOCKS,
    id,
  ]);
  return rows[0]?.leads === true;
};

export const readCursor = async (db: Queryable, id: number): Promise<Cursor> => {
  const { rows } = await db.query<CursorRow>(
    `select g.acknowledged, g.generation, coalesce(t.published, 0) as published
       from message_group g left join message_topic t using (topic) where g.id = $1`,
    [id],
  );
  if (rows[0] === undefined) throw new Error(`consumer group ${id} is gone from message_group`);
  const { acknowledged, published, generation } = rows[0];
  return { acknowledged: Number(acknowledged), published: Number(published), generation };
};

/** @returns false when a seek has moved the group meanwhile: the seek wins. */
export const acknowledge = async (
  db: Queryable,
  id: number,
  position: number,
  generation: number,
): Promise<boolean> => {
  const { rowCount } = await db.query('update message_group set acknowledged = $2 where id = $1 and generation = $3', [
    id,
    position,
    generation,
  ]);
  return rowCount === 1;
};

export const seekTo = async (db: Queryable, id: number, acknowledged: number): Promise<void> => {
  await db.query('update message_group set acknowledged = $2, generation = generation + 1 where id = $1', [
    id,
    acknowledged,
  ]);
};
