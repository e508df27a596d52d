import { randomUUID } from 'node:crypto';

import { newDocument } from '@nap/event-store';
import { PeopleStore, createFirstAdmin } from '@nap/people';
import { type TestDatabase, commandContext, createTestDatabase, openLog } from '@nap/testing';
import { Client } from 'pg';

import { allMigrations } from '../../apps/cli/src/migrations';

/** A text that is hard to keep in a line. */
export const ODD = 'line\u2028separator, "quotes", \\u0000 and 第一章\nof a text';

const MANY = 1_200;

/** How many events have a place in the feed of the engine that is backed up; two more have none yet. */
export const PLACED = MANY + 2;

export type Rows = readonly Readonly<Record<string, unknown>>[];

export const asOwner = async <Result>(
  database: Pick<TestDatabase, 'url'>,
  work: (owner: Client) => Promise<Result>,
): Promise<Result> => {
  const owner = new Client(database.url);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
};

/** Every column of every row as JSON has it. */
export const rowsOf = (database: Pick<TestDatabase, 'url'>, query: string): Promise<Rows> =>
  asOwner(database, async (owner) => {
    const { rows } = await owner.query<{ row: Rows[number] }>(`select to_jsonb(r) as row from (${query}) r`);
    return rows.map(({ row }) => row);
  });

/** A migrated database with its first admin, as `nap migrate` leaves it. */
export const migratedDatabase = async (): Promise<TestDatabase> => {
  const database = await createTestDatabase(allMigrations);
  await createFirstAdmin(database.pool, { name: 'Administrator', email: null, language: 'en' });
  return database;
};

/** An append of one event that is not committed yet. */
const openAppend = async (database: TestDatabase, stream: string): Promise<Client> => {
  const client = new Client(database.url);
  await client.connect();
  await client.query('begin');
  await client.query(
    `select append_one($1, 'hash', $1, null, 'clock', '{"occurredAt":"2016-07-01T06:00:00.000Z"}', $1, 0, 'ro',
       gen_random_uuid(), 'ReminderIssued', 1, '{}')`,
    [stream],
  );
  return client;
};

/** @returns the hash of a document. */
const fillLog = async (database: TestDatabase): Promise<string> => {
  const log = await openLog(database.pool);
  for (let number = 0; number < MANY; number += 20) {
    await log.append(`many-${String(number)}`, `ro/cycle-${String(number % 100)}`, Math.floor(number / 100) * 20, 20);
  }
  const document = newDocument(ODD, 'person-7');
  const erased = newDocument('to be erased', 'person-8');
  await log.store.append(
    { ...commandContext('waive'), causationId: 'earlier' },
    [
      {
        streamId: 'us/cycle',
        forumId: 'us',
        expectedVersion: 0,
        events: [{ type: 'ü', schemaVersion: 2, data: { ODD } }],
      },
    ],
    [document, erased],
  );
  await log.store.eraseDocuments('person-8');
  await log.sequence();
  const late = await openAppend(database, 'ro/late');
  await log.append('placed', 'ro/placed', 0);
  await log.sequence();
  await late.query('commit'); // a lower number than the newest of the feed, and no place in it yet
  await late.end();
  await log.append('unplaced', 'ro/late', 1);
  return document.hash;
};

/** Rows of every other table of a backup, as an engine at work leaves them. */
const fillBeside = (database: TestDatabase): Promise<unknown> =>
  asOwner(database, (owner) =>
    owner.query(`
      insert into urn values ('ro-d', 'v1', 'yes', 3);
      insert into archived_streams (stream_id) values ('ro/old');
      insert into erased_people (id) values (gen_random_uuid());
      insert into person_forums values (gen_random_uuid(), 'ro');
      insert into earlier_feed (feed_id, last_common) values (gen_random_uuid(), 7);
      insert into consumer_position values ('notifier', 'ro', 1200, 1200), ('reporting', 'ro', 1200, 1200);
      insert into blocked_stream (consumer, stream_id, since_position, error) values ('notifier', 'us/cycle', 1201, 'x');
      insert into parked_event (consumer, stream_id, feed_position) values ('notifier', 'us/cycle', 1201);
      insert into recipient_mark (event_id, feed_position) select message_id, 1 from events where version = 1 and stream_id = 'ro/cycle-0';
      insert into delivery (event_id, channel, recipient_id, kind, roles, stands_in_for, forum_id, stream_id, event_version,
                            feed_position, status, attempts, lease_id, lease_until, settled_at)
      select m.event_id, 'mail', d.status, 'reminder', '{chair,poc}', '{}', 'ro', 'ro/cycle-0', 1, 1, d.status, 1,
             case d.status when 'sending' then gen_random_uuid() end, case d.status when 'sending' then now() end,
             case d.status when 'sent' then now() end
        from recipient_mark m, unnest(array['sent', 'sending', 'pending']) as d (status);
      insert into delivery_attempt (delivery_id, attempt, message_id, outcome, ended_at)
      select id, 1, '<m>', case status when 'sent' then 'accepted' end, case status when 'sent' then now() end
        from delivery where status <> 'pending';`),
  );

/** The database of an engine at work, with something in every table that a backup carries. */
export const engineAtWork = async (): Promise<{ readonly database: TestDatabase; readonly grounds: string }> => {
  const database = await migratedDatabase();
  await new PeopleStore(database.pool).add({
    id: randomUUID(),
    name: '範例',
    email: 'sample@nap.example',
    language: 'zh-TW',
    admin: false,
    published: true,
  });
  const grounds = await fillLog(database);
  await fillBeside(database);
  return { database, grounds };
};
