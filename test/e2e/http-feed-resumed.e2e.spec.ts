import fc from 'fast-check';

import { openEventStream } from '../harness/event-stream';
import { type Holder, type RunningApi, startApi } from './http-api';

let api: RunningApi;
let address: string;
let readers: Readonly<Record<string, Holder | undefined>>;

const FORUMS = ['ro', 'md', 'ge'];

/** Three forums with three roles and a cycle each, their events among one another; half of them withheld from the public. */
beforeAll(async () => {
  api = await startApi();
  const people = await Promise.all(FORUMS.map((id) => api.person(`Chair of ${id}`)));
  for (const id of FORUMS) {
    const forum = { id, name: `Forum ${id}`, zone: 'Europe/Bucharest', localLanguages: ['ro'] };
    await api.post('/forums', api.admin).send(forum).expect(201);
  }
  for (const role of ['chair', 'member', 'secretary']) {
    for (const [index, id] of FORUMS.entries()) {
      const personId = people[index]?.personId;
      await api.post(`/forums/${id}/roles`, api.admin).send({ personId, role, from: '2016-01-01' }).expect(201);
    }
  }
  for (const id of FORUMS) await api.post(`/forums/${id}/cycles`, api.admin).send({ start: '2016-07-01' }).expect(201);
  await api.settle();
  address = `${await api.app.getUrl()}/api/v1/feed`;
  readers = { public: undefined, chair: people[0], administrator: api.admin };
});
afterAll(() => api.close());

const FILTERS = ['', 'forum=ro', 'cycle=md-2016', 'type=RoleAssigned,CycleOpened', 'forum=ge&type=RoleAssigned'];

type Event = Readonly<Record<string, unknown>>;

/** One reading before the reader is cut off: what it got, and the cursor with which it comes back. */
type Reading = { readonly events: readonly Event[]; readonly cursor: string };

type Reader = { readonly filter: string; readonly headers: Readonly<Record<string, string>> };

const pageAfter = async (cursor: string, limit: number, { filter, headers }: Reader): Promise<Reading> => {
  const answer = await fetch(`${address}?after=${cursor}&limit=${String(limit)}&${filter}`, { headers });
  expect(answer.status).toBe(200);
  return { events: (await answer.json()) as Event[], cursor: answer.headers.get('next-cursor') ?? '' };
};

/** Takes so many events from the stream, loses what else came, and leaves. */
const streamedAfter = async (cursor: string, count: number, { filter, headers }: Reader): Promise<Reading> => {
  const stream = await openEventStream(`${address}/stream?${filter}`, { ...headers, 'Last-Event-ID': cursor });
  const taken = (await stream.until(count)).slice(0, count);
  stream.close();
  return { events: taken.map(({ data }) => JSON.parse(data) as Event), cursor: taken.at(-1)?.id ?? cursor };
};

const cut = fc.record({ over: fc.constantFrom('pages', 'stream'), size: fc.integer({ min: 1, max: 12 }) });

describe('a reader who is cut off again and again', () => {
  it('gets every event once, in order, identical to the whole, over pages and the stream alike', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('public', 'chair', 'administrator'),
        fc.constantFrom(...FILTERS),
        fc.array(cut, { minLength: 1, maxLength: 8 }),
        async (who, filter, cuts) => {
          const holder = readers[who];
          const reader = { filter, headers: holder === undefined ? {} : { authorization: `Bearer ${holder.token}` } };
          const whole = await pageAfter('earliest', 1_000, reader);
          const got: Event[] = [];
          let cursor = `${await api.store.feedId()}.0`;
          for (let index = 0; got.length < whole.events.length; index += 1) {
            const { over, size } = cuts[index % cuts.length] ?? { over: 'pages', size: 1 };
            const count = Math.min(size, whole.events.length - got.length);
            const reading = await (over === 'pages' ? pageAfter : streamedAfter)(cursor, count, reader);
            got.push(...reading.events);
            ({ cursor } = reading);
          }
          expect(got).toEqual(whole.events);
          expect(await pageAfter(cursor, 1_000, reader)).toEqual({ events: [], cursor: whole.cursor });
        },
      ),
      { numRuns: 40 },
    );
  });
});
