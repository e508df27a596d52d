import { Client } from 'pg';
import type { Response, Test } from 'supertest';

import { type Holder, type RunningApi, startApi } from './http-api';

let api: RunningApi;
let chair: Holder;
let stranger: Holder;
let feedId: string;

/** Positions 1 to 8: forum ro with two roles and a cycle, then forum md with one role. */
const TYPES = [
  'ForumRegistered',
  'RoleAssigned',
  'CycleRegistered',
  'CycleActivated',
  'CycleOpened',
  'ClocksStarted',
  'ForumRegistered',
  'RoleAssigned',
];

beforeAll(async () => {
  api = await startApi();
  chair = await api.person('Chair');
  stranger = await api.person('Stranger');
  const forum = { name: 'A forum', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
  await api
    .post('/forums', api.admin)
    .send({ ...forum, id: 'ro' })
    .expect(201);
  await api.post('/forums/ro/roles', api.admin).send(roleOf(chair, 'chair')).expect(201);
  await api.post('/forums/ro/cycles', chair).set('X-Request-Id', 'opening').send({ start: '2016-07-01' }).expect(201);
  await api
    .post('/forums', api.admin)
    .send({ ...forum, id: 'md' })
    .expect(201);
  await api.post('/forums/md/roles', api.admin).send(roleOf(stranger, 'member')).expect(201);
  await api.settle();
  feedId = await api.store.feedId();
});
afterAll(() => api.close());

const roleOf = ({ personId }: Holder, role: string): object => ({ personId, role, from: '2016-01-01' });

type Event = Readonly<Record<string, unknown>> & { readonly type: string; readonly sequence: string };

const eventsIn = ({ text }: Response): readonly Event[] => JSON.parse(text) as Event[];
const positionsIn = (response: Response): readonly number[] =>
  eventsIn(response).map(({ sequence }) => Number(sequence));
const shortType = ({ type }: Event): string => type.replace('org.opengovernment.nap.', '').replace('.v1', '');

const read = (query = '', holder?: Holder): Test => api.get(`/feed${query}`, holder).expect(200);
const follow = (response: Response, holder?: Holder): Test => {
  const [, path = ''] = /^<\/api\/v1(.*)>; rel="next"$/.exec(response.headers['link'] ?? '') ?? [];
  return api.get(path, holder).expect(200);
};

describe('the feed', () => {
  it('is a batch of CloudEvents in feed order', async () => {
    const page = await read('', api.admin);
    expect(page.headers['content-type']).toBe('application/cloudevents-batch+json; charset=utf-8');
    expect(page.headers['feed-id']).toBe(feedId);
    expect(eventsIn(page).map(shortType)).toEqual(TYPES);
    expect(positionsIn(page)).toEqual(TYPES.map((_type, index) => index + 1));
    expect(eventsIn(page)[4]).toMatchObject({
      specversion: '1.0',
      source: '/forums/ro',
      subject: 'cycle-ro-2016',
      type: 'org.opengovernment.nap.CycleOpened.v1',
      dataschema: 'https://nap.example/api/v1/schemas/events/CycleOpened.v1.json',
      time: '2016-01-04T08:00:00.000Z',
      partitionkey: 'ro',
      actor: chair.personId,
      correlationid: 'opening',
      installation: 'nap.example',
      datacontenttype: 'application/json',
      data: { cycleId: 'ro-2016', start: '2016-07-01' },
    });
  });

  it('is read to its end by following the next link, and goes on from there', async () => {
    const seen: number[] = [];
    let page = await read('?limit=3');
    while (eventsIn(page).length > 0) {
      seen.push(...positionsIn(page));
      page = await follow(page);
    }
    expect(seen).toEqual(TYPES.map((_type, index) => index + 1));
    expect(page.headers['next-cursor']).toBe(`${feedId}.8`);
    expect(positionsIn(await follow(page))).toEqual([]);
  });

  it('takes a bare position as well as a cursor', async () => {
    expect(positionsIn(await read('?after=6'))).toEqual([7, 8]);
    expect(positionsIn(await read(`?after=${feedId}.6`))).toEqual([7, 8]);
  });

  it('lets a page be kept for ever once it is full, in this feed alone and for everybody', async () => {
    const cacheOf = async (query: string, holder?: Holder) => (await read(query, holder)).headers['cache-control'];
    const forEver = 'public, max-age=31536000, immutable';
    expect(await cacheOf(`?after=${feedId}.0&limit=2`)).toBe(forEver);
    expect(await cacheOf('?after=0&limit=2')).toBe('no-cache');
    expect(await cacheOf(`?after=${feedId}.0&limit=100`)).toBe('no-cache');
    expect(await cacheOf(`?after=${feedId}.0&limit=2`, chair)).toBe('no-store');
  });

  it('costs nothing to ask again where nothing is new', async () => {
    const { etag } = (await read('?after=8')).headers;
    await api
      .get('/feed?after=8')
      .set('If-None-Match', etag ?? '')
      .expect(304);
  });
});

describe('a filtered feed', () => {
  it('keeps the positions of the whole and looks at nothing twice', async () => {
    const page = await read('?type=ForumRegistered', api.admin);
    expect(positionsIn(page)).toEqual([1, 7]);
    expect(page.headers['next-cursor']).toBe(`${feedId}.8`);
    const first = await read('?type=ForumRegistered&limit=1', api.admin);
    expect(first.headers['next-cursor']).toBe(`${feedId}.1`);
    expect(positionsIn(await follow(first, api.admin))).toEqual([7]);
    expect((await read('?type=PlanAdopted')).headers['next-cursor']).toBe(`${feedId}.8`);
  });

  it('takes several types, by name or as events carry them, and one forum', async () => {
    const types = 'type=CycleOpened,ClocksStarted&type=org.opengovernment.nap.ForumRegistered.v1';
    expect(positionsIn(await read(`?${types}`))).toEqual([1, 5, 6, 7]);
    expect(positionsIn(await read(`?${types}&forum=md`))).toEqual([7]);
    expect(positionsIn(await read('?forum=md', api.admin))).toEqual([7, 8]);
  });
});

describe('a reader without the right to an event', () => {
  const WITHHELD = 'EventWithheld';

  it('gets its position, id and hash, and nothing else of it', async () => {
    const [whole] = eventsIn(await read('?after=1&limit=1', chair));
    const [stub] = eventsIn(await read('?after=1&limit=1'));
    expect(whole).toMatchObject({ data: { role: 'chair', personId: chair.personId } });
    expect(stub).toEqual({
      specversion: '1.0',
      id: whole?.['id'],
      source: '/feed',
      type: 'org.opengovernment.nap.EventWithheld.v1',
      sequence: whole?.sequence,
      eventhash: whole?.['eventhash'],
      chain: whole?.['chain'],
    });
  });

  it.each<[string, () => Holder | undefined, readonly number[]]>([
    ['the public', () => undefined, [2, 8]],
    ['somebody with a role in one forum', () => stranger, [2]],
    ['somebody with a role in the other', () => chair, [8]],
    ['the administrator', () => api.admin, []],
  ])('counts every position all the same: %s', async (_who, holder, hidden) => {
    const events = eventsIn(await read('', holder()));
    expect(events.map(({ sequence }) => Number(sequence))).toEqual(TYPES.map((_type, index) => index + 1));
    expect(events.filter((event) => shortType(event) === WITHHELD).map(({ sequence }) => Number(sequence))).toEqual(
      hidden,
    );
  });

  it('does not learn from a filter what type it has', async () => {
    const page = await read('?type=RoleAssigned', chair);
    expect(positionsIn(page)).toEqual([2]);
    expect(page.headers['next-cursor']).toBe(`${feedId}.8`);
    expect(eventsIn(await read('?type=RoleAssigned'))).toEqual([]);
  });
});

describe('a cursor that is none', () => {
  const refused = async (after: string, status: number): Promise<{ readonly code: string; readonly detail: string }> =>
    JSON.parse((await api.get(`/feed?after=${encodeURIComponent(after)}`).expect(status)).text) as {
      code: string;
      detail: string;
    };

  it.each(['yesterday', '-1', '1.5', '', '9', '1e3', 'not-a-feed.3', '9999999999999999'])('"%s"', async (after) => {
    expect(await refused(after, 400)).toMatchObject({
      code: 'unknown-cursor',
      detail: expect.stringContaining(`${feedId}.8`) as string,
    });
  });

  it('of the future in this feed', async () => {
    expect(await refused(`${feedId}.9`, 400)).toMatchObject({ code: 'unknown-cursor' });
  });

  it('of a feed that nobody knows', async () => {
    expect(await refused('0d000000-0000-4000-8000-000000000001.3', 410)).toMatchObject({
      code: 'feed-restored',
      detail: expect.stringContaining(`${feedId}.0`) as string,
    });
  });
});

describe('a cursor of the feed before a restore', () => {
  const EARLIER = '0d000000-0000-4000-8000-000000000002';
  beforeAll(async () => {
    const owner = new Client(api.database.url);
    await owner.connect();
    await owner.query('insert into earlier_feed (feed_id, last_common) values ($1, 5)', [EARLIER]);
    await owner.end();
  });

  it.each([4, 5])('reads on from %i, which both feeds have, under the new id', async (position) => {
    const page = await read(`?after=${EARLIER}.${String(position)}&limit=2`);
    expect(positionsIn(page)).toEqual([position + 1, position + 2]);
    expect(page.headers['feed-id']).toBe(feedId);
    expect(page.headers['next-cursor']).toBe(`${feedId}.${String(position + 2)}`);
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it('is sent back from what was lost to the last position that both have', async () => {
    const { text } = await api.get(`/feed?after=${EARLIER}.6`).expect(410);
    expect(JSON.parse(text)).toMatchObject({
      code: 'feed-restored',
      detail: expect.stringContaining(`${feedId}.5`) as string,
    });
    expect(positionsIn(await read(`?after=${feedId}.5`))).toEqual([6, 7, 8]);
  });
});
