import { type Log, type TestDatabase, createTestDatabase, openLog } from '@nap/testing';
import { Client } from 'pg';

import { eventStoreMigrations, verifyFeed } from '.';

let database: TestDatabase;
let log: Log;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase(eventStoreMigrations);
  log = await openLog(database.pool);
  owner = new Client(database.url);
  await owner.connect();
  await log.append('1', 'ro/cycle', 0, 3);
  await log.append('2', 'us/cycle', 0, 2);
  await log.append('3', 'ro/cycle', 3, 1);
  await log.sequence();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** What only somebody with the owner's password can do; undone after the look. */
const verifyTampered = async (...changes: readonly string[]) => {
  await owner.query('begin');
  for (const table of ['events', 'feed']) await owner.query(`alter table ${table} disable trigger append_only`);
  for (const change of changes) await owner.query(change);
  const verification = await verifyFeed(owner);
  await owner.query('rollback');
  return verification;
};

describe('the chain', () => {
  it('proves an untouched feed and ends in the newest chain value', async () => {
    const newest = (await log.store.readFeed({ after: 5, limit: 1 }))[0];
    expect(await verifyFeed(database.pool)).toEqual({ sound: true, head: 6, chain: newest?.chain });
  });

  it.each([
    ['altered data', `update events set data = '{"index":7}' where stream_id = 'us/cycle' and version = 1`, 4],
    ['an altered actor', `update events set actor = 'person-9' where stream_id = 'us/cycle' and version = 1`, 4],
    ['an altered time', `update events set recorded_at = recorded_at - interval '1 day' where version = 2`, 2],
    ['text moved between columns', `update events set actor = 'c', causation_id = 'lock' where version = 3`, 3],
    ['a removed event', `delete from events where stream_id = 'us/cycle' and version = 2`, 5],
    ['a removed place', `delete from feed where feed_position = 3`, 4],
    ['another predecessor', `update feed set previous_in_forum = 0 where feed_position = 5`, 5],
    ['a cut end', `delete from feed where feed_position = 6`, 5],
  ])('shows %s', async (_what, change, feedPosition) => {
    expect(await verifyTampered(change)).toMatchObject({ sound: false, feedPosition });
  });

  it('shows an event whose hash was made to fit', async () => {
    const verification = await verifyTampered(
      `update events set data = '{"index":7}' where stream_id = 'us/cycle' and version = 1`,
      `update events e set event_hash = event_hash(message_id, stream_id, version, forum_id, type, schema_version, data, meta,
         recorded_at, command_id, correlation_id, causation_id, actor)`,
    );
    expect(verification).toEqual({ sound: false, feedPosition: 4, reason: 'the chain is broken' });
  });

  it('hashes every column the same in the database and here, whatever the text', async () => {
    await owner.query(
      `select append_events('ü', '1', '第', 'ca:use', '', '{"occurredAt":"2016-07-01T06:00:00.000Z"}',
         array['tw/章'], array[0], array['tw/章'], array[1], array['tw'], array[gen_random_uuid()], array['Ä'], array[1],
         array['{"text":"🗳 3:abc-"}'], '{}', '{}', '{}', '{}')`,
    );
    await log.sequence();
    expect(await verifyFeed(database.pool)).toMatchObject({ sound: true, head: 7 });
  });
});
