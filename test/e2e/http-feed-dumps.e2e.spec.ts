import { createHash } from 'node:crypto';
import { type IncomingMessage, get } from 'node:http';

import { parse } from 'csv-parse/sync';
import { Client } from 'pg';

import { type Holder, type RunningApi, startApi } from './http-api';
import { invalid, problemIn } from './http-problem';

let api: RunningApi;
let feedId: string;

/** Positions 1 to 6: forum ro with a chair, whom the public does not see, and a cycle. */
beforeAll(async () => {
  api = await startApi();
  const chair = await api.person('Chair');
  const forum = { id: 'ro', name: 'Forum “Ω”,\u2028 "論壇"; =1+1', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
  await api.post('/forums', api.admin).send(forum).expect(201);
  const role = { personId: chair.personId, role: 'chair', from: '2016-01-01' };
  await api.post('/forums/ro/roles', api.admin).send(role).expect(201);
  await api.post('/forums/ro/cycles', chair).send({ start: '2016-07-01' }).expect(201);
  await api.settle();
  feedId = await api.store.feedId();
});
afterAll(() => api.close());

type Row = Readonly<Record<string, unknown>>;

type Dump = { readonly answer: IncomingMessage; readonly text: string; readonly isWhole: boolean };

const dump = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Dump> => {
  const url = `${await api.app.getUrl()}/api/v1/feed/dump.${path}`;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
  answer.setEncoding('utf8');
  let text = '';
  return new Promise((resolve) => {
    answer.on('data', (chunk: string) => (text += chunk));
    answer.on('error', () => undefined); // cut off: what came so far stays
    answer.on('close', () => {
      resolve({ answer, text, isWhole: answer.complete });
    });
  });
};

const as = ({ token }: Holder): Readonly<Record<string, string>> => ({ Authorization: `Bearer ${token}` });
const linesIn = ({ text }: Dump): readonly string[] => text.split('\n').slice(0, -1);
const rowsIn = (found: Dump): readonly Row[] => linesIn(found).map((line) => JSON.parse(line) as Row);
const digest = (text: string, encoding: 'hex' | 'base64'): string => createHash('sha256').update(text).digest(encoding);
const page = async (query: string, holder?: Holder): Promise<readonly Row[]> =>
  JSON.parse((await api.get(`/feed${query}`, holder).expect(200)).text) as Row[];

describe('a dump of the feed', () => {
  it('has what the pages have, an event on each line, stubs included', async () => {
    for (const holder of [undefined, api.admin]) {
      const rows = rowsIn(await dump('ndjson', holder && as(holder)));
      expect(rows.slice(0, -1)).toEqual(await page('', holder));
    }
  });

  it('says in its headers and at its end where the feed goes on, and proves its bytes', async () => {
    const found = await dump('ndjson');
    const { headers, trailers } = found.answer;
    expect(headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-disposition': 'attachment; filename="feed-6.ndjson"',
      'feed-id': feedId,
      'next-cursor': `${feedId}.6`,
      trailer: 'Repr-Digest',
      'cache-control': 'no-cache',
    });
    expect(trailers['repr-digest']).toBe(`sha-256=:${digest(found.text, 'base64')}:`);
    const before = found.text.slice(0, found.text.lastIndexOf('\n', found.text.length - 2) + 1);
    const [last] = await page('?after=5');
    expect(rowsIn(found).at(-1)).toEqual({
      specversion: '1.0',
      id: `${feedId}.6`,
      source: '/feed',
      type: 'org.opengovernment.nap.DumpEnded.v1',
      datacontenttype: 'application/json',
      data: { cursor: `${feedId}.6`, events: 6, chain: last?.['chain'], sha256: digest(before, 'hex') },
    });
    expect(await page(`?after=${feedId}.6`)).toEqual([]);
  });

  it('is a table as well, whatever a name has in it', async () => {
    const found = await dump('csv', as(api.admin));
    const rows: readonly Readonly<Record<string, string>>[] = parse(found.text, { columns: true });
    const events = await page('', api.admin);
    const cells = events.map((event) => Object.entries({ ...event, data: JSON.stringify(event['data']) }));
    expect(rows.slice(0, -1)).toEqual(
      cells.map(
        (entries) =>
          expect.objectContaining(
            Object.fromEntries(entries.filter(([name]) => name !== 'specversion' && name !== 'datacontenttype')),
          ) as object,
      ),
    );
    const { data = '', type } = rows.at(-1) ?? {};
    expect(type).toBe('org.opengovernment.nap.DumpEnded.v1');
    const body = found.text.slice(0, found.text.lastIndexOf('\r\n', found.text.length - 3) + 2);
    expect(JSON.parse(data)).toMatchObject({ cursor: `${feedId}.6`, sha256: digest(body, 'hex') });
    expect(found.answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
  });

  it('up to a place is the same for ever, for everybody who has no key', async () => {
    const found = await dump(`ndjson?until=${feedId}.3`);
    expect(rowsIn(found)).toHaveLength(4);
    expect(found.answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await dump(`ndjson?until=${feedId}.3`)).text).toBe(found.text);
    const ofMore = await dump(`ndjson?until=${feedId}.3`, as(api.admin));
    expect(ofMore.answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(ofMore.answer.headers['etag']).toBeUndefined();
    expect(rowsIn(await dump('ndjson?until=0'))).toMatchObject([{ data: { events: 0, chain: null } }]);
  });

  it('is not sent again to who has it', async () => {
    const { etag = '' } = (await dump('ndjson')).answer.headers;
    const { answer, text } = await dump('ndjson', { 'If-None-Match': etag });
    expect([answer.statusCode, text]).toEqual([304, '']);
    expect((await dump('ndjson?until=5', { 'If-None-Match': etag })).answer.statusCode).toBe(200);
  });

  it('has no such place: the answer names the valid range', async () => {
    await problemIn(api, api.get('/feed/dump.csv?until=7'), { status: 400, code: 'unknown-cursor' });
    await problemIn(api, api.get('/feed/dump.ndjson?limit=5'), invalid('#/limit', 'unknown-field'));
  });

  it('that breaks off has no last line and is no whole answer', async () => {
    const owner = new Client({ connectionString: api.database.url });
    await owner.connect();
    await owner.query('alter table feed rename to feed_elsewhere');
    try {
      const found = await dump(`csv?until=${feedId}.6`);
      expect(found.isWhole).toBe(false);
      expect(found.text).not.toContain('DumpEnded');
    } finally {
      await owner.query('alter table feed_elsewhere rename to feed');
      await owner.end();
    }
  });
});
