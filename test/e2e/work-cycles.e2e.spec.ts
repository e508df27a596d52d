import { instant } from '@nap/calendar';

import { type Holder, type RunningApi, startApi } from './http-api';
import { FormBrowser, fieldIn, loggedIn } from './http-browser';

let api: RunningApi;
let chair: Holder;
let researcher: Holder;
let browser: FormBrowser;

beforeAll(async () => {
  api = await startApi();
  chair = await api.person('Chairwoman', { published: true });
  await api
    .post('/forums', api.admin)
    .send({ id: 'ro', name: 'Forum', zone: 'Europe/Bucharest', localLanguages: ['ro'] })
    .expect(201);
  researcher = await api.person('Researcher');
  for (const [{ personId }, role] of [
    [chair, 'chair'],
    [researcher, 'irm-researcher'],
  ] as const) {
    await api.post('/forums/ro/roles', api.admin).send({ personId, role, from: '2016-01-01' }).expect(201);
  }
  await api.post('/forums/ro/cycles', chair).send({ start: '2016-07-01' }).expect(201);
  await api.ring('ro-2016');
  await api.settle();
  browser = await loggedIn(api, chair);
});
afterAll(() => api.close());

const DUE_DAY = '/cycles/ro-2016/work/due-day';
const MOVED = { phase: 'drafting', dueOn: '2016-08-31', grounds: 'The ministry asked for time.' };

const IRM_DRAFT = {
  kind: 'irm-draft-shared',
  phase: 'irm-progress-report',
  url: 'https://example.org/irm',
  occurredOn: '2017-07-01',
};

type Fields = Readonly<Record<string, string>>;

/** What a page's form sends beside its fields. */
const carried = (page: string): Fields => ({
  'form-token': fieldIn(page, 'form-token'),
  'form-id': fieldIn(page, 'form-id'),
});

const looked = async (path: string, fields: Fields, by = browser) => {
  const form = await by.get(path);
  expect(form.status).toBe(200);
  return by.post(path, { ...carried(form.text), ...fields, step: 'look' });
};

const confirmed = (path: string, fields: Fields, preview: string, by = browser) =>
  by.post(path, { ...carried(preview), ...fields, version: fieldIn(preview, 'version'), step: 'confirm' });

