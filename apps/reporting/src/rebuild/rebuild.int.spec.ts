import type { FeedEvent } from '@nap/event-store';
import { VIEW_NAMES, foldViews, project, storedViews } from '@nap/read-models';
import { StoredWorld, World, eventually } from '@nap/testing';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { ReportingDesk } from '../../../../test/harness/reporting-desk';
import { rebuildViews } from './rebuild';

Logger.overrideLogger(false);

let desk: ReportingDesk;

beforeEach(async () => {
  desk = await ReportingDesk.open();
});
afterEach(() => desk.close());

const rebuild = (view = 'all') => rebuildViews(desk.database.url, view);
const stored = () => storedViews(desk.database.dataSource);
const folded = async () => foldViews(await desk.feed());

const rows = <Row>(sql: string): Promise<readonly Row[]> => desk.database.dataSource.query<Row[]>(sql);

const positions = () =>
  rows<{ consumer: string; forum_id: string; feed_position: string; events: string }>(
    'select consumer, forum_id, feed_position, events from consumer_position order by consumer, forum_id',
  );

/** Stores an event that no world decides. */
const append = async (streamId: string, type: string, data: object): Promise<void> => {
  const expectedVersion = (await desk.log.store.readStream(streamId)).length;
  const occurredAt = desk.world.feed[0]?.meta.occurredAt;
  if (occurredAt === undefined) throw new Error('the world is empty');
  const id = `${streamId}/${String(expectedVersion)}`;
  await desk.log.store.append(
    { commandId: id, bodyHash: id, correlationId: id, causationId: null, actor: 'clock', occurredAt },
    [{ streamId, forumId: 'ro', expectedVersion, events: [{ type, schemaVersion: 1, data }] }],
  );
};

const WAITING = `from pg_stat_activity
  where application_name = 'nap-rebuild' and datname = current_database() and wait_event_type = 'Lock'`;

/** A rebuild that comes to its switch while a consumer is in the middle of an event, and has to wait until that is done. */
const rebuildBesideAnEvent = (view: string, event: (tx: EntityManager) => Promise<void>) =>
  desk.database.dataSource.transaction(async (tx) => {
    await tx.query('lock table consumer_position in row exclusive mode');
    const rebuilding = rebuild(view);
    rebuilding.catch(() => undefined); // met where the spec waits for it
    await eventually('the switch waits', async () => (await desk.owner.query(`select ${WAITING}`)).rowCount === 1);
    await event(tx);
    return { rebuilding };
  });

