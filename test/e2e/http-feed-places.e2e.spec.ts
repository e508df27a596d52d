import type { Response, Test } from 'supertest';

import { type Holder, type RunningApi, startApi } from './http-api';
import { invalid, problemIn } from './http-problem';

let api: RunningApi;
let chair: Holder;
let feedId: string;

/** Positions 1 to 6: forum ro with a chair and a cycle. */
beforeAll(async () => {
  api = await startApi();
  chair = await api.person('Chair');
  await register('ro');
  const role = { personId: chair.personId, role: 'chair', from: '2016-01-01' };
  await api.post('/forums/ro/roles', api.admin).send(role).expect(201);
  await api.post('/forums/ro/cycles', chair).send({ start: '2016-07-01' }).expect(201);
  await api.settle();
  feedId = await api.store.feedId();
});
afterAll(() => api.close());

const register = async (id: string): Promise<void> => {
  const forum = { id, name: 'A forum', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
  await api.post('/forums', api.admin).send(forum).expect(201);
};

type Event = Readonly<Record<'id' | 'sequence' | 'recordedtime', string>>;

const eventsIn = ({ text }: Response): readonly Event[] => JSON.parse(text) as Event[];
const positionsIn = (response: Response): readonly number[] =>
  eventsIn(response).map(({ sequence }) => Number(sequence));
const read = (query = '', holder?: Holder): Test => api.get(`/feed${query}`, holder).expect(200);
const after = async (place: string): Promise<readonly number[]> =>
  positionsIn(await read(`?after=${encodeURIComponent(place)}`));

describe('a place in the feed', () => {
  it('is one of its ends', async () => {
    expect(await after('earliest')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await after('latest')).toEqual([]);
    expect((await read('?after=latest')).headers['next-cursor']).toBe(`${feedId}.6`);
  });

  it('is an event one has, as clients of HTTP Feeds name it', async () => {
    const [, , third] = eventsIn(await read());
    expect(positionsIn(await read(`?lastEventId=${third?.id ?? ''}`))).toEqual([4, 5, 6]);
    expect(positionsIn(await read(`?lastEventId=${feedId}.4`))).toEqual([5, 6]);
  });

  it('is an instant: what was recorded at it or later follows', async () => {
    for (const { recordedtime } of eventsIn(await read('', api.admin))) {
      const sinceThen = eventsIn(await read('', api.admin)).filter((event) => event.recordedtime >= recordedtime);
      expect(await after(recordedtime)).toEqual(sinceThen.map(({ sequence }) => Number(sequence)));
    }
    expect(await after('1999-12-31T00:00:00+08:00')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await after('2199-01-01T00:00:00Z')).toEqual([]);
  });

  it.each(['2026-13-01T00:00:00Z', '2026-01-01', 'LATEST', '0d000000-0000-4000-8000-000000000009'])(
    'is not "%s": the answer names the valid range',
    async (place) => {
      const sent = api.get(`/feed?after=${encodeURIComponent(place)}`);
      const { detail } = await problemIn(api, sent, { status: 400, code: 'unknown-cursor' });
      expect(detail).toContain(`from ${feedId}.0 to ${feedId}.6`);
    },
  );
});

describe('a feed of one cycle or stream', () => {
  it('has its events alone, and says where the whole feed was read up to', async () => {
    const page = await read('?cycle=ro-2016');
    expect(positionsIn(page)).toEqual([5, 6]);
    expect(positionsIn(await read('?stream=cycle-ro-2016'))).toEqual([5, 6]);
    expect(positionsIn(await read('?stream=forum-ro'))).toEqual([1, 2, 3, 4]);
    expect((await read('?stream=nothing-such')).headers['next-cursor']).toBe(`${feedId}.6`);
    expect(page.headers['link']).toContain('stream=cycle-ro-2016');
  });
});

describe('a request that means nothing', () => {
  it.each<[string, string, string]>([
    ['limit=1000000000', '#/limit', 'too-big'],
    ['limit=0', '#/limit', 'too-small'],
    ['wait=61', '#/wait', 'too-big'],
    ['wait=soon', '#/wait', 'wrong-type'],
    ['after=1&lastEventId=1', '#/lastEventId', 'given-twice'],
    ['cycle=ro-2016&stream=forum-ro', '#/cycle', 'given-twice'],
    ['cycle=RO', '#/cycle', 'slug'],
    ['type=NothingSuch', '#/type', 'not-one-of'],
  ])('is refused: %s', async (query, pointer, error) => {
    await problemIn(api, api.get(`/feed?${query}`), invalid(pointer, error));
  });
});

describe('a reader who waits', () => {
  it('gets an empty page when the time is over', async () => {
    const began = performance.now();
    expect(eventsIn(await read('?after=latest&wait=1'))).toEqual([]);
    expect(performance.now() - began).toBeGreaterThan(990);
  });

  it('is told of the next event as soon as it has its place, and not of others', async () => {
    const began = performance.now();
    const all = read('?after=latest&wait=30').then(positionsIn);
    const ofOneForum = read('?after=latest&wait=30&forum=md').then(positionsIn);
    const ofOneType = read('?after=latest&wait=2&type=PlanAdopted').then((page) => page.headers['next-cursor'] ?? '');
    await register('ge');
    await api.settle();
    expect(await all).toEqual([7]);
    await register('md');
    await api.settle();
    expect(await ofOneForum).toEqual([8]);
    expect(await ofOneType).toBe(`${feedId}.8`);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe('the end of the process', () => {
  it('is not held up by those who wait', async () => {
    const own = await startApi();
    const answer = own.get('/feed?after=latest&wait=60').then(
      ({ status }) => status,
      () => 'cut off',
    );
    await own.get('/feed?after=latest').expect(200); // sent later, answered: the first one waits by now
    const began = performance.now();
    await own.close();
    expect([200, 'cut off']).toContain(await answer);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
