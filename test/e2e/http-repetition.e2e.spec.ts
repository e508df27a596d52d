import { randomUUID } from 'node:crypto';

import type { Response } from 'supertest';

import { type Holder, type RunningApi, startApi } from './http-api';

let api: RunningApi;
let chair: Holder;

const forum = { id: 'ro', name: 'OGP Romania', zone: 'Europe/Bucharest', localLanguages: ['ro'] };

beforeAll(async () => {
  api = await startApi();
  chair = await api.person('Chair');
  await api.post('/forums', api.admin).send(forum).expect(201);
  const role = { personId: chair.personId, role: 'chair', from: '2016-01-01' };
  await api.post('/forums/ro/roles', api.admin).send(role).expect(201);
});
afterAll(() => api.close());

const sent = (path: string, key: string, body: object, holder = chair) =>
  api.post(path, holder).set('Idempotency-Key', key).send(body);

const told = ({ status, headers, body }: Response): object => ({
  status,
  body: body as object,
  location: headers['location'],
  etag: headers['etag'],
});

describe('a request repeated with its Idempotency-Key', () => {
  const newCycle = { start: '2016-07-01', profile: 'ogp-2015' };

  it.each<[string, () => Holder, object]>([
    ['/people', () => api.admin, { name: 'Twice', language: 'en' }],
    ['/forums', () => api.admin, { ...forum, id: 'md' }],
    ['/forums/ro/roles', () => api.admin, { personId: '', role: 'poc', from: '2016-01-01' }],
    ['/forums/ro/cycles', () => chair, newCycle],
    ['/forums/ro/cycles/ro-2016/suspension', () => chair, { grounds: 'An election.' }],
    [
      '/forums/ro/cycles/ro-2016/evidence',
      () => chair,
      { kind: 'plan-adopted', url: 'https://example.org/plan', occurredOn: '2016-01-04' },
    ],
  ])('has the first answer again and stores nothing: %s', async (path, holder, given) => {
    const body = 'personId' in given ? { ...given, personId: chair.personId } : given;
    const key = randomUUID();
    const first = await sent(path, key, body, holder());
    expect([200, 201]).toContain(first.status);
    const before = await api.stored();
    expect(told(await sent(path, key, body, holder()))).toEqual(told(first));
    expect(await api.stored()).toEqual(before);
  });

  it('is refused with another body, and nothing is stored', async () => {
    const key = randomUUID();
    await sent('/forums/ro/reminder-hour', key, { reminderHour: '08:00' }).expect(200);
    await sent('/people', key, { name: 'One', language: 'en' }, api.admin).expect(201);
    const before = await api.stored();
    for (const refused of [
      await sent('/forums/ro/reminder-hour', key, { reminderHour: '07:00' }),
      await sent('/people', key, { name: 'Other', language: 'en' }, api.admin),
    ]) {
      expect(refused.status).toBe(422);
      expect(JSON.parse(refused.text)).toMatchObject({ code: 'idempotency-key-reused' });
    }
    expect(await api.stored()).toEqual(before);
  });

  it('means another act on another address or from another person', async () => {
    const key = randomUUID();
    const body = { reminderHour: '06:00' };
    const first = await sent('/forums/ro/reminder-hour', key, body).expect(200);
    await sent('/forums/md/reminder-hour', key, body, api.admin).expect(200);
    const second = await sent('/forums/ro/reminder-hour', key, { reminderHour: '06:30' }, api.admin).expect(200);
    expect((second.body as { version: number }).version).toBe((first.body as { version: number }).version + 1);
  });

  it('is free again when its first answer was a refusal', async () => {
    const key = randomUUID();
    const body = { grounds: 'The plan is on hold.' };
    await sent('/forums/ro/cycles/ro-1999/suspension', key, body).expect(404);
    await sent('/forums/ro/cycles/ro-2016/resumption', key, { grounds: 'It goes on.' }).expect(200);
    await sent('/forums/ro/cycles/ro-2016/suspension', key, body).expect(200);
  });

  it('is stored once however many arrive together', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sent('/forums/ro/cycles/ro-2016/resumption', key, { grounds: 'Once.' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(told(answer)))).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
  });

  it.each(['', ' ', 'two words', 'ü', 'x'.repeat(256)])('needs a key that can be one: "%s"', async (key) => {
    const before = await api.stored();
    const refused = await sent('/forums/ro/reminder-hour', Buffer.from(key).toString('latin1'), {
      reminderHour: '05:00',
    });
    expect([refused.status, JSON.parse(refused.text)]).toEqual([
      400,
      expect.objectContaining({ code: 'idempotency-key-invalid' }),
    ]);
    expect(await api.stored()).toEqual(before);
  });
});

describe('a view', () => {
  const version = async (): Promise<number> =>
    ((await api.post('/forums/ro/reminder-hour', chair).send({ reminderHour: '04:00' })).body as { version: number })
      .version;

  it('waits for the version that the caller was told', async () => {
    await api.settle(); // so that one event alone is waited for
    const wanted = await version();
    const waiting = api.get(`/forums/ro?min-version=${String(wanted)}`).then(({ body }) => body as object);
    await api.settle();
    expect(await waiting).toMatchObject({ reminderHour: '04:00', version: wanted });
  });

  it('says that it is behind when it does not get there', async () => {
    await api.post('/forums/ro/reminder-hour', chair).send({ reminderHour: '03:00' }).expect(200);
    const wanted = (await api.store.readStream('forum-ro')).length;
    const behind = await api.get(`/forums/ro?min-version=${String(wanted)}`).expect(503);
    expect(behind.headers['retry-after']).toBe('2');
    expect(JSON.parse(behind.text)).toMatchObject({ code: 'view-behind' });
    await api.settle();
    await api.get(`/forums/ro?min-version=${String(wanted)}`).expect(200);
  });

  it('does not wait for what was never said', async () => {
    const refused = await api.get('/forums/ro/cycles/ro-2016?min-version=1000').expect(422);
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'validation-failed', pointer: '#/min-version' });
    await api.get('/forums/xx?min-version=1').expect(404);
  });
});

describe('an act on the newest version', () => {
  it('is done, and the version that was read is the one to name', async () => {
    await api.settle();
    const read = await api.get('/forums/ro/cycles/ro-2016').expect(200);
    const grounds = 'On what was read.';
    await api
      .post('/forums/ro/cycles/ro-2016/suspension', chair)
      .set('If-Match', read.headers['etag'] ?? '')
      .send({ grounds })
      .expect(200);
    await api
      .post('/forums/ro/cycles/ro-2016/resumption', chair)
      .set('If-Match', read.headers['etag'] ?? '')
      .send({ grounds })
      .expect(412);
  });
});