describe('a rebuild of all views', () => {
  it('makes them byte for byte what reporting made of the log', async () => {
    await desk.startReporting();
    await desk.caughtUp();
    const before = [await stored(), await positions()];
    const report = await rebuild();
    expect(report).toMatchObject({ views: VIEW_NAMES, differing: { count: 0, first: [] }, parked: [] });
    expect(report.events).toBe((await desk.feed()).length);
    expect([await stored(), await positions()]).toEqual(before);
    expect(await stored()).toEqual(await folded());
  });

  it('goes on beside reporting, which loses and doubles nothing, and no reader sees an older or an empty view', async () => {
    await desk.startReporting();
    await desk.caughtUp();
    const other = new StoredWorld(desk.database.pool, new World('2020-01-01', { forumId: 'tw' }));
    const seen: number[] = [];
    const isDone = { all: false };
    const reading = (async () => {
      while (!isDone.all) {
        const [row] = await rows<{ version: number | null }>('select version from read_model.cycles');
        seen.push(row?.version ?? 0);
      }
    })();
    const writing = (async () => {
      for (let day = 21; day < 30; day += 1) {
        desk.world.passTime('ro-2016', `2016-06-${String(day)}`);
        desk.world.assign(`2016-06-${String(day)}`, `p${String(day)}`, 'secretary');
        if (day === 25) await other.catchUp(); // a forum that nobody knew when the rebuild began
        await desk.publish();
      }
    })();
    for (let times = 0; times < 3; times += 1) expect(await rebuild()).toMatchObject({ differing: { count: 0 } });
    await writing;
    expect(await rebuild()).toMatchObject({ differing: { count: 0 } });
    desk.world.passTime('ro-2016', '2016-07-02');
    await desk.publish();
    await desk.caughtUp();
    isDone.all = true;
    await reading;
    expect(await stored()).toEqual(await folded());
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[0]).toBeGreaterThan(0);
  });

  it.each([
    ['an altered row', `update read_model.deadlines set status = 'met' where deadline_id = 'ro-2016/drafting'`, {}],
    ['a removed row', `delete from read_model.roles`, { live: null }],
    [
      'an invented row',
      `insert into read_model.roles select r.assignment_id || 'x', r.person_id, 'chair', r.held_from, null, null,
         r.assigned_on, null, r.stream_id, r.forum_id, r.version, r.feed_position from read_model.roles r`,
      { green: null },
    ],
    [
      'an altered state',
      `update read_model.states set state = state || '{"zone":"UTC"}' where stream_id = 'forum-ro'`,
      {},
    ],
  ])('shows and mends %s', async (_what, change, difference) => {
    await desk.startReporting();
    await desk.caughtUp();
    await desk.owner.query(change);
    expect((await rebuild()).differing).toMatchObject({ count: 1, first: [difference] });
    expect(await stored()).toEqual(await folded());
    expect((await rebuild()).differing).toEqual({ count: 0, first: [] });
  });

  it('takes over where reporting has not begun, and reporting goes on from there', async () => {
    expect((await rebuild()).differing.count).toBe(0);
    expect(await stored()).toEqual(await folded());
    const { length } = await desk.feed();
    expect(await positions()).toEqual([
      { consumer: 'reporting', forum_id: 'ro', feed_position: String(length), events: String(length) },
    ]);
    await desk.startReporting();
    desk.world.passTime('ro-2016', '2016-07-02');
    await desk.publish();
    await desk.caughtUp();
    expect(await stored()).toEqual(await folded());
  });

  it('shows what was recorded until the very switch', async () => {
    const { rebuilding } = await rebuildBesideAnEvent('all', async () => {
      desk.world.passTime('ro-2016', '2016-07-02');
      await desk.publish();
    });
    await rebuilding;
    expect(await stored()).toEqual(await folded());
    expect((await positions())[0]).toMatchObject({ feed_position: String((await desk.feed()).length) });
  });

  it('begins anew after one that was interrupted, which changes nothing that is live', async () => {
    await desk.startReporting();
    await desk.caughtUp();
    const before = await stored();
    const { rebuilding } = await rebuildBesideAnEvent('all', async () => {
      await desk.owner.query(`select pg_terminate_backend(pid) ${WAITING}`);
    });
    await expect(rebuilding).rejects.toThrow();
    expect(await stored()).toEqual(before);
    expect((await positions()).map(({ consumer }) => consumer)).toContain('reporting-green');
    await rebuild();
    expect(await stored()).toEqual(before);
    expect((await positions()).map(({ consumer }) => consumer)).toEqual(['reporting']);
  });

  it('refuses to run beside another one', async () => {
    await desk.owner.query('select pg_advisory_lock(7233904, 3)');
    await expect(rebuild()).rejects.toThrow(/under way: wait until it has ended/);
  });

  it('refuses tables that are not those of this release', async () => {
    await desk.owner.query('alter table read_model.seats rename to chairs');
    await expect(rebuild()).rejects.toThrow(/chairs, seats|seats, chairs.*nap migrate/);
  });
});

