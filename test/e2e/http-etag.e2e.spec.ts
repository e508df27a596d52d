import type { Response } from 'supertest';

import type { Holder, RunningApi } from './http-api';
import { startPagesWorld } from './pages-world';

type Operation = { readonly path: string; readonly isPublic: boolean };
type Document = {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly security: readonly object[] } }>>;
};

const FOR_EVER = 'public, max-age=31536000, immutable';
/** What this world has none of is answered like what does not exist. */
const NOWHERE = 'none-of-this-name';

let api: RunningApi;
let known: Readonly<Record<string, string>>;

const firstIdOf = async (path: string): Promise<string> => {
  const { body } = await api.get(path).expect(200);
  return (body as { readonly items: readonly { readonly id: string }[] }).items[0]?.id ?? NOWHERE;
};

beforeAll(async () => {
  api = await startPagesWorld();
  const schemas = await api.get('/schemas/events').expect(200);
  known = {
    forum: 'tw',
    cycle: 'tw-2016',
    phase: 'midterm-self-assessment',
    bylaws: '1',
    person: api.admin.personId,
    role: await firstIdOf('/forums/tw/roles'),
    evidence: await firstIdOf('/forums/tw/cycles/tw-2016/evidence'),
    name: String(Object.values(schemas.body as object)[0]).replace(/^.*\//, ''),
  };
});
afterAll(() => api.close());

/** Every operation that reads and ends, by the description of the API. */
const reads = async (): Promise<readonly Operation[]> => {
  const { body } = await api.get('/openapi.json').expect(200);
  return Object.entries((body as Document).paths).flatMap(([template, { get }]) => {
    if (get === undefined || template.endsWith('/stream')) return [];
    const path = template.replace(/\{(\w+)\}/g, (_part, name: string) => known[name] ?? NOWHERE);
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
    let answered = 0;
    for (const { path, isPublic } of await reads()) {
      const answer = facts(await api.get(path), path);
      if (!isPublic) expect(answer).toMatchObject({ path, status: 401, caching: 'no-store' });
      else if (answer.status === 404) expect(answer).toMatchObject({ path, caching: 'no-store' });
      else {
        expect(answer).toMatchObject({ path, status: 200, tag: expect.stringMatching(/^(W\/)?".+"$/) });
        expect(['no-cache', FOR_EVER]).toContain(answer.caching);
        answered += 1;
      }
    }
    expect(answered).toBeGreaterThan(25);
  });

  it('answers 304 without a body to whoever has it already, with the same headers', async () => {
    for (const { path, isPublic } of await reads()) {
      const first = facts(await api.get(path), path);
      if (!isPublic || first.status !== 200) continue;
      const unchanged = await again(path, first.tag ?? '');
      expect(facts(unchanged, path)).toEqual({ ...first, status: 304 });
      expect(unchanged.text).toBe('');
    }
  });

  it('keeps nowhere what is read with a key, unless it is the same for everybody for ever', async () => {
    for (const { path } of await reads()) {
      const answer = facts(await api.get(path, api.admin), path);
      const isForEver = path.startsWith('/schemas/events/');
      expect(answer).toMatchObject({ path, caching: isForEver ? FOR_EVER : 'no-store' });
      expect([200, 404]).toContain(answer.status);
    }
  });
});

describe('a tag', () => {
  it('is another one after a change', async () => {
    const before = facts(await api.get('/forums/tw'), '');
    await api.post('/forums/tw/reminder-hour', api.admin).send({ reminderHour: '10:00' }).expect(200);
    await api.settle();
    const after = await again('/forums/tw', before.tag ?? '');
    expect(after.status).toBe(200);
    expect(after.headers['etag']).not.toBe(before.tag);
  });
});
