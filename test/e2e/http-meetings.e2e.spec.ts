import { randomUUID } from 'node:crypto';

import { instant } from '@nap/calendar';
import type { Role } from '@nap/domain';

import { type Holder, type RunningApi, startApi } from './http-api';

type Item = Readonly<Record<string, unknown>>;
type Answer = { readonly streamId: string; readonly version: number; readonly id: string };

let api: RunningApi;
const people = new Map<string, Holder>();

const meeting = '/forums/ro/meetings/ro-2016-01-28';
const next = '/forums/ro/meetings/ro-2016-03-01';
const budget = '/forums/ro/decisions/ro-budget';
const election = '/forums/ro/decisions/ro-election';

/** Who holds which office, and the seats with their holders; the chair's name is published, nobody else's. */
const OFFICES: readonly (readonly [string, Role])[] = [
  ['chair', 'chair'],
  ['co-chair', 'co-chair'],
  ['secretary', 'secretary'],
  ['observer', 'observer'],
];
const SEATS = {
  'gov-1': 'chair',
  'gov-2': 'second',
  'gov-3': 'third',
  'cso-1': 'co-chair',
  'cso-2': 'fifth',
  'cso-3': 'sixth',
} as const;

beforeAll(async () => {
  api = await startApi();
  for (const name of new Set([...OFFICES.map(([who]) => who), ...Object.values(SEATS)])) {
    people.set(name, await api.person(name, { published: name === 'chair' }));
  }
});
afterAll(() => api.close());

const as = (name: string): Holder => people.get(name) ?? api.admin;
const idOf = (name: string): string => as(name).personId;
const now = (utc: string): void => {
  api.clock.set(instant(utc));
};

