import ICAL from 'ical.js';

import { type Room, adoptBylaws, foundForum, openRoom } from './http-room';
import { problemIn } from './http-problem';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  await foundForum(room);
  await adoptBylaws(room, {});
  await room.act('/forums/ro/cycles', 'chair', { start: '2016-07-01' }, 201);
  const slot = { startsAt: '2016-03-30T14:00:00', endsAt: '2016-03-30T16:00:00' };
  await room.act('/forums/ro/meetings', 'chair', { ...slot, place: 'Hall; "One", 論壇' }, 201);
  await room.api.settle();
});
afterAll(() => room.api.close());

type Entry = (name: string) => string;

const read = async (path: string): Promise<{ readonly text: string; readonly entries: ReadonlyMap<string, Entry> }> => {
  await room.api.settle();
  const { text } = await room.api.get(path).expect(200);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const entries = calendar.getAllSubcomponents('vevent').map((event): [string, Entry] => {
    const value: Entry = (name) => String(event.getFirstPropertyValue(name) ?? '');
    return [value('uid'), value];
  });
  return { text, entries: new Map(entries) };
};
const entryIn = async (path: string, uid: string): Promise<Entry> => {
  const entry = (await read(path)).entries.get(uid);
  if (entry === undefined) throw new Error(`${path} has no ${uid}`);
  return entry;
};

const FORUM = '/forums/ro/calendar.ics';
const CYCLE = '/cycles/ro-2016/calendar.ics';
const DUE = 'ro-2016/midterm-self-assessment/due@nap.example';
const MEETING = 'meeting-ro-2016-03-30@nap.example';
const AGENDA = 'meeting-ro-2016-03-30/agenda/due@nap.example';

describe('a calendar to subscribe to', () => {
  it('has the phases of a cycle as whole days, under ids that stay', async () => {
    const { text, entries } = await read(CYCLE);
    expect([...entries.keys()].filter((uid) => uid.endsWith('/due@nap.example'))).toHaveLength(6);
    expect(text).toMatch(/^DTSTART;VALUE=DATE:20170930\r$/m);
    const due = await entryIn(CYCLE, DUE);
    expect([due('dtstart'), due('dtend'), due('status'), due('transp')]).toEqual([
      '2017-09-30',
      '2017-10-01',
      'CONFIRMED',
      'TRANSPARENT',
    ]);
    const phase = await entryIn(CYCLE, 'ro-2016/midterm-self-assessment/phase@nap.example');
    expect([phase('dtstart'), phase('dtend')]).toEqual(['2017-07-01', '2017-10-01']);
    expect([...(await read(FORUM)).entries.keys()]).toEqual(expect.arrayContaining([...entries.keys(), MEETING]));
  });

  it('has meetings at instants of UTC', async () => {
    const meeting = await entryIn(FORUM, MEETING);
    expect([meeting('dtstart'), meeting('dtend')]).toEqual(['2016-03-30T11:00:00Z', '2016-03-30T13:00:00Z']);
    expect(meeting('location')).toBe('Hall; "One", 論壇');
  });

  it('has what meetings and the forum owe, at the moment or on the day when it is due', async () => {
    const agenda = await entryIn(FORUM, AGENDA);
    expect([agenda('dtstart'), agenda('summary'), agenda('transp')]).toEqual([
      '2016-03-23T12:00:00Z',
      'Draft agenda: due (ro-2016-03-30)',
      'TRANSPARENT',
    ]);
    const next = await entryIn(FORUM, 'forum-ro/six-month-minimum/due@nap.example');
    expect([next('dtstart'), next('dtend')]).toEqual(['2016-07-04', '2016-07-05']);
    expect((await read(CYCLE)).entries.has(AGENDA)).toBe(false);
    expect((await read(`${FORUM}?language=zh-TW`)).text).not.toContain('Draft agenda');
  });

  it('follows what is moved and keeps what is cancelled, with a sequence that only grows', async () => {
    const before = await entryIn(CYCLE, DUE);
    const cycle = '/forums/ro/cycles/ro-2016';
    const grounds = 'Decided by the forum.';
    await room.act(`${cycle}/amendments`, 'chair', { grounds, phase: 'midterm-self-assessment', dueOn: '2017-10-31' });
    const moved = await entryIn(CYCLE, DUE);
    expect(moved('dtstart')).toBe('2017-10-31');
    expect(Number(moved('sequence'))).toBeGreaterThan(Number(before('sequence')));
    await room.act(`${cycle}/waivers`, 'chair', { grounds, phase: 'midterm-self-assessment' });
    const waived = await entryIn(CYCLE, DUE);
    expect([waived('dtstart'), waived('status')]).toEqual(['2017-10-31', 'CANCELLED']);
    expect(Number(waived('sequence'))).toBeGreaterThan(Number(moved('sequence')));

    const [called, owed] = [await entryIn(FORUM, MEETING), await entryIn(FORUM, AGENDA)];
    await room.act('/forums/ro/meetings/ro-2016-03-30/cancel', 'chair', { grounds });
    const cancelled = await entryIn(FORUM, MEETING);
    expect([called('status'), cancelled('status')]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(Number(cancelled('sequence'))).toBeGreaterThan(Number(called('sequence')));
    const released = await entryIn(FORUM, AGENDA);
    expect([owed('status'), released('status')]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(Number(released('sequence'))).toBeGreaterThan(Number(owed('sequence')));
    expect(released('dtstart')).toBe(owed('dtstart'));
  });

  it('has the day on which something was done beside the day planned for it', async () => {
    for (const kind of ['plan-adopted', 'plan-submitted']) {
      const evidence = { kind, url: 'https://example.org/plan', occurredOn: '2016-01-04' };
      await room.act('/forums/ro/cycles/ro-2016/evidence', 'chair', evidence, 201);
    }
    const done = await entryIn(CYCLE, 'ro-2016/drafting/done@nap.example');
    const due = await entryIn(CYCLE, 'ro-2016/drafting/due@nap.example');
    expect([done('dtstart'), due('dtstart')]).toEqual(['2016-01-04', '2016-06-30']);
    expect(done('summary')).toMatch(/: done \(ro-2016\)$/);
  });

  it('costs nothing to ask again, and speaks the language of its address', async () => {
    const { headers } = await room.api.get(FORUM).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-cache' });
    await room.api
      .get(FORUM)
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304);
    expect((await read(`${CYCLE}?language=zh-TW`)).text).toContain('最後一日');
  });

  it.each([
    ['/forums/none/calendar.ics', 404, 'forum-not-found'],
    ['/cycles/none/calendar.ics', 404, 'cycle-not-found'],
    [`${CYCLE}?language=xx`, 422, 'validation-failed'],
  ])('is not made up: %s', async (path, status, code) => {
    await problemIn(room.api, room.api.get(path), { status, code });
  });
});
