import { instant } from '@nap/calendar';

import { type Holder, type RunningApi, startApi } from './http-api';

let api: RunningApi;
let chair: Holder;
let researcher: Holder;

beforeAll(async () => {
  api = await startApi();
  chair = await api.person('Chair', { published: true });
  researcher = await api.person('Researcher');
});
afterAll(() => api.close());

type Item = Readonly<Record<string, unknown>>;
type Answer = { readonly streamId: string; readonly version: number; readonly id: string };

const items = (body: unknown): readonly Item[] => (body as { readonly items: readonly Item[] }).items;
const answer = (body: unknown): Answer => body as Answer;

describe('the cycle of a forum over HTTP', () => {
  it('begins with the forum, which the administrator registers', async () => {
    const forum = {
      id: 'ro',
      name: 'OGP Romania',
      zone: 'Europe/Bucharest',
      localLanguages: ['ro'],
      reminderHour: '08:30',
    };
    const registered = await api.post('/forums', api.admin).send(forum).expect(201);
    expect(registered.body).toEqual({ streamId: 'forum-ro', version: 1, id: 'ro' });
    expect(registered.headers).toMatchObject({
      location: '/api/v1/forums/ro',
      etag: '"1"',
      'cache-control': 'no-store',
    });

    await api.settle();
    const read = await api.get('/forums/ro?min-version=1').expect(200);
    expect(read.body).toEqual({ ...forum, registeredOn: '2016-01-04', version: 1 });
    expect(read.headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-cache' });
    expect(items((await api.get('/forums').expect(200)).body)).toHaveLength(1);
    await api.get('/forums/ro').set('If-None-Match', '"1"').expect(304);
  });

  it('has people in roles, named to the public only where their name is published', async () => {
    for (const [holder, role] of [
      [chair, 'chair'],
      [researcher, 'irm-researcher'],
    ] as const) {
      const body = { personId: holder.personId, role, from: '2016-01-01' };
      const assigned = await api.post('/forums/ro/roles', api.admin).send(body).expect(201);
      expect(assigned.headers['location']).toBe(`/api/v1/forums/ro/roles/${answer(assigned.body).id}`);
    }
    await api.settle();
    const toPublic = items((await api.get('/forums/ro/roles?min-version=3').expect(200)).body);
    expect(toPublic.map(({ role, name }) => [role, name])).toEqual(
      expect.arrayContaining([
        ['chair', 'Chair'],
        ['irm-researcher', null],
      ]),
    );
    expect(toPublic.every((role) => !('personId' in role))).toBe(true);
    const toInsider = items((await api.get('/forums/ro/roles', chair).expect(200)).body);
    expect(toInsider.map(({ personId }) => personId).sort()).toEqual([chair.personId, researcher.personId].sort());
    expect(toInsider.find(({ role }) => role === 'irm-researcher')).toMatchObject({ name: null });
  });

  it('ends a role on a day, and with it what the role allows', async () => {
    const former = await api.person('Former chair');
    const role = { personId: former.personId, role: 'poc', from: '2015-01-01' };
    const assigned = await api.post('/forums/ro/roles', chair).send(role).expect(201);
    const hour = { reminderHour: '09:30' };
    await api.post('/forums/ro/reminder-hour', former).send(hour).expect(200);
    const ended = await api
      .post(`/forums/ro/roles/${answer(assigned.body).id}/end`, chair)
      .send({ until: '2016-01-03' })
      .expect(200);
    expect(ended.headers['etag']).toBe(`"${String(answer(ended.body).version)}"`);
    const refused = await api.post('/forums/ro/reminder-hour', former).send({ reminderHour: '10:00' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'not-permitted' });
    await api.settle();
    expect((await api.get(`/forums/ro/roles/${answer(assigned.body).id}`).expect(200)).body).toMatchObject({
      until: '2016-01-03',
    });
  });

  it('opens a cycle of the past in preparation, under the forum’s id and its year', async () => {
    api.clock.set(instant('2017-10-02T08:00:00Z'));
    const opened = await api
      .post('/forums/ro/cycles', chair)
      .send({ start: '2016-07-01', profile: 'ogp-2015' })
      .expect(201);
    expect(opened.body).toEqual({ streamId: 'cycle-ro-2016', version: 1, id: 'ro-2016' });
    expect(opened.headers['location']).toBe('/api/v1/forums/ro/cycles/ro-2016');
    await api.settle();
    expect((await api.get('/forums/ro/cycles/ro-2016?min-version=1').expect(200)).body).toMatchObject({
      id: 'ro-2016',
      status: 'in-preparation',
      startsOn: '2016-07-01',
      endsOn: '2018-06-30',
      profile: 'ogp-2015',
    });
    expect(items((await api.get('/forums/ro/cycles').expect(200)).body)).toHaveLength(1);
  });

  it('takes evidence of the past, and withdraws what was recorded by mistake', async () => {
    const post = (body: object) => api.post('/forums/ro/cycles/ro-2016/evidence', chair).send(body).expect(201);
    await post({ kind: 'plan-adopted', url: 'https://example.org/plan', occurredOn: '2016-06-28' });
    await post({ kind: 'plan-submitted', url: 'https://example.org/plan', occurredOn: '2016-06-30' });
    const mistaken = await post({
      kind: 'report-version',
      phase: 'midterm-self-assessment',
      language: 'ro',
      url: 'https://example.org/wrong',
      occurredOn: '2017-09-20',
    });
    const { id } = answer(mistaken.body);
    await api
      .post(`/forums/ro/cycles/ro-2016/evidence/${id}/withdrawal`, chair)
      .send({ grounds: 'The address leads to the draft.' })
      .expect(200);
    await api.settle();
    const evidence = items((await api.get('/forums/ro/cycles/ro-2016/evidence').expect(200)).body);
    expect(evidence.map(({ type }) => type)).toEqual(['PlanAdopted', 'PlanSubmitted', 'ReportVersionPublished']);
    expect((await api.get(`/forums/ro/cycles/ro-2016/evidence/${id}`).expect(200)).body).toMatchObject({
      url: 'https://example.org/wrong',
      withdrawnOn: '2017-10-02',
    });
  });

  it('records what its plan promises, whole, and again when that changes', async () => {
    const cycle = '/forums/ro/cycles/ro-2016';
    const milestone = { milestoneId: '1.1', titles: { en: 'A portal' }, dueOn: '2017-12-31' };
    const commitment = {
      id: '1',
      titles: { ro: 'Date deschise', en: 'Open data' },
      leadAgencies: ['Agency for Data'],
      startsOn: '2016-07-01',
      dueWording: { en: 'By spring 2018' },
      milestones: [milestone],
    };
    const post = (body: object) => api.post(`${cycle}/commitments`, chair).send(body);
    const recorded = await post(commitment).expect(201);
    expect(recorded.headers['location']).toBe(`/api/v1${cycle}/commitments/1`);
    const { version } = answer(recorded.body);
    expect(answer((await post(commitment).expect(201)).body)).toMatchObject({ id: '1', version });
    expect((await post({ ...commitment, dueOn: '2016-06-30' }).expect(422)).body).toMatchObject({
      code: 'commitment-ends-before-start',
      pointer: '#/dueOn',
    });
    await api.settle();
    const [shown] = items((await api.get(`${cycle}/commitments?min-version=${String(version)}`).expect(200)).body);
    expect(shown).toMatchObject({
      ...commitment,
      supportingAgencies: [],
      dueOn: null,
      milestones: [{ ...milestone, indicators: [] }],
      revision: 0,
      recordedOn: '2017-10-02',
      version,
    });

    await post({ ...commitment, titles: { en: 'Data for all' } }).expect(201);
    await api.settle();
    expect((await api.get(`${cycle}/commitments/1`).expect(200)).body).toMatchObject({
      titles: { en: 'Data for all' },
      revision: 1,
    });
    expect((await api.get(`${cycle}/commitments/2`).expect(404)).body).toMatchObject({ code: 'commitment-not-found' });
    await api.get('/forums/ro/cycles/ro-2018/commitments').expect(404);
  });

  it('starts its clocks, after which phases and deadlines are read by everybody', async () => {
    const started = await api.post('/forums/ro/cycles/ro-2016/clocks', chair).send({ grounds: null }).expect(200);
    const { version } = answer(started.body);
    await api.ring('ro-2016');
    await api.settle();
    const phases = items((await api.get(`/forums/ro/cycles/ro-2016/phases?min-version=${String(version)}`)).body);
    expect(phases.map(({ phase, opensOn, dueOn }) => [phase, opensOn, dueOn])).toEqual([
      ['drafting', '2016-01-01', '2016-06-30'],
      ['implementation', '2016-07-01', '2018-06-30'],
      ['midterm-self-assessment', '2017-07-01', '2017-09-30'],
      ['irm-progress-report', '2017-10-01', '2018-02-28'],
      ['end-of-term-self-assessment', '2018-07-01', '2018-09-30'],
      ['irm-end-of-term-report', '2018-10-01', '2018-11-30'],
    ]);
    expect((await api.get('/forums/ro/cycles/ro-2016/phases/drafting').expect(200)).body).toMatchObject({
      status: 'closed',
      lateByDays: 0,
    });
    const late = items((await api.get('/forums/ro/deadlines?cycle=ro-2016&status=planned').expect(200)).body);
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ cycleId, status }) => cycleId === 'ro-2016' && status === 'planned')).toBe(true);
  });

  it('is suspended, resumed, amended, waived and shifted with grounds', async () => {
    const cycle = '/forums/ro/cycles/ro-2016';
    const grounds = 'Decided by the forum.';
    const act = (path: string, body: object) => api.post(`${cycle}/${path}`, chair).send(body).expect(200);
    await act('suspension', { grounds });
    await act('resumption', { grounds, phase: 'irm-progress-report', dueOn: '2018-04-30' });
    await act('amendments', { grounds, end: '2018-08-31' });
    await act('waivers', { grounds, phase: 'irm-end-of-term-report' });
    const window = { phase: 'end-of-term-self-assessment', opensOn: '2017-10-01', endsOn: '2017-10-20' };
    const opened = await api.post(`${cycle}/comment-windows`, chair).send(window);
    expect([opened.status, (opened.body as Item)['code']]).toEqual([201, undefined]);
    await act('cohort-shift', { grounds });
    await api.settle();
    expect((await api.get(cycle).expect(200)).body).toMatchObject({
      status: 'running',
      startsOn: '2017-07-01',
      endsOn: '2019-08-31',
    });
    const windows = items((await api.get(`${cycle}/comment-windows`).expect(200)).body);
    expect(windows).toEqual([expect.objectContaining({ windowId: answer(opened.body).id, ...window })]);
    expect((await api.get(opened.headers['location']?.replace('/api/v1', '') ?? '').expect(200)).body).toMatchObject(
      window,
    );
  });
});