describe('a form', () => {
  it('is for people who are logged in and hold the role', async () => {
    expect((await new FormBrowser(api).get(DUE_DAY)).status).toBe(401);
    const stranger = await loggedIn(api, await api.person('Stranger'));
    expect((await stranger.get(DUE_DAY)).status).toBe(403);
    expect((await browser.get('/cycles/ro-2016/work/nothing')).status).toBe(404);
    expect((await browser.get('/cycles/xx-2016/work/due-day')).status).toBe(404);
  });

  it('names what is wrong at each field and keeps what was entered', async () => {
    const answer = await looked(DUE_DAY, { phase: 'drafting', dueOn: '2016-02-31', grounds: '<b>Why</b>' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<a href="#field-dueOn">New due day must be a day of the calendar');
    expect(answer.text).toContain('id="field-dueOn-error"');
    expect(answer.text).toContain('&lt;b&gt;Why&lt;/b&gt;');
    expect(answer.text).toContain('<title>Error: ');
  });

  it('tells the rules’ refusal in words, at the field', async () => {
    const before = await api.stored();
    const answer = await looked(DUE_DAY, { ...MOVED, phase: 'implementation' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Implementation is due on its last day.');
    expect(await api.stored()).toEqual(before);
  });
});

describe('the look at what will happen', () => {
  it('shows what is recorded, which clocks move and who is told, and stores nothing', async () => {
    const before = await api.stored();
    const { text, status } = await looked(DUE_DAY, MOVED);
    expect(status).toBe(200);
    expect([...text.matchAll(/<li>([^<]+)<\/li>/g)].map(([, fact]) => fact)).toEqual([
      'Calendar amended',
      'Due day moved: national action plan drafting',
    ]);
    expect(text).toMatch(/<time dateTime="2016-06-30">.*<time dateTime="2016-08-31">/);
    expect(text).toContain('(Chairwoman)');
    expect(text).toContain('Cannot be reached: ');
    expect(await api.stored()).toEqual(before);
  });

  it('is left to change something, with everything still there', async () => {
    const preview = await looked(DUE_DAY, MOVED);
    const form = await browser.post(DUE_DAY, { ...carried(preview.text), ...MOVED, step: 'change' });
    expect(form.text).toContain('value="2016-08-31"');
    expect(form.text).toContain(MOVED.grounds);
  });
});

describe('a confirmed form', () => {
  it('does what was shown, once, however often it is sent', async () => {
    const preview = (await looked(DUE_DAY, MOVED)).text;
    const done = await confirmed(DUE_DAY, MOVED, preview);
    expect(done.status).toBe(303);
    expect(done.headers['location']).toMatch(/^\/cycles\/ro-2016\?min-version=\d+$/);
    const after = await api.stored();
    const again = await confirmed(DUE_DAY, MOVED, preview);
    expect([again.status, again.headers['location']]).toEqual([303, done.headers['location']]);
    expect(await api.stored()).toEqual(after);
    await api.settle();
    const page = await browser.get(String(done.headers['location']));
    expect(page.text).toContain('dateTime="2016-08-31"');
  });

  it('that was done with something else in it does nothing', async () => {
    const fields = { ...MOVED, dueOn: '2016-09-15' };
    const preview = (await looked(DUE_DAY, fields)).text;
    expect((await confirmed(DUE_DAY, fields, preview)).status).toBe(303);
    const after = await api.stored();
    const answer = await confirmed(DUE_DAY, { ...fields, dueOn: '2016-09-16' }, preview);
    expect([answer.status, answer.text.includes('This form was sent before')]).toEqual([422, true]);
    expect(await api.stored()).toEqual(after);
  });

  it('does nothing once something else has changed', async () => {
    const fields = { ...MOVED, dueOn: '2016-09-20' };
    const preview = (await looked(DUE_DAY, fields)).text;
    const grounds = { grounds: 'Meanwhile.' };
    await api.post('/forums/ro/cycles/ro-2016/suspension', chair).send(grounds).expect(200);
    const answer = await confirmed(DUE_DAY, fields, preview);
    expect([answer.status, answer.text.includes('Something has changed since you looked')]).toEqual([412, true]);
    await api.post('/forums/ro/cycles/ro-2016/resumption', chair).send(grounds).expect(200);
  });

  it('does nothing without the token of the session, or with that of another', async () => {
    const fields = { ...MOVED, dueOn: '2016-09-20' };
    const preview = (await looked(DUE_DAY, fields)).text;
    const other = await loggedIn(api, chair);
    const foreign = fieldIn((await other.get(DUE_DAY)).text, 'form-token');
    const before = await api.stored();
    for (const token of [{}, { 'form-token': '' }, { 'form-token': foreign }]) {
      const sent = { ...fields, ...token, 'form-id': fieldIn(preview, 'form-id'), step: 'confirm' };
      const answer = await browser.post(DUE_DAY, sent);
      expect([token, answer.status]).toEqual([token, 403]);
    }
    expect(await api.stored()).toEqual(before);
  });
});

/** What a page says is wrong. */
const faultsIn = (page: string): readonly string[] =>
  [...page.matchAll(/id="[^"]+-error">([^<]+)</g)].map(([, fault = '']) => fault);

describe('every act on a cycle', () => {
  const act = async (name: string, fields: Fields): Promise<void> => {
    const path = `/cycles/ro-2016/work/${name}`;
    const preview = await looked(path, fields);
    expect([name, faultsIn(preview.text)]).toEqual([name, []]);
    expect([name, (await confirmed(path, fields, preview.text)).status]).toEqual([name, 303]);
  };

  it('can be done on its page, and is offered while it makes sense', async () => {
    const offered = async (): Promise<readonly string[]> => {
      const { text } = await browser.get('/cycles/ro-2016');
      return [...text.matchAll(/\/cycles\/ro-2016\/work\/([\w-]+)"/g)].map(([, name = '']) => name);
    };
    expect(await offered()).toEqual([
      'evidence',
      'comment-window',
      'due-day',
      'end',
      'cohort-shift',
      'suspension',
      'waiver',
    ]);
    expect((await new FormBrowser(api).get('/cycles/ro-2016')).text).not.toContain('/work/');

    await act('suspension', { grounds: 'Elections.' });
    expect(await offered()).toEqual(['evidence', 'due-day', 'end', 'cohort-shift', 'resumption', 'waiver']);
    await act('resumption', { grounds: 'A new government.', phase: 'drafting', dueOn: '2016-10-01' });
    await act('end', { grounds: 'One month more.', end: '2018-07-31' });
    const url = 'https://example.org/plan';
    await act('evidence', { kind: 'plan-adopted', url, occurredOn: '2016-01-04', phase: 'drafting', language: '' });
    const { text } = await browser.get('/cycles/ro-2016/work/evidence-withdrawal');
    const [, evidenceId = ''] =
      /<option value="([^"]+)">Plan adopted · national action plan drafting · 2016-01-04</.exec(text) ?? [];
    await act('evidence-withdrawal', { evidenceId, grounds: 'The wrong file.' });
    await act('evidence', { kind: 'plan-adopted', url, occurredOn: '2016-01-04' });
    await act('evidence', { kind: 'plan-submitted', url, occurredOn: '2016-01-04' });
    api.clock.set(instant('2018-08-02T08:00:00Z'));
    await api.ring('ro-2016');
    await act('comment-window', {
      phase: 'end-of-term-self-assessment',
      opensOn: '2018-08-02',
      endsOn: '2018-08-20',
      url: '',
    });
    await act('waiver', { phase: 'irm-end-of-term-report', grounds: 'Not reviewed by the IRM.' });
  });

  it('of another role is refused in words', async () => {
    const answer = await looked('/cycles/ro-2016/work/evidence', IRM_DRAFT);
    expect([answer.status, answer.text.includes('govuk-error-summary')]).toEqual([403, true]);
  });

  it('starts the clocks of a cycle in preparation, once', async () => {
    api.clock.set(instant('2019-10-02T08:00:00Z'));
    await api.post('/forums/ro/cycles', chair).send({ start: '2018-07-01' }).expect(201);
    await api.settle();
    const CLOCKS = '/cycles/ro-2018/work/clocks';
    expect((await browser.get('/cycles/ro-2018')).text).toContain(`href="${CLOCKS}"`);
    const preview = await looked(CLOCKS, { grounds: 'All of the past is entered.' });
    expect(preview.text).toContain('<li>The clocks start</li>');
    const done = await confirmed(CLOCKS, { grounds: 'All of the past is entered.' }, preview.text);
    expect(done.status).toBe(303);
    await api.settle();
    expect((await browser.get(String(done.headers['location']))).text).not.toContain(`href="${CLOCKS}"`);
    const again = await looked(CLOCKS, {});
    expect([again.status, again.text.includes('The clocks of this cycle run already.')]).toEqual([409, true]);
  });

  it('moves a plan that came too late to the next cohort', async () => {
    const SHIFT = '/cycles/ro-2018/work/cohort-shift';
    const preview = await looked(SHIFT, { grounds: 'Submitted too late.' });
    expect(preview.text).toContain('<li>Moved to another cohort</li>');
    expect((await confirmed(SHIFT, { grounds: 'Submitted too late.' }, preview.text)).status).toBe(303);
  });
});

describe('evidence of the IRM', () => {
  const EVIDENCE = '/cycles/ro-2016/work/evidence';

  it('is recorded and withdrawn by its researcher, who can do nothing else to the cycle', async () => {
    const irm = await loggedIn(api, researcher);
    const page = (await irm.get('/cycles/ro-2016')).text;
    expect(page.match(/\/cycles\/ro-2016\/work\/[\w-]+/g)).toEqual([EVIDENCE, `${EVIDENCE}-withdrawal`]);
    const preview = await looked(EVIDENCE, IRM_DRAFT, irm);
    expect(preview.text).toContain('<li>IRM draft shared: ');
    expect((await confirmed(EVIDENCE, IRM_DRAFT, preview.text, irm)).status).toBe(303);
    expect((await irm.get('/cycles/ro-2016/work/waiver')).status).toBe(403);
  });

  it('is all that its researcher may record, as the form says', async () => {
    const irm = await loggedIn(api, researcher);
    const before = await api.stored();
    const plan = { kind: 'plan-adopted', url: 'https://example.org/plan', occurredOn: '2016-01-04' };
    const answer = await looked(EVIDENCE, plan, irm);
    expect([answer.status, answer.text.includes('govuk-error-summary')]).toEqual([403, true]);
    expect(answer.text).toContain('value="https://example.org/plan"');
    expect(await api.stored()).toEqual(before);
  });
});
