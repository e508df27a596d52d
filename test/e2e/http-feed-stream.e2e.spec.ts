import { type EventStream, openEventStream } from '../harness/event-stream';
import { type Holder, type RunningApi, startApi } from './http-api';
import { problemIn } from './http-problem';

let api: RunningApi;
let chair: Holder;
let feedId: string;

/** Positions 1 to 6: forum ro with a chair and a cycle. */
beforeAll(async () => {
  api = await startApi();
  chair = await api.person('Chair');
  const forum = { id: 'ro', name: 'A forum', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
  await api.post('/forums', api.admin).send(forum).expect(201);
  const role = { personId: chair.personId, role: 'chair', from: '2016-01-01' };
  await api.post('/forums/ro/roles', api.admin).send(role).expect(201);
  await api.post('/forums/ro/cycles', chair).send({ start: '2016-07-01' }).expect(201);
  await api.settle();
  feedId = await api.store.feedId();
});
afterAll(async () => {
  for (const stream of streams) stream.close();
  await api.close();
});

const streams: EventStream[] = [];
const open = async (query = '', holder?: Holder, lastEventId?: string): Promise<EventStream> => {
  const stream = await openEventStream(`${await api.app.getUrl()}/api/v1/feed/stream${query}`, {
    ...(holder === undefined ? {} : { Authorization: `Bearer ${holder.token}` }),
    ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
  });
  streams.push(stream);
  return stream;
};
const pageOf = async (query: string, holder?: Holder): Promise<readonly object[]> =>
  JSON.parse((await api.get(`/feed${query}`, holder).expect(200)).text) as object[];

describe('the stream', () => {
  it('is of server-sent events that no proxy holds back and no cache keeps', async () => {
    const { status, headers, blocks, until } = await open();
    await until(1);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'feed-id': feedId,
    });
    expect(blocks[0]).toBe('retry: 2000');
  });

  it.each<[string, () => Holder | undefined]>([
    ['the public', () => undefined],
    ['the chair', () => chair],
    ['the administrator', () => api.admin],
  ])('has what the pages have, stubs included: %s', async (_who, holder) => {
    for (const query of ['?forum=ro', '?cycle=ro-2016', '?after=2']) {
      const page = await pageOf(query, holder());
      const events = await (await open(query, holder())).until(page.length);
      expect(events.map(({ data }) => JSON.parse(data) as object)).toEqual(page);
    }
  });

  it('leaves out of a filter by type what its reader may not see', async () => {
    const events = await (await open('?type=RoleAssigned,CycleOpened')).until(1);
    expect(events.map(({ id }) => id)).toEqual([`${feedId}.5`]);
  });

  it('goes on behind the last event a reader has, whatever it asked for at first', async () => {
    const events = await (await open('?after=earliest', undefined, `${feedId}.4`)).until(2);
    expect(events.map(({ id }) => id)).toEqual([`${feedId}.5`, `${feedId}.6`]);
  });
});

describe('a stream from nowhere', () => {
  it.each<[string, number, string]>([
    ['yesterday', 400, 'unknown-cursor'],
    ['7', 400, 'unknown-cursor'],
    ['0d000000-0000-4000-8000-000000000001.3', 410, 'feed-restored'],
  ])('is refused before it begins: %s', async (lastEventId, status, code) => {
    await problemIn(api, api.get('/feed/stream').set('Last-Event-ID', lastEventId), { status, code });
  });
});
