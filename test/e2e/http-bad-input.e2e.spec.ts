import { request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

import { instant } from '@nap/calendar';
import { Client } from 'pg';
import type { Test } from 'supertest';

import { type Holder, type RunningApi, startApi } from './http-api';
import { type Expected, type Problem, invalid, problemIn } from './http-problem';

let api: RunningApi;
let chair: Holder;
let member: Holder;

const cycle = '/forums/ro/cycles/ro-2016';
const grounds = 'Decided by the forum.';

beforeAll(async () => {
  api = await startApi();
  chair = await api.person('Chair');
  member = await api.person('Member');
  const forum = { id: 'ro', name: 'OGP Romania', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
  await api.post('/forums', api.admin).send(forum).expect(201);
  for (const [{ personId }, role] of [
    [chair, 'chair'],
    [member, 'member'],
  ] as const) {
    await api.post('/forums/ro/roles', api.admin).send({ personId, role, from: '2016-01-01' }).expect(201);
  }
  await api.post('/forums/ro/cycles', chair).send({ start: '2016-07-01' }).expect(201);
  await api.post('/forums/ro/cycles', chair).send({ start: '2018-07-01' }).expect(201);
  api.clock.set(instant('2016-03-01T08:00:00Z'));
});
afterAll(() => api.close());

const expectProblem = (sent: Test, expected: Expected): Promise<Problem> => problemIn(api, sent, expected);

const forumWith = (change: object): object => ({
  id: 'md',
  name: 'OGP Moldova',
  zone: 'Europe/Chisinau',
  localLanguages: ['ro'],
  ...change,
});

describe('a field that is not as it must be', () => {
  it.each<[string, string, object, Expected]>([
    ['an unknown zone', '/forums', forumWith({ zone: 'Europe/Atlantis' }), invalid('#/zone', 'zone')],
    ['an offset in place of a zone', '/forums', forumWith({ zone: '+02:00' }), invalid('#/zone', 'zone')],
    ['an id that fits no address', '/forums', forumWith({ id: 'MD/1' }), invalid('#/id', 'slug')],
    ['a field nobody knows', '/forums', forumWith({ timezone: 'UTC' }), invalid('#/timezone', 'unknown-field')],
    ['an impossible date', '/forums/ro/cycles', { start: '2020-02-30' }, invalid('#/start', 'civil-date')],
    ['a date with a time', '/forums/ro/cycles', { start: '2020-07-01T00:00:00Z' }, invalid('#/start', 'civil-date')],
    ['a missing date', '/forums/ro/cycles', {}, invalid('#/start', 'required')],
    ['no body at all', '/forums/ro/cycles', undefined as unknown as object, invalid('#/start', 'required')],
    ['a list as body', '/forums/ro/cycles', [], { status: 422, code: 'validation-failed' }],
    [
      'a profile that does not exist',
      '/forums/ro/cycles',
      { start: '2020-07-01', profile: 'ogp-1815' },
      invalid('#/profile', 'profile'),
    ],
    [
      'a profile that fails its schema',
      '/forums/ro/cycles',
      { start: '2020-07-01', profile: { id: 'own', version: 'one' } },
      { status: 422, code: 'validation-failed', pointer: '#/profile/version' },
    ],
    [
      'a cycle under another forum’s name',
      '/forums/ro/cycles',
      { id: 'md-2020', start: '2020-07-01' },
      invalid('#/id', 'not-one-of'),
    ],
    [
      'evidence without URL',
      `${cycle}/evidence`,
      { kind: 'plan-adopted', occurredOn: '2016-03-01' },
      invalid('#/url', 'required'),
    ],
    [
      'evidence at no address',
      `${cycle}/evidence`,
      { kind: 'plan-adopted', url: 'javascript:alert(1)', occurredOn: '2016-03-01' },
      invalid('#/url', 'http-url'),
    ],
    ['blank grounds', `${cycle}/suspension`, { grounds: ' \n' }, invalid('#/grounds', 'blank')],
    ['grounds with a NUL', `${cycle}/suspension`, { grounds: 'a\u0000b' }, invalid('#/grounds', 'text')],
    ['half a character', `${cycle}/suspension`, { grounds: '\ud83d' }, invalid('#/grounds', 'text')],
    [
      'two amendments in one',
      `${cycle}/amendments`,
      { grounds, end: '2018-08-31', phase: 'drafting' },
      { status: 422, code: 'validation-failed' },
    ],
    [
      'an impossible hour',
      '/forums/ro/reminder-hour',
      { reminderHour: '24:00' },
      invalid('#/reminderHour', 'time-of-day'),
    ],
  ])('%s', async (_what, path, body, expected) => {
    await expectProblem(api.post(path, api.admin).send(body), expected);
  });
});

describe('what the rules refuse', () => {
  it.each<[string, string, object, Expected]>([
    [
      'an end before the start',
      '/forums/ro/cycles',
      { start: '2025-07-01', end: '2025-06-30' },
      { status: 422, code: 'end-before-start', pointer: '#/end' },
    ],
    [
      'a third cycle',
      '/forums/ro/cycles',
      { start: '2017-07-01' },
      { status: 409, code: 'third-cycle', pointer: '#/start' },
    ],
    [
      'a forum twice',
      '/forums',
      forumWith({ id: 'ro' }),
      { status: 409, code: 'forum-already-exists', pointer: '#/id' },
    ],
    ['a forum that is none', '/forums/xx/cycles', { start: '2016-07-01' }, { status: 404, code: 'forum-not-found' }],
    ['a cycle that is none', '/forums/ro/cycles/ro-1999/clocks', {}, { status: 404, code: 'cycle-not-found' }],
    ['a cycle of another forum', '/forums/md/cycles/ro-2016/clocks', {}, { status: 404, code: 'cycle-not-found' }],
    [
      'an address that no forum can have',
      '/forums/a%00b/cycles',
      { start: '2016-07-01' },
      { status: 404, code: 'forum-not-found' },
    ],
    [
      'a role of nobody',
      '/forums/ro/roles',
      { personId: '0c000000-0000-4000-8000-000000000001', role: 'member', from: '2016-01-01' },
      { status: 422, code: 'person-not-found', pointer: '#/personId' },
    ],
    [
      'evidence of the future',
      `${cycle}/evidence`,
      { kind: 'plan-adopted', url: 'https://example.org/plan', occurredOn: '2016-03-02' },
      { status: 422, code: 'date-in-future', pointer: '#/occurredOn' },
    ],
    [
      'what was never recorded, withdrawn',
      `${cycle}/evidence/0c000000-0000-4000-8000-000000000001/withdrawal`,
      { grounds },
      { status: 404, code: 'evidence-not-found' },
    ],
  ])('%s', async (_what, path, body, expected) => {
    const problem = await expectProblem(api.post(path, api.admin).send(body), expected);
    expect(problem.pointer).toBe(expected.pointer);
  });

  it('an act that the caller’s role does not allow', async () => {
    await expectProblem(api.post(`${cycle}/suspension`, member).send({ grounds }), {
      status: 403,
      code: 'not-permitted',
    });
  });

  it('an act on a version that is no longer the newest', async () => {
    const sent = api.post(`${cycle}/suspension`, chair).set('If-Match', '"1"').send({ grounds });
    const problem = await expectProblem(sent, { status: 412, code: 'stale-version' });
    expect(problem.detail).toContain('version 1');
  });

  it.each(['*', 'W/"2"', '2', '"1", "2"', '"two"'])('a precondition that is none: %s', async (given) => {
    const sent = api.post(`${cycle}/suspension`, chair).set('If-Match', given).send({ grounds });
    await expectProblem(sent, { status: 400, code: 'precondition-invalid' });
  });
});

describe('a body that is none', () => {
  const json = (path: string): Test => api.post(path, api.admin).set('Content-Type', 'application/json');

  it.each(['{"id": "md",}', '{', 'id=md', '"\u0001"', '['.repeat(200_000)])('malformed JSON', async (text) => {
    await expectProblem(json('/forums').send(text), { status: 400, code: 'malformed-json' });
  });

  it('JSON nested deeper than anybody means it', async () => {
    const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    await expectProblem(json('/forums').send(text), { status: 422, code: 'validation-failed' });
  });

  it.each([
    ['a byte of another encoding', Buffer.from('{"grounds":"Bucure\xbati"}', 'latin1')],
    [
      'a character cut short',
      Buffer.concat([Buffer.from('{"grounds":"'), Buffer.from([0xe8, 0xab]), Buffer.from('"}')]),
    ],
    ['UTF-16', Buffer.from(JSON.stringify({ grounds }), 'utf16le')],
  ])('malformed UTF-8: %s', async (what, bytes) => {
    const code = what === 'UTF-16' ? 'malformed-json' : 'malformed-utf8';
    await expectProblem(json(`${cycle}/suspension`).serialize(asIs).send(bytes), { status: 400, code });
  });

  it.each([
    ['application/x-www-form-urlencoded', 'id=md'],
    ['text/plain', '{}'],
    ['application/json; charset=iso-8859-1', '{}'],
    ['application/merge-patch+json', '{}'],
  ])('of type %s', async (type, body) => {
    const sent = api.post('/forums', api.admin).set('Content-Type', type).send(body);
    await expectProblem(sent, { status: 415, code: 'unsupported-media-type' });
  });

  it('compressed, so that its size is not what it seems', async () => {
    const sent = json('/forums').set('Content-Encoding', 'gzip').serialize(asIs).send(Buffer.alloc(64));
    await expectProblem(sent, { status: 415, code: 'unsupported-media-type' });
  });

  it('over 256 KB, whether its length is announced or not', async () => {
    const body = forumWith({ name: 'x'.repeat(262_144) });
    const problem = await expectProblem(api.post('/forums', api.admin).send(body), {
      status: 413,
      code: 'body-too-large',
    });
    expect(problem.detail).toContain('262144');
    expect(await sendInChunks(JSON.stringify(body))).toBe(413);
  });

  it('is read up to the last byte that is allowed', async () => {
    const body = forumWith({ name: '' });
    const padding = 262_144 - Buffer.byteLength(JSON.stringify(body));
    await expectProblem(api.post('/forums', api.admin).send(forumWith({ name: 'x'.repeat(padding) })), {
      status: 422,
      code: 'validation-failed',
      pointer: '#/name',
    });
  });
});

const asIs = (body: unknown): string => body as string;

const sendInChunks = (text: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const sent = rawRequest({
      port,
      method: 'POST',
      path: '/api/v1/forums',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${api.admin.token}` },
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    for (let at = 0; at < text.length; at += 65_536) sent.write(text.slice(at, at + 65_536));
    sent.end();
  });

describe('an address where nothing is', () => {
  it.each(['/nowhere', '/forums/ro/nothing', '/forums/ro/cycles/ro-2016/clocks/1', '/%ff', '/forums/%E0%A4%A/roles'])(
    '%s',
    async (path) => {
      await expectProblem(api.post(path, api.admin).send({}), { status: 404, code: 'not-found' });
    },
  );

  it('with another method than it takes', async () => {
    const sent = api.post('/feed', api.admin).send({});
    await expectProblem(sent, { status: 405, code: 'method-not-allowed' });
    expect((await api.post('/feed', api.admin).send({})).headers['allow']).toBe('GET, HEAD');
  });
});

describe('a query that is none', () => {
  it.each([
    ['/forums/ro?min-version=0', '#/min-version'],
    ['/forums/ro?min-version=newest', '#/min-version'],
    ['/forums/ro?minVersion=1', '#/minVersion'],
    ['/forums?limit=0', '#/limit'],
    ['/forums/ro/deadlines?status=late', '#/status'],
    ['/feed?limit=1001', '#/limit'],
    ['/feed?type=PlanAdopted,PlanForgotten', '#/type'],
    ['/people?after=me', '#/after'],
  ])('%s', async (path, pointer) => {
    await expectProblem(api.get(path, api.admin), { status: 422, code: 'validation-failed', pointer });
  });
});

describe('a problem', () => {
  it.each([
    ['zh-TW', 'zh-TW'],
    ['zh-Hant;q=0.9, en;q=0.8', 'zh-TW'],
    ['fr, en-GB;q=0.8, zh;q=0.2', 'en'],
    ['fr', 'en'],
    ['zh;q=0, en', 'en'],
  ])('speaks the caller’s language: %s', async (accepted, language) => {
    const response = await api.get('/forums/xx').set('Accept-Language', accepted).expect(404);
    expect(response.headers['content-language']).toBe(language);
    const { title, code } = JSON.parse(response.text) as Problem;
    expect([code, title]).toEqual(['forum-not-found', language === 'en' ? 'Forum not found' : '找不到論壇']);
  });

  it('carries the caller’s own request id, unless that could not be printed', async () => {
    const named = await api.get('/forums/xx').set('X-Request-Id', 'desk-7:42');
    expect(named.headers['x-request-id']).toBe('desk-7:42');
    const unnamed = await api.get('/forums/xx').set('X-Request-Id', 'someone@example.org');
    expect(unnamed.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of our own making says nothing of our insides', async () => {
    const owner = new Client({ connectionString: api.database.url });
    await owner.connect();
    await owner.query('alter table feed rename to feed_elsewhere');
    try {
      const response = await api.get('/feed').expect(500);
      expect(response.text).not.toMatch(/feed|relation|select/);
      expect(JSON.parse(response.text)).toMatchObject({ code: 'internal-error' });
      await api.get('/health/ready').expect(200);
    } finally {
      await owner.query('alter table feed_elsewhere rename to feed');
      await owner.end();
    }
  });
});
