import { upcasters } from '@nap/contracts';
import { EventStore } from '@nap/event-store';
import { dataSourceOptions } from '@nap/platform';
import { foldViews, storedViews } from '@nap/read-models';
import { Client, type Pool } from 'pg';
import { DataSource } from 'typeorm';

import type { Recorder } from './recorder';

const READ = [
  'events',
  'feed',
  'feed_state',
  'commands',
  'delivery',
  'delivery_attempt',
  'recipient_mark',
  'consumer_position',
  'blocked_stream',
  'parked_event',
] as const;

/** Writes down each move of a consumer's position and of the relay's checkpoint, in the transaction that makes it. */
const WITNESS = `
create schema proof;
create table proof.consumer_step (
  id bigint generated always as identity primary key,
  consumer text not null, forum_id text not null,
  position_before bigint not null, position_after bigint not null,
  events_before bigint not null, events_after bigint not null
);
create function proof.note_step() returns trigger language plpgsql security definer as $$
begin
  insert into proof.consumer_step (consumer, forum_id, position_before, position_after, events_before, events_after)
  values (new.consumer, new.forum_id, coalesce(old.feed_position, 0), new.feed_position,
          coalesce(old.events, 0), new.events);
  return null;
end $$;
create trigger proof_step after insert or update on consumer_position for each row execute function proof.note_step();
create table proof.checkpoint_step (
  id bigint generated always as identity primary key,
  topic text not null, position_before bigint not null, position_after bigint not null
);
create function proof.note_checkpoint() returns trigger language plpgsql security definer as $$
begin
  insert into proof.checkpoint_step (topic, position_before, position_after)
  values (new.topic, old.feed_position, new.feed_position);
  return null;
end $$;
create trigger proof_checkpoint after update on relay_checkpoint for each row execute function proof.note_checkpoint();
`;

const asOwner = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Makes the database tell what consumers do, and takes guards away by SQL, before any process of the engine starts. */
export const prepareDatabase = (url: string, guardsOff: readonly string[]): Promise<void> =>
  asOwner(url, WITNESS, ...guardsOff);

/** Reads the tables in one snapshot and writes their rows down. @param all every table, not only those that are compared. */
const dumpTables = async (url: string, recorder: Recorder, dump: number, all: boolean): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only; set local timezone to 'UTC'");
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `select schemaname as schema, tablename as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`,
    );
    for (const { schema, name } of tables) {
      if (!all && schema !== 'proof' && !(schema === 'public' && READ.some((known) => known === name))) continue;
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${schema}.${name} t`,
      );
      recorder.add(...rows.map(({ row }) => ({ kind: 'row' as const, dump, table: name, row })));
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
};

const wholeFeed = async (store: EventStore) => {
  const feed = [];
  for (;;) {
    const page = await store.readFeed({ after: feed.length, limit: 1_000 });
    feed.push(...page);
    if (page.length < 1_000) return feed;
  }
};

/** The engine's log, read by the engine's own code but outside its processes. */
export const storeOf = (pool: Pool): EventStore => new EventStore(pool, upcasters, { touch: () => undefined });

const liveViews = async (url: string): ReturnType<typeof storedViews> => {
  const dataSource = await new DataSource(dataSourceOptions(url, 'nap-proof')).initialize();
  try {
    return await storedViews(dataSource.manager);
  } finally {
    await dataSource.destroy();
  }
};

/** Writes down what the database holds now, and what the views would be if they were folded anew. */
export const dumpDatabase = async (url: string, pool: Pool, recorder: Recorder, all: boolean): Promise<void> => {
  const dump = recorder.count('dumps');
  await dumpTables(url, recorder, dump, all);
  const live = await liveViews(url);
  const folded = foldViews(await wholeFeed(storeOf(pool)));
  for (const [view, rows] of Object.entries(folded)) {
    recorder.add({ kind: 'view', dump, view, live: live[view] ?? [], folded: rows });
  }
};