describe('people', () => {
  it('are added by an administrator and read by themselves', async () => {
    const someone = { name: 'Someone', email: 'someone@example.org', language: 'zh-TW' };
    const added = await api.post('/people', api.admin).send(someone).expect(201);
    const path = `/people/${answer(added.body).id}`;
    expect(added.headers['location']).toBe(`/api/v1${path}`);
    expect((await api.get(path, api.admin).expect(200)).body).toMatchObject({ ...someone, admin: false });
    await api.get(path, chair).expect(404);
    expect((await api.get(`/people/${chair.personId}`, chair).expect(200)).body).toMatchObject({ name: 'Chair' });
    await api.get('/people', chair).expect(403);
    const page = await api.get('/people?limit=2', api.admin).expect(200);
    expect(items(page.body)).toHaveLength(2);
    expect(page.headers['link']).toMatch(/^<\/api\/v1\/people\?after=[0-9a-f-]{36}&limit=2>; rel="next"$/);
  });
});

describe('health', () => {
  it('is told at the root, with the parts it depends on', async () => {
    expect((await api.get('/health/live').expect(200)).body).toEqual({ status: 'live' });
    expect((await api.get('/health/ready').expect(200)).body).toEqual({
      status: 'ready',
      checks: { 'event store': 'ok', 'read models': 'ok' },
    });
  });
});
