import type { Response } from 'supertest';

import type { Holder, RunningApi } from './http-api';
import { type Item, type Room, SEATS, adoptBylaws, fillSeats, foundForum, openRoom } from './http-room';

type Operation = { readonly path: string; readonly isPublic: boolean };
type Document = {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly security: readonly object[] } }>>;
};

const FOR_EVER = 'public, max-age=31536000, immutable';
/** How many events fill an archive of the Atom feed. */
const ARCHIVE = 100;

let room: Room;
let api: RunningApi;
let known: Readonly<Record<string, string>>;

const cycle = '/forums/ro/cycles/ro-2016';
const meeting = '/forums/ro/meetings/ro-2016-01-28';
const decision = '/forums/ro/decisions/ro-budget';

/** A cycle with something of everything that can be read of one. */
const openCycle = async (): Promise<void> => {
  await room.act('/forums/ro/cycles', 'chair', { start: '2016-07-01' }, 201);
  const plan = { kind: 'plan-adopted', url: 'https://example.org/plan', occurredOn: '2016-01-04' };
  await room.act(`${cycle}/evidence`, 'chair', plan, 201);
  const commitment = {
    id: '1',
    titles: { en: 'Open data' },
    leadAgencies: ['Agency for Data'],
    startsOn: '2016-07-01',
  };
  await room.act(`${cycle}/commitments`, 'chair', { ...commitment, dueOn: '2017-12-31', milestones: [] }, 201);
  const window = { phase: 'end-of-term-self-assessment', opensOn: '2016-01-04', endsOn: '2016-01-30' };
  await room.act(`${cycle}/comment-windows`, 'chair', window, 201);
};

/** A meeting with a motion that is set aside, minutes and somebody who has to do something. */
const hold = async (): Promise<void> => {
  const slot = { startsAt: '2016-01-28T14:00:00', endsAt: '2016-01-28T16:00:00' };
  await room.act('/forums/ro/meetings', 'secretary', slot, 201);
  const motion = {
    id: 'ro-budget',
    meetingId: 'ro-2016-01-28',
    topic: 'money',
    title: 'Budget',
    motion: 'Half of it.',
  };
  await room.act('/forums/ro/decisions', 'fifth', motion, 201);
  await room.act(`${meeting}/agenda`, 'secretary', {
    items: [
      { itemId: 'budget', kind: 'motion', title: 'Money', decisionId: 'ro-budget' },
      { itemId: 'general', kind: 'general', title: 'Anything else' },
    ],
  });
  for (const step of ['circulate', 'publish']) {
    for (const as of ['chair', 'co-chair']) await room.act(`${meeting}/agenda/approve`, as, { as, version: 1 });
    await room.act(`${meeting}/agenda/${step}`, 'secretary');
  }
  room.now('2016-01-28T12:00:00Z');
  const attendees = Object.entries(SEATS).map(([seatId, who]) => ({ personId: room.idOf(who), seatId, as: 'member' }));
  await room.act(`${meeting}/attendance`, 'secretary', { attendees });
  await room.act(`${meeting}/open`, 'chair', { presidedBy: room.idOf('chair') });
  await room.act(`${decision}/defer`, 'chair', { grounds: 'Figures are missing.' });
  const paper = { side: 'civil-society', title: 'Why not', url: 'https://example.org/why-not' };
  await room.act(`${decision}/position-papers`, 'fifth', paper, 201);
  await room.act(`${meeting}/close`, 'chair');
  const actionItems = [{ itemId: 'letter', what: 'Write', ownerId: room.idOf('third'), dueOn: '2016-02-20' }];
  await room.act(`${meeting}/minutes`, 'secretary', { conclusions: 'Set aside.', actionItems });
  await room.act(`${meeting}/minutes/circulate`, 'secretary');
  for (const as of ['chair', 'co-chair']) await room.act(`${meeting}/minutes/approve`, as, { as, version: 1 });
  await room.act(`${meeting}/minutes/publish`, 'secretary');
};

/** As many changes as make the first archive full. */
const fillArchive = async (): Promise<void> => {
  for (let number = 0; (await api.store.feedHead()) < ARCHIVE; number += 1) {
    const reminderHour = `${String(8 + (number % 2)).padStart(2, '0')}:00`;
    await room.act('/forums/ro/reminder-hour', 'admin', { reminderHour });
    await api.settle();
  }
};