/** An act that has to succeed; tells the whole problem when it does not. */
const act = async (path: string, who: string, body: object = {}, status = 200): Promise<Answer> => {
  const response = await api.post(path, as(who)).send(body);
  expect([path, response.status, response.status === status ? '' : response.text]).toEqual([path, status, '']);
  expect(response.headers['etag']).toBe(`"${String((response.body as Answer).version)}"`);
  if (status === 201) expect(response.headers['location']).toMatch(/^\/api\/v1\/forums\/ro\//);
  return response.body as Answer;
};
const refused = async (path: string, who: string, body: object): Promise<string> => {
  const { text } = await api.post(path, as(who)).send(body);
  return (JSON.parse(text) as { readonly code: string }).code;
};
const view = async (path: string, who?: string): Promise<Item> => {
  await api.settle();
  const response = await api.get(path, who === undefined ? undefined : as(who));
  expect([path, response.status]).toEqual([path, 200]);
  return response.body as Item;
};
const items = async (path: string, who?: string): Promise<readonly Item[]> =>
  (await view(path, who))['items'] as readonly Item[];

const AGENDA = [
  { itemId: 'budget', kind: 'motion', title: 'Money for the next plan', decisionId: 'ro-budget' },
  { itemId: 'election', kind: 'motion', title: 'Who speaks for the forum', decisionId: 'ro-election' },
  { itemId: 'general', kind: 'general', title: 'Anything else' },
];

describe('a meeting over HTTP, from its bylaws to its published minutes', () => {
  it('needs a forum with bylaws, seats and offices first', async () => {
    const forum = { id: 'ro', name: 'OGP Romania', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
    await api.post('/forums', api.admin).send(forum).expect(201);
    for (const [who, role] of OFFICES) {
      await act('/forums/ro/roles', 'admin', { personId: idOf(who), role, from: '2016-01-01' }, 201);
    }
    const motion = { topic: 'money', title: 'Too early', motion: 'Before any rule.' };
    expect(await refused('/forums/ro/decisions', 'chair', motion)).toBe('bylaws-not-adopted');
    const bylaws = {
      decision: { rule: 'mixed', vote: { rule: 'simple-majority', base: 'present' }, exhaustion: { after: 'P2W' } },
    };
    await act('/forums/ro/mandates', 'chair', { topic: 'elections', mandate: 'advises' });
    await act('/forums/ro/bylaws', 'chair', { preset: 'HR', bylaws });
    for (const [id, holder] of Object.entries(SEATS)) {
      const sector = id.startsWith('gov') ? 'government' : 'civil-society';
      const seat = await act('/forums/ro/seats', 'secretary', { id, sector }, 201);
      expect(seat.id).toBe(id);
      const filling = { personId: idOf(holder), from: '2016-01-01', way: 'appointment' };
      await act(`/forums/ro/seats/${id}/fill`, 'secretary', filling);
    }
  });

  it('shows its rules and seats to everybody, names only where they are published', async () => {
    expect(await items('/forums/ro/bylaws')).toEqual([
      expect.objectContaining({ id: '1', bylawsVersion: 1, decisionId: null, supersededOn: null }),
    ]);
    expect(await view('/forums/ro/bylaws/1')).toMatchObject({ bylaws: { quorum: { firstCall: { of: 1, in: 2 } } } });
    expect(await items('/forums/ro/mandates')).toEqual([
      expect.objectContaining({ topic: 'elections', mandate: 'advises' }),
    ]);
    expect(await view('/forums/ro/standing')).toMatchObject({ parity: 'kept', meetingsHeld: 0 });
    const seats = await items('/forums/ro/seats');
    expect(seats.map(({ id, holder }) => [id, (holder as Item)['name']])).toEqual([
      ['cso-1', null],
      ['cso-2', null],
      ['cso-3', null],
      ['gov-1', 'chair'],
      ['gov-2', null],
      ['gov-3', null],
    ]);
    expect(JSON.stringify(seats)).not.toMatch(/personId|absences|deputy/);
    expect(await view('/forums/ro/seats/gov-2', 'fifth')).toMatchObject({
      holder: { name: null, personId: idOf('second'), from: '2016-01-01' },
      deputy: null,
      lapse: 'none',
    });
  });

  it('is called and announced, once however often the call is repeated', async () => {
    const call = { startsAt: '2016-01-28T14:00:00', endsAt: '2016-01-28T16:00:00', place: 'Room 1' };
    const key = randomUUID();
    const send = () => api.post('/forums/ro/meetings', as('secretary')).set('Idempotency-Key', key).send(call);
    const called = await send().expect(201);
    expect(called.body).toEqual({ streamId: 'meeting-ro-2016-01-28', version: 1, id: 'ro-2016-01-28' });
    expect(called.headers).toMatchObject({ location: '/api/v1/forums/ro/meetings/ro-2016-01-28', etag: '"1"' });
    expect((await send().expect(201)).body).toEqual(called.body);
    await act(`${meeting}/announce`, 'secretary', { place: 'Town hall', url: 'https://example.org/meeting' });
    expect(await view(meeting)).toMatchObject({
      id: 'ro-2016-01-28',
      kind: 'regular',
      status: 'scheduled',
      place: 'Town hall',
      startsAt: '2016-01-28T14:00:00',
      announcedOn: '2016-01-04',
      agenda: null,
    });
    const owed = await items('/forums/ro/deadlines?owner=meeting');
    expect(owed.map(({ duty, due }) => [duty, due])).toEqual([
      ['agenda', '2016-01-21T14:00:00'],
      ['papers', '2016-01-21T14:00:00'],
      ['final-agenda', '2016-01-25T14:00:00'],
    ]);
  });

  it('takes motions, one of members, with what they say', async () => {
    now('2016-01-05T08:00:00Z');
    const motion = { meetingId: 'ro-2016-01-28', topic: 'money', title: 'Budget', motion: 'Half for the regions.' };
    const tabled = await act('/forums/ro/decisions', 'fifth', { id: 'ro-budget', ...motion }, 201);
    expect(tabled).toMatchObject({ streamId: 'decision-ro-budget', version: 1, id: 'ro-budget' });
    const other = { ...motion, id: 'ro-election', topic: 'elections', title: 'Election', motion: 'The sixth member.' };
    await act('/forums/ro/decisions', 'second', other, 201);
    expect(await view(budget)).toMatchObject({
      status: 'tabled',
      mandate: 'decides',
      motion: { text: 'Half for the regions.', erased: false },
    });
    expect(await view(budget)).not.toHaveProperty('tabledBy');
    expect(await view(election, 'chair')).toMatchObject({
      mandate: 'advises',
      tabledBy: { personId: idOf('second') },
    });
  });

  it('gives its agenda the road from the draft to the public, twice approved', async () => {
    now('2016-01-18T08:00:00Z');
    await act(`${meeting}/agenda`, 'secretary', { items: AGENDA });
    const approval = { as: 'chair', version: 1 };
    expect(await refused(`${meeting}/agenda/approve`, 'secretary', approval)).toBe('not-permitted');
    await act(`${meeting}/agenda/return`, 'co-chair', { as: 'co-chair', version: 1, grounds: 'The money comes last.' });
    await act(`${meeting}/agenda`, 'secretary', { items: AGENDA });
    await act(`${meeting}/agenda/approve`, 'chair', { as: 'chair', version: 2 });
    expect(await refused(`${meeting}/agenda/circulate`, 'secretary', {})).toBe('agenda-not-approved');
    await act(`${meeting}/agenda/approve`, 'co-chair', { as: 'co-chair', version: 2 });
    await act(`${meeting}/agenda/circulate`, 'secretary');
    await act(`${meeting}/materials`, 'secretary', {
      papers: [{ title: 'The figures', url: 'https://example.org/figures' }],
    });
    await act(`${meeting}/agenda/comments`, 'observer', { comment: 'Please begin in time.' });
    expect(await view(meeting)).toMatchObject({ agenda: null, papers: [{ title: 'The figures' }] });
    expect(JSON.stringify(await view(meeting))).not.toMatch(/draftAgenda|begin in time|money comes last/);
    expect(await view(meeting, 'sixth')).toMatchObject({
      draftAgenda: {
        version: 2,
        stage: 'circulated',
        returns: [{ as: 'co-chair', grounds: { text: 'The money comes last.', erased: false } }],
        comments: [{ by: { personId: idOf('observer') }, comment: { text: 'Please begin in time.' } }],
      },
    });
    await act(`${meeting}/agenda/approve`, 'chair', { as: 'chair', version: 2 });
    await act(`${meeting}/agenda/approve`, 'co-chair', { as: 'co-chair', version: 2 });
    await act(`${meeting}/agenda/publish`, 'secretary');
    expect((await view(meeting))['agenda']).toHaveLength(3);
    const owed = await items('/forums/ro/deadlines?owner=meeting');
    expect(owed.map(({ duty, status, lateByDays }) => [duty, status, lateByDays])).toEqual([
      ['agenda', 'met', 0],
      ['papers', 'met', 0],
      ['final-agenda', 'met', 0],
    ]);
  });

  it('is adjourned where three of six seats are there, one of them by proxy', async () => {
    await act(`${meeting}/proxies`, 'third', { seatId: 'gov-3', personId: idOf('second'), proxySeatId: 'gov-2' });
    now('2016-01-28T12:05:00Z');
    const attendees = [
      { personId: idOf('chair'), seatId: 'gov-1', as: 'member' },
      { personId: idOf('second'), seatId: 'gov-2', as: 'member' },
      { personId: idOf('second'), seatId: 'gov-3', as: 'proxy' },
      { personId: idOf('observer'), as: 'observer' },
    ];
    await act(`${meeting}/attendance`, 'secretary', { attendees });
    await act(`${meeting}/open`, 'chair', { presidedBy: idOf('chair') });
    expect(await view(meeting)).toMatchObject({
      status: 'adjourned',
      quorumCounts: [{ outcome: 'failed', at: 'opening', call: 1, present: 3, active: 6, needed: 4 }],
    });
    expect(await refused(`${meeting}/minutes`, 'secretary', { conclusions: 'None.' })).toBe('minutes-before-close');
  });

  it('is valid at the second call, its agenda confirmed anew', async () => {
    const again = { startsAt: '2016-02-02T14:00:00', endsAt: '2016-02-02T16:00:00' };
    await act(`${meeting}/second-call`, 'secretary', again);
    for (const office of ['chair', 'co-chair']) {
      await act(`${meeting}/agenda/approve`, office, { as: office, version: 2 });
    }
    await act(`${meeting}/agenda/publish`, 'secretary');
    now('2016-02-02T12:00:00Z');
    const attendees = [
      { personId: idOf('chair'), seatId: 'gov-1', as: 'member' },
      { personId: idOf('second'), seatId: 'gov-2', as: 'member' },
      { personId: idOf('second'), seatId: 'gov-3', as: 'proxy' },
    ];
    await act(`${meeting}/attendance`, 'secretary', { attendees });
    await act(`${meeting}/open`, 'chair', { presidedBy: idOf('chair') });
    expect(await view(meeting)).toMatchObject({
      status: 'open',
      call: 2,
      quorumCounts: [{ outcome: 'failed' }, { outcome: 'reached', call: 2, present: 3, needed: 2 }],
    });
    expect(await view(meeting)).not.toHaveProperty('attendees');
    expect((await view(meeting, 'fifth'))['attendees']).toHaveLength(3);
  });

  it('decides by consensus once nobody objects any more', async () => {
    await act(`${budget}/objections`, 'second', { seatId: 'gov-2', grounds: 'Too much for the regions.' });
    expect(await refused(`${budget}/consensus`, 'chair', {})).toBe('objection-stands');
    await act(`${budget}/objections/gov-2/withdraw`, 'second');
    await act(`${budget}/consensus`, 'chair');
    const decided = await view(budget);
    expect(decided).toMatchObject({ status: 'taken', result: { rule: 'consensus', binding: true } });
    expect(decided).not.toHaveProperty('objections');
    expect(await view(budget, 'chair')).toMatchObject({
      objections: [{ seatId: 'gov-2', grounds: { text: 'Too much for the regions.' }, withdrawnOn: '2016-02-02' }],
    });
    await act(`${budget}/recognise`, 'admin', { url: null });
    await act(`${budget}/agencies`, 'admin', { agency: 'Ministry of Finance', dueOn: '2016-03-15' });
    await act(`${meeting}/close`, 'chair');
  });

  it('votes by correspondence in secret: who voted is known to the forum, what for to nobody', async () => {
    await act(`${election}/dialogue-exhausted`, 'chair');
    const closesAt = '2016-02-09T14:00:00';
    const opened = await act(`${election}/vote`, 'chair', { method: 'by-correspondence', secret: true, closesAt });
    expect(opened.id).toMatch(/^[0-9a-f-]{36}$/);
    for (const [seatId, choice] of [
      ['gov-1', 'yes'],
      ['gov-2', 'no'],
      ['cso-1', 'yes'],
      ['cso-2', 'abstain'],
      ['cso-3', 'yes'],
    ] as const) {
      await act(`${election}/ballots`, SEATS[seatId], { seatId, choice });
    }
    const voting = await view(election, 'chair');
    expect(voting).toMatchObject({ status: 'voting', tally: null, vote: { secret: true, entitled: 6, tally: null } });
    const ballots = voting['ballots'] as readonly Item[];
    expect(ballots.map(({ seatId, choice }) => [seatId, choice])).toEqual(
      ['gov-1', 'gov-2', 'cso-1', 'cso-2', 'cso-3'].map((seat) => [seat, null]),
    );
    expect(JSON.stringify(await view(election))).not.toMatch(/ballots|voters/);
    const page = await api.get('/feed?type=BallotCast', as('chair')).expect(200);
    expect(page.text).toContain('"seatId":"cso-2"');
    expect(page.text).not.toContain('abstain');

    now('2016-02-09T12:00:00Z');
    await api.ring('ro-election', 'decision');
    expect(await refused(`${election}/ballots`, 'third', { seatId: 'gov-3', choice: 'no' })).toBe('vote-closed');
    expect(await view(election)).toMatchObject({
      status: 'taken',
      result: { rule: 'simple-majority', binding: false },
      tally: { yes: 3, no: 1, abstain: 1, active: 6, needed: 3 },
      answer: { dueOn: '2016-03-10', givenOn: null },
    });
    const answer = { accepted: 'in-part', answer: 'For one year, not for two.' };
    await act(`${election}/government-answer`, 'admin', answer);
    expect(await view(election)).toMatchObject({ answer: { givenOn: '2016-02-09', answer: { text: answer.answer } } });
  });

  it('writes minutes that the log fills in, seen by insiders until they are published', async () => {
    await act(`${meeting}/minute-taker`, 'secretary', { personId: idOf('fifth') });
    const written = {
      debate: [{ itemId: 'budget', seatId: 'gov-2', debate: 'Asked for less.' }],
      conclusions: 'Half of the money goes to the regions.',
      actionItems: [
        { itemId: 'letter', what: 'Write to the ministry', ownerId: idOf('third'), dueOn: '2016-02-20' },
        { itemId: 'list', what: 'List the regions', ownerId: idOf('chair'), dueOn: '2016-02-26' },
      ],
    };
    expect(await refused(`${meeting}/minutes`, 'sixth', written)).toBe('not-the-minute-taker');
    await act(`${meeting}/minutes`, 'fifth', written);
    await api.settle();
    await api.get(`${meeting}/minutes`).expect(404);
    expect(await view(`${meeting}/minutes`, 'sixth')).toMatchObject({ draft: 1, stage: 'drafted', publishedAt: null });
    await act(`${meeting}/minutes/circulate`, 'fifth');
    await act(`${meeting}/minutes/approve`, 'chair', { as: 'chair', version: 1 });
    expect(await refused(`${meeting}/minutes/publish`, 'secretary', {})).toBe('minutes-not-approved');
    await act(`${meeting}/minutes/approve`, 'co-chair', { as: 'co-chair', version: 1 });
    await act(`${meeting}/minutes/publish`, 'secretary');
    const minutes = await view(`${meeting}/minutes`);
    expect(minutes).toMatchObject({
      stage: 'published',
      date: '2016-02-02',
      time: { from: '14:00', until: '14:00' },
      place: 'Town hall',
      attendees: [
        { seatId: 'gov-1', as: 'member', name: 'chair' },
        { seatId: 'gov-2', as: 'member', name: null },
        { seatId: 'gov-3', as: 'proxy', name: null },
      ],
      absentSeats: ['cso-1', 'cso-2', 'cso-3'],
      papersSentBefore: [{ title: 'The figures' }],
      decisions: [{ decisionId: 'ro-budget', outcome: 'taken' }],
      debate: [{ seatId: 'gov-2', debate: { text: 'Asked for less.' } }],
      conclusions: { text: 'Half of the money goes to the regions.', erased: false },
      actionItems: [
        { itemId: 'letter', owner: { name: null } },
        { itemId: 'list', owner: { name: 'chair' } },
      ],
      notes: null,
    });
    expect(JSON.stringify(minutes)).not.toMatch(/personId|ownerId/);
    expect(await view(`${meeting}/minutes`, 'sixth')).toMatchObject({
      attendees: [{ personId: idOf('chair') }, {}, {}],
    });
  });

  it('keeps its action items under tracking until they are done or released', async () => {
    now('2016-02-22T08:00:00Z');
    await api.ring('ro-2016-01-28', 'meeting');
    const overdue = await items('/forums/ro/deadlines?overdue=true');
    expect(overdue.map(({ duty, subject, missedOn }) => [duty, subject, missedOn])).toEqual([
      ['action-item', 'letter', '2016-02-21'],
    ]);
    expect((await items('/forums/ro/action-items')).map(({ id, overdueSince }) => [id, overdueSince])).toEqual([
      ['letter', '2016-02-21'],
      ['list', null],
    ]);
    const list = `${meeting}/action-items/list`;
    const letter = `${meeting}/action-items/letter`;
    expect(await refused(`${list}/complete`, 'sixth', { occurredOn: '2016-02-22' })).toBe('action-item-of-other');
    await act(`${list}/complete`, 'chair', { occurredOn: '2016-02-20' });
    const slot = { startsAt: '2016-03-01T14:00:00', endsAt: '2016-03-01T16:00:00' };
    await act('/forums/ro/meetings', 'chair', slot, 201);
    now('2016-03-01T12:10:00Z');
    const kept = { meetingId: 'ro-2016-03-01', outcome: 'kept', dueOn: '2016-04-01' };
    await act(`${letter}/review`, 'chair', kept);
    expect(await view(letter, 'third')).toMatchObject({
      status: 'open',
      dueOn: '2016-04-01',
      owner: { personId: idOf('third'), name: 'third' },
      reviews: [{ ...kept, reviewedOn: '2016-03-01' }],
    });
    expect(await view(list)).toMatchObject({ status: 'done', doneOn: '2016-02-20', lateByDays: 0 });
    expect(await items('/forums/ro/deadlines?overdue=true&owner=meeting')).toEqual([]);
    await act(`${letter}/review`, 'chair', { meetingId: 'ro-2016-03-01', outcome: 'released' });
    expect((await items(`${meeting}/action-items`)).map(({ id, status }) => [id, status])).toEqual([
      ['list', 'done'],
      ['letter', 'released'],
    ]);
  });

  it('lists meetings and decisions page by page', async () => {
    await api.settle();
    const first = await api.get('/forums/ro/meetings?limit=1').expect(200);
    expect((first.body as { items: Item[] }).items.map(({ id }) => id)).toEqual(['ro-2016-03-01']);
    const rest = /<\/api\/v1(.+)>; rel="next"/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    expect((await items(rest)).map(({ id }) => id)).toEqual(['ro-2016-01-28']);
    expect((await items('/forums/ro/meetings?status=closed')).map(({ id }) => id)).toEqual(['ro-2016-01-28']);
    const page = await api.get('/forums/ro/decisions?status=taken&limit=1').expect(200);
    expect(page.headers['link']).toContain('status=taken');
    expect((await items('/forums/ro/decisions?topic=money')).map(({ id }) => id)).toEqual(['ro-budget']);
  });

  it('is moved on the version that was read, and cancelled with its grounds', async () => {
    const tag = (await api.get(next).expect(200)).headers['etag'] ?? '';
    const grounds = 'The hall burnt down.';
    await api.post(`${next}/cancel`, as('chair')).set('If-Match', '"1000"').send({ grounds }).expect(412);
    await api.post(`${next}/cancel`, as('chair')).set('If-Match', tag).send({ grounds }).expect(200);
    expect(await view(next)).toMatchObject({ status: 'cancelled', cancelledBecause: { text: grounds, erased: false } });
  });

  it('shows as erased what the minute-taker wrote, once that was erased', async () => {
    expect(await api.store.eraseDocuments(idOf('fifth'))).toBeGreaterThan(0);
    expect(await view(`${meeting}/minutes`)).toMatchObject({
      conclusions: { text: null, erased: true },
      debate: [{ debate: { text: null, erased: true } }],
    });
  });
});