describe('a stream that this release cannot show', () => {
  const parked = () =>
    rows<{ consumer: string; stream_id: string; waiting: string[]; error: string }>(
      `select b.consumer, b.stream_id, b.error, array_agg(p.feed_position order by p.feed_position) as waiting
         from blocked_stream b join parked_event p using (consumer, stream_id) group by 1, 2, 3`,
    );
  /** What the log says without the stream's events from the one that cannot be shown on. */
  const foldedBefore = async (isUnknown: (event: FeedEvent) => boolean) => {
    const feed = await desk.feed();
    const first = feed.find(isUnknown);
    if (first === undefined) throw new Error('every event is known');
    return foldViews(
      feed.filter(({ streamId, feedPosition }) => streamId !== first.streamId || feedPosition < first.feedPosition),
    );
  };

  it.each([
    ['an unknown type', 'MeetingMerged', { occurredOn: '2016-01-05' }, /deploy the newer release/],
    ['what the tables refuse', 'MeetingAnnounced', { occurredOn: 'soon', place: null, url: null }, /date/],
  ])('is parked at %s, as reporting parks it; the others go on', async (_what, type, data, reason) => {
    await append('meeting-ro-spring', type, data);
    await append('meeting-ro-spring', 'MinuteTakerAssigned', { personId: 'p1', occurredOn: '2016-01-06' });
    await append('cycle-ro-2016', 'CycleSuspended', { grounds: 'x', occurredOn: '2016-06-21' });
    await desk.publish();
    const report = await rebuild();
    expect(report.parked).toEqual(['meeting-ro-spring']);
    const expected = await foldedBefore((event) => event.type === type);
    expect(await stored()).toEqual(expected);
    const [block] = await parked();
    expect(block).toMatchObject({ consumer: 'reporting', stream_id: 'meeting-ro-spring' });
    expect(block?.error).toMatch(reason);
    expect(block?.waiting).toHaveLength(2);

    await desk.startReporting();
    await desk.caughtUp();
    expect(await stored()).toEqual(expected);
  });

  it('is shown when the release can: what reporting had parked before is not parked any more', async () => {
    await desk.startReporting();
    await desk.caughtUp();
    const { feedPosition } = (await desk.feed()).find(({ streamId }) => streamId === 'meeting-ro-spring') ?? {};
    await desk.owner.query(`delete from read_model.meetings; delete from read_model.deadlines where owner = 'meeting';
      delete from read_model.states where stream_id = 'meeting-ro-spring';
      insert into blocked_stream values ('reporting', 'meeting-ro-spring', ${String(feedPosition)}, 'an older release');
      insert into parked_event values ('reporting', 'meeting-ro-spring', ${String(feedPosition)})`);
    expect(await rebuild()).toMatchObject({ differing: { count: 0 }, parked: [] });
    expect(await parked()).toEqual([]);
    expect(await stored()).toEqual(await folded());
  });
});

describe('a rebuild of one view', () => {
  it('replaces that one, and leaves the position and the other views to reporting', async () => {
    await desk.startReporting();
    await desk.caughtUp();
    await desk.owner.query(`update read_model.deadlines set status = 'met'`);
    await desk.owner.query(`update read_model.roles set role = 'secretary'`);
    const before = await positions();
    const report = await rebuild('deadlines');
    expect(report.views).toEqual(['deadlines']);
    expect(report.differing.count).toBe((await folded())['deadlines']?.length);
    expect(await positions()).toEqual(before);
    const [now, wanted] = [await stored(), await folded()];
    expect(now['deadlines']).toEqual(wanted['deadlines']);
    expect(now['roles']).not.toEqual(wanted['roles']);
    desk.world.passTime('ro-2016', '2016-07-02');
    await desk.publish();
    await desk.caughtUp();
    expect((await stored())['deadlines']).toEqual((await folded())['deadlines']);
  });

  it('shows no more than reporting does, so that no event reaches it twice', async () => {
    await desk.startReporting();
    await desk.caughtUp();
    await desk.stopReporting();
    const before = await folded();
    desk.world.passTime('ro-2016', '2016-07-02');
    await desk.publish();
    await rebuild('deadlines');
    expect(await stored()).toEqual(before);
    await desk.startReporting();
    await desk.caughtUp();
    expect(await stored()).toEqual(await folded());
  });

  it('shows what reporting took until the very switch', async () => {
    await desk.startReporting();
    await desk.caughtUp();
    await desk.stopReporting();
    desk.world.passTime('ro-2016', '2016-07-02');
    await desk.publish();
    const feed = await desk.feed();
    const position = Number((await positions())[0]?.feed_position);
    const { rebuilding } = await rebuildBesideAnEvent('deadlines', async (tx) => {
      await project(feed.slice(position), tx);
      const last = String(feed.length);
      await tx.query('update consumer_position set feed_position = $1, events = $1 where consumer = $2', [
        last,
        'reporting',
      ]);
    });
    expect((await rebuilding).differing.count).toBe(0);
    expect(await stored()).toEqual(await folded());
  });

  it('ends a parked stream where reporting parked it', async () => {
    await desk.startReporting();
    await desk.caughtUp();
    await append('meeting-ro-spring', 'MeetingMerged', {});
    await desk.publish();
    await desk.caughtUp();
    const before = await stored();
    expect(await rebuild('deadlines')).toMatchObject({ differing: { count: 0 } });
    expect(await stored()).toEqual(before);
    expect(await desk.consumer().parked()).toMatchObject([{ streamId: 'meeting-ro-spring', parked: 1 }]);
  });
});