const firstIdOf = async (path: string, key = 'id'): Promise<string> => {
  const [first] = await room.items(path);
  expect([path, first]).toEqual([path, expect.objectContaining({ [key]: expect.any(String) as string })]);
  return String((first as Item)[key]);
};

beforeAll(async () => {
  room = await openRoom();
  ({ api } = room);
  await foundForum(room);
  await adoptBylaws(room, {});
  await fillSeats(room);
  await openCycle();
  await hold();
  await fillArchive();
  const schemas = await api.get('/schemas/events').expect(200);
  known = {
    forum: 'ro',
    cycle: 'ro-2016',
    phase: 'end-of-term-self-assessment',
    bylaws: '1',
    person: api.admin.personId,
    seat: 'gov-1',
    meeting: 'ro-2016-01-28',
    item: 'letter',
    decision: 'ro-budget',
    commitment: '1',
    archive: '1',
    window: await firstIdOf(`${cycle}/comment-windows`, 'windowId'),
    paper: await firstIdOf(`${decision}/position-papers`, 'paperId'),
    role: await firstIdOf('/forums/ro/roles'),
    evidence: await firstIdOf(`${cycle}/evidence`, 'evidenceId'),
    name: String(Object.values(schemas.body as object)[0]).replace(/^.*\//, ''),
  };
}, 120_000);
afterAll(() => api.close());

const valueOf = (name: string): string => {
  const value = known[name];
  if (value === undefined) throw new Error(`this spec has no ${name} to ask for`);
  return value;
};

/** Every operation that reads and ends, by the description of the API. */
const reads = async (): Promise<readonly Operation[]> => {
  const { body } = await api.get('/openapi.json').expect(200);
  return Object.entries((body as Document).paths).flatMap(([template, { get }]) => {
    if (get === undefined || template.endsWith('/stream')) return [];
    const path = template.replace(/\{(\w+)\}/g, (_part, name: string) => valueOf(name));
    return [{ path: path.replace(/^\/api\/v1/, ''), isPublic: get.security.some((one) => !('key' in one)) }];
  });
};

const facts = ({ status, headers }: Response, path: string) => ({
  path,
  status,
  caching: headers['cache-control'],
  tag: headers['etag'],
});

/** The same request again, with the tag of what was answered before. */
const again = (path: string, tag: string, holder?: Holder) => api.get(path, holder).set('If-None-Match', tag);

describe('every operation that reads', () => {
  it('says of a public answer how long it counts and by which tag to ask again', async () => {
    for (const { path, isPublic } of await reads()) {
      const answer = facts(await api.get(path), path);
      if (!isPublic) expect(answer).toMatchObject({ path, status: 401, caching: 'no-store' });
      else {
        expect(answer).toMatchObject({ path, status: 200, tag: expect.stringMatching(/^(W\/)?".+"$/) as string });
        expect(['no-cache', FOR_EVER]).toContain(answer.caching);
      }
    }
  });

  it('answers 304 without a body to whoever has it already, with the same headers', async () => {
    for (const { path, isPublic } of await reads()) {
      if (!isPublic) continue;
      const first = facts(await api.get(path), path);
      const unchanged = await again(path, first.tag ?? '');
      expect(facts(unchanged, path)).toEqual({ ...first, status: 304 });
      expect(unchanged.text).toBe('');
    }
  });

  it('keeps nowhere what is read with a key, unless it is the same for everybody for ever', async () => {
    const notThere = ['/me/calendar'];
    for (const { path } of await reads()) {
      const answer = facts(await api.get(path, api.admin), path);
      const isForEver = path.startsWith('/schemas/events/') || path === '/feed/atom/1';
      const status = notThere.includes(path) ? 404 : 200;
      expect(answer).toMatchObject({ path, status, caching: isForEver ? FOR_EVER : 'no-store' });
    }
  });
});

describe('a tag', () => {
  it('is another one after a change', async () => {
    const before = facts(await api.get('/forums/ro'), '');
    await api.post('/forums/ro/reminder-hour', api.admin).send({ reminderHour: '10:00' }).expect(200);
    await api.settle();
    const after = await again('/forums/ro', before.tag ?? '');
    expect(after.status).toBe(200);
    expect(after.headers['etag']).not.toBe(before.tag);
  });
});
