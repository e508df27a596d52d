import { randomUUID } from 'node:crypto';

import { type Item, type Room, SEATS, adoptBylaws, fillSeats, foundForum, openRoom } from './http-room';

let room: Room;

const meeting = '/forums/ro/meetings/ro-2016-01-28';
const next = '/forums/ro/meetings/ro-2016-03-01';
const budget = '/forums/ro/decisions/ro-budget';
const election = '/forums/ro/decisions/ro-election';

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.api.close());

const AGENDA = [
  { itemId: 'budget', kind: 'motion', title: 'Money for the next plan', decisionId: 'ro-budget' },
  { itemId: 'election', kind: 'motion', title: 'Who speaks for the forum', decisionId: 'ro-election' },
  { itemId: 'general', kind: 'general', title: 'Anything else' },
];

describe('a meeting over HTTP, from its bylaws to its published minutes', () => {
  it('needs a forum with bylaws, seats and offices first', async () => {
    await foundForum(room);
    const motion = { topic: 'money', title: 'Too early', motion: 'Before any rule.' };
    expect(await room.refused('/forums/ro/decisions', 'chair', motion)).toBe('bylaws-not-adopted');
    await room.act('/forums/ro/mandates', 'chair', { topic: 'elections', mandate: 'advises' });
    await adoptBylaws(room, {
      decision: { rule: 'mixed', vote: { rule: 'simple-majority', base: 'present' }, exhaustion: { after: 'P2W' } },
    });
    await fillSeats(room);
  });

  it('shows its rules and seats to everybody, names only where they are published', async () => {
    expect(await room.items('/forums/ro/bylaws')).toEqual([
      expect.objectContaining({ id: '1', bylawsVersion: 1, decisionId: null, supersededOn: null }),
    ]);
    expect(await room.view('/forums/ro/bylaws/1')).toMatchObject({
      bylaws: { quorum: { firstCall: { of: 1, in: 2 } } },
    });
    expect(await room.items('/forums/ro/mandates')).toEqual([
      expect.objectContaining({ topic: 'elections', mandate: 'advises' }),
    ]);
    expect(await room.view('/forums/ro/standing')).toMatchObject({ parity: 'kept', meetingsHeld: 0 });
    const seats = await room.items('/forums/ro/seats');
    expect(seats.map(({ id, holder }) => [id, (holder as Item)['name']])).toEqual([
      ['cso-1', null],
      ['cso-2', null],
      ['cso-3', null],
      ['gov-1', 'chair'],
      ['gov-2', null],
      ['gov-3', null],
    ]);
    expect(JSON.stringify(seats)).not.toMatch(/personId|absences|deputy/);
    expect(await room.view('/forums/ro/seats/gov-2', 'fifth')).toMatchObject({
      holder: { name: null, personId: room.idOf('second'), from: '2016-01-01' },
      deputy: null,
      lapse: 'none',
    });
  });

  it('is called and announced, once however often the call is repeated', async () => {
    const call = { startsAt: '2016-01-28T14:00:00', endsAt: '2016-01-28T16:00:00', place: 'Room 1' };
    const key = randomUUID();
    const send = () =>
      room.api.post('/forums/ro/meetings', room.as('secretary')).set('Idempotency-Key', key).send(call);
    const called = await send().expect(201);
    expect(called.body).toEqual({ streamId: 'meeting-ro-2016-01-28', version: 1, id: 'ro-2016-01-28' });
    expect(called.headers).toMatchObject({ location: '/api/v1/forums/ro/meetings/ro-2016-01-28', etag: '"1"' });
    expect((await send().expect(201)).body).toEqual(called.body);
    await room.act(`${meeting}/announce`, 'secretary', { place: 'Town hall', url: 'https://example.org/meeting' });
    expect(await room.view(meeting)).toMatchObject({
      id: 'ro-2016-01-28',
      kind: 'regular',
      status: 'scheduled',
      place: 'Town hall',
      startsAt: '2016-01-28T14:00:00',
      announcedOn: '2016-01-04',
      agenda: null,
    });
    const owed = await room.items('/forums/ro/deadlines?owner=meeting');
    expect(owed.map(({ duty, due }) => [duty, due])).toEqual([
      ['agenda', '2016-01-21T14:00:00'],
      ['papers', '2016-01-21T14:00:00'],
      ['final-agenda', '2016-01-25T14:00:00'],
    ]);
  });

  it('takes motions, one of members, with what they say', async () => {
    room.now('2016-01-05T08:00:00Z');
    const motion = { meetingId: 'ro-2016-01-28', topic: 'money', title: 'Budget', motion: 'Half for the regions.' };
    const tabled = await room.act('/forums/ro/decisions', 'fifth', { id: 'ro-budget', ...motion }, 201);
    expect(tabled).toMatchObject({ streamId: 'decision-ro-budget', version: 1, id: 'ro-budget' });
    const other = { ...motion, id: 'ro-election', topic: 'elections', title: 'Election', motion: 'The sixth member.' };
    await room.act('/forums/ro/decisions', 'second', other, 201);
    expect(await room.view(budget)).toMatchObject({
      status: 'tabled',
      mandate: 'decides',
      motion: { text: 'Half for the regions.', erased: false },
    });
    expect(await room.view(budget)).not.toHaveProperty('tabledBy');
    expect(await room.view(election, 'chair')).toMatchObject({
      mandate: 'advises',
      tabledBy: { personId: room.idOf('second') },
    });
  });

  it('gives its agenda the road from the draft to the public, twice approved', async () => {
    room.now('2016-01-18T08:00:00Z');
    await room.act(`${meeting}/agenda`, 'secretary', { items: AGENDA });
    const approval = { as: 'chair', version: 1 };
    expect(await room.refused(`${meeting}/agenda/approve`, 'secretary', approval)).toBe('not-permitted');
    await room.act(`${meeting}/agenda/return`, 'co-chair', {
      as: 'co-chair',
      version: 1,
      grounds: 'The money comes last.',
    });
    await room.act(`${meeting}/agenda`, 'secretary', { items: AGENDA });
    await room.act(`${meeting}/agenda/approve`, 'chair', { as: 'chair', version: 2 });
    expect(await room.refused(`${meeting}/agenda/circulate`, 'secretary', {})).toBe('agenda-not-approved');
    await room.act(`${meeting}/agenda/approve`, 'co-chair', { as: 'co-chair', version: 2 });
    await room.act(`${meeting}/agenda/circulate`, 'secretary');
    await room.act(`${meeting}/materials`, 'secretary', {
      papers: [{ title: 'The figures', url: 'https://example.org/figures' }],
    });
    await room.act(`${meeting}/agenda/comments`, 'observer', { comment: 'Please begin in time.' });
    expect(await room.view(meeting)).toMatchObject({ agenda: null, papers: [{ title: 'The figures' }] });
    expect(JSON.stringify(await room.view(meeting))).not.toMatch(/draftAgenda|begin in time|money comes last/);
    expect(await room.view(meeting, 'sixth')).toMatchObject({
      draftAgenda: {
        version: 2,
        stage: 'circulated',
        returns: [{ as: 'co-chair', grounds: { text: 'The money comes last.', erased: false } }],
        comments: [{ by: { personId: room.idOf('observer') }, comment: { text: 'Please begin in time.' } }],
      },
    });
    await room.act(`${meeting}/agenda/approve`, 'chair', { as: 'chair', version: 2 });
    await room.act(`${meeting}/agenda/approve`, 'co-chair', { as: 'co-chair', version: 2 });
    await room.act(`${meeting}/agenda/publish`, 'secretary');
    expect((await room.view(meeting))['agenda']).toHaveLength(3);
    const owed = await room.items('/forums/ro/deadlines?owner=meeting');
    expect(owed.map(({ duty, status, lateByDays }) => [duty, status, lateByDays])).toEqual([
      ['agenda', 'met', 0],
      ['papers', 'met', 0],
      ['final-agenda', 'met', 0],
    ]);
  });

  it('is adjourned where three of six seats are there, one of them by proxy', async () => {
    await room.act(`${meeting}/proxies`, 'third', {
      seatId: 'gov-3',
      personId: room.idOf('second'),
      proxySeatId: 'gov-2',
    });
    room.now('2016-01-28T12:05:00Z');
    const attendees = [
      { personId: room.idOf('chair'), seatId: 'gov-1', as: 'member' },
      { personId: room.idOf('second'), seatId: 'gov-2', as: 'member' },
      { personId: room.idOf('second'), seatId: 'gov-3', as: 'proxy' },
      { personId: room.idOf('observer'), as: 'observer' },
    ];
    await room.act(`${meeting}/attendance`, 'secretary', { attendees });
    await room.act(`${meeting}/open`, 'chair', { presidedBy: room.idOf('chair') });
    expect(await room.view(meeting)).toMatchObject({
      status: 'adjourned',
      quorumCounts: [{ outcome: 'failed', at: 'opening', call: 1, present: 3, active: 6, needed: 4 }],
    });
    expect(await room.refused(`${meeting}/minutes`, 'secretary', { conclusions: 'None.' })).toBe(
      'minutes-before-close',
    );
  });

  it('is valid at the second call, its agenda confirmed anew', async () => {
    const again = { startsAt: '2016-02-02T14:00:00', endsAt: '2016-02-02T16:00:00' };
    await room.act(`${meeting}/second-call`, 'secretary', again);
    for (const office of ['chair', 'co-chair']) {
      await room.act(`${meeting}/agenda/approve`, office, { as: office, version: 2 });
    }
    await room.act(`${meeting}/agenda/publish`, 'secretary');
    room.now('2016-02-02T12:00:00Z');
    const attendees = [
      { personId: room.idOf('chair'), seatId: 'gov-1', as: 'member' },
      { personId: room.idOf('second'), seatId: 'gov-2', as: 'member' },
      { personId: room.idOf('second'), seatId: 'gov-3', as: 'proxy' },
    ];
    await room.act(`${meeting}/attendance`, 'secretary', { attendees });
    await room.act(`${meeting}/open`, 'chair', { presidedBy: room.idOf('chair') });
    expect(await room.view(meeting)).toMatchObject({
      status: 'open',
      call: 2,
      quorumCounts: [{ outcome: 'failed' }, { outcome: 'reached', call: 2, present: 3, needed: 2 }],
    });
    expect(await room.view(meeting)).not.toHaveProperty('attendees');
    expect((await room.view(meeting, 'fifth'))['attendees']).toHaveLength(3);
  });

  it('decides by consensus once nobody objects any more', async () => {
    await room.act(`${budget}/objections`, 'second', { seatId: 'gov-2', grounds: 'Too much for the regions.' });
    expect(await room.refused(`${budget}/consensus`, 'chair', {})).toBe('objection-stands');
    await room.act(`${budget}/objections/gov-2/withdraw`, 'second');
    await room.act(`${budget}/consensus`, 'chair');
    const decided = await room.view(budget);
    expect(decided).toMatchObject({ status: 'taken', result: { rule: 'consensus', binding: true } });
    expect(decided).not.toHaveProperty('objections');
    expect(await room.view(budget, 'chair')).toMatchObject({
      objections: [{ seatId: 'gov-2', grounds: { text: 'Too much for the regions.' }, withdrawnOn: '2016-02-02' }],
    });
    await room.act(`${budget}/recognise`, 'admin', { url: null });
    await room.act(`${budget}/agencies`, 'admin', { agency: 'Ministry of Finance', dueOn: '2016-03-15' });
    await room.act(`${meeting}/close`, 'chair');
  });

  it('votes by correspondence in secret: who voted is known to the forum, what for to nobody', async () => {
    await room.act(`${election}/dialogue-exhausted`, 'chair');
    const closesAt = '2016-02-09T14:00:00';
    const opened = await room.act(`${election}/vote`, 'chair', { method: 'by-correspondence', secret: true, closesAt });
    expect(opened.id).toMatch(/^[0-9a-f-]{36}$/);
    for (const [seatId, choice] of [
      ['gov-1', 'yes'],
      ['gov-2', 'no'],
      ['cso-1', 'yes'],
      ['cso-2', 'abstain'],
      ['cso-3', 'yes'],
    ] as const) {
      await room.act(`${election}/ballots`, SEATS[seatId], { seatId, choice });
    }
    const voting = await room.view(election, 'chair');
    expect(voting).toMatchObject({ status: 'voting', tally: null, vote: { secret: true, entitled: 6, tally: null } });
    const ballots = voting['ballots'] as readonly Item[];
    expect(ballots.map(({ seatId, choice }) => [seatId, choice])).toEqual(
      ['gov-1', 'gov-2', 'cso-1', 'cso-2', 'cso-3'].map((seat) => [seat, null]),
    );
    expect(JSON.stringify(await room.view(election))).not.toMatch(/ballots|voters/);
    const page = await room.api.get('/feed?type=BallotCast', room.as('chair')).expect(200);
    expect(page.text).toContain('"seatId":"cso-2"');
    expect(page.text).not.toContain('abstain');

    room.now('2016-02-09T12:00:00Z');
    await room.api.ring('ro-election', 'decision');
    expect(await room.refused(`${election}/ballots`, 'third', { seatId: 'gov-3', choice: 'no' })).toBe('vote-closed');
    expect(await room.view(election)).toMatchObject({
      status: 'taken',
      result: { rule: 'simple-majority', binding: false },
      tally: { yes: 3, no: 1, abstain: 1, active: 6, needed: 3 },
      answer: { dueOn: '2016-03-10', givenOn: null },
    });
    const answer = { accepted: 'in-part', answer: 'For one year, not for two.' };
    await room.act(`${election}/government-answer`, 'admin', answer);
    expect(await room.view(election)).toMatchObject({
      answer: { givenOn: '2016-02-09', answer: { text: answer.answer } },
    });
  });

  it('writes minutes that the log fills in, seen by insiders until they are published', async () => {
    await room.act(`${meeting}/minute-taker`, 'secretary', { personId: room.idOf('fifth') });
    const written = {
      debate: [{ itemId: 'budget', seatId: 'gov-2', debate: 'Asked for less.' }],
      conclusions: 'Half of the money goes to the regions.',
      actionItems: [
        { itemId: 'letter', what: 'Write to the ministry', ownerId: room.idOf('third'), dueOn: '2016-02-20' },
        { itemId: 'list', what: 'List the regions', ownerId: room.idOf('chair'), dueOn: '2016-02-26' },
      ],
    };
    expect(await room.refused(`${meeting}/minutes`, 'sixth', written)).toBe('not-the-minute-taker');
    await room.act(`${meeting}/minutes`, 'fifth', written);
    await room.api.settle();
    await room.api.get(`${meeting}/minutes`).expect(404);
    expect(await room.view(`${meeting}/minutes`, 'sixth')).toMatchObject({
      draft: 1,
      stage: 'drafted',
      publishedAt: null,
    });
    await room.act(`${meeting}/minutes/circulate`, 'fifth');
    await room.act(`${meeting}/minutes/approve`, 'chair', { as: 'chair', version: 1 });
    expect(await room.refused(`${meeting}/minutes/publish`, 'secretary', {})).toBe('minutes-not-approved');
    await room.act(`${meeting}/minutes/approve`, 'co-chair', { as: 'co-chair', version: 1 });
    await room.act(`${meeting}/minutes/publish`, 'secretary');
    const minutes = await room.view(`${meeting}/minutes`);
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
    expect(await room.view(`${meeting}/minutes`, 'sixth')).toMatchObject({
      attendees: [{ personId: room.idOf('chair') }, {}, {}],
    });
  });

  it('keeps its action items under tracking until they are done or released', async () => {
    room.now('2016-02-22T08:00:00Z');
    await room.api.ring('ro-2016-01-28', 'meeting');
    const overdue = await room.items('/forums/ro/deadlines?overdue=true');
    expect(overdue.map(({ duty, subject, missedOn }) => [duty, subject, missedOn])).toEqual([
      ['action-item', 'letter', '2016-02-21'],
    ]);
    expect((await room.items('/forums/ro/action-items')).map(({ id, overdueSince }) => [id, overdueSince])).toEqual([
      ['letter', '2016-02-21'],
      ['list', null],
    ]);
    const list = `${meeting}/action-items/list`;
    const letter = `${meeting}/action-items/letter`;
    expect(await room.refused(`${list}/complete`, 'sixth', { occurredOn: '2016-02-22' })).toBe('action-item-of-other');
    await room.act(`${list}/complete`, 'chair', { occurredOn: '2016-02-20' });
    const slot = { startsAt: '2016-03-01T14:00:00', endsAt: '2016-03-01T16:00:00' };
    await room.act('/forums/ro/meetings', 'chair', slot, 201);
    room.now('2016-03-01T12:10:00Z');
    const kept = { meetingId: 'ro-2016-03-01', outcome: 'kept', dueOn: '2016-04-01' };
    await room.act(`${letter}/review`, 'chair', kept);
    expect(await room.view(letter, 'third')).toMatchObject({
      status: 'open',
      dueOn: '2016-04-01',
      owner: { personId: room.idOf('third'), name: 'third' },
      reviews: [{ ...kept, reviewedOn: '2016-03-01' }],
    });
    expect(await room.view(list)).toMatchObject({ status: 'done', doneOn: '2016-02-20', lateByDays: 0 });
    expect(await room.items('/forums/ro/deadlines?overdue=true&owner=meeting')).toEqual([]);
    await room.act(`${letter}/review`, 'chair', { meetingId: 'ro-2016-03-01', outcome: 'released' });
    expect((await room.items(`${meeting}/action-items`)).map(({ id, status }) => [id, status])).toEqual([
      ['list', 'done'],
      ['letter', 'released'],
    ]);
  });

  it('lists meetings and decisions page by page', async () => {
    await room.api.settle();
    const first = await room.api.get('/forums/ro/meetings?limit=1').expect(200);
    expect((first.body as { items: Item[] }).items.map(({ id }) => id)).toEqual(['ro-2016-03-01']);
    const rest = /<\/api\/v1(.+)>; rel="next"/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    expect((await room.items(rest)).map(({ id }) => id)).toEqual(['ro-2016-01-28']);
    expect((await room.items('/forums/ro/meetings?status=closed')).map(({ id }) => id)).toEqual(['ro-2016-01-28']);
    const page = await room.api.get('/forums/ro/decisions?status=taken&limit=1').expect(200);
    expect(page.headers['link']).toContain('status=taken');
    expect((await room.items('/forums/ro/decisions?topic=money')).map(({ id }) => id)).toEqual(['ro-budget']);
  });

  it('is moved on the version that was read, and cancelled with its grounds', async () => {
    const tag = (await room.api.get(next).expect(200)).headers['etag'] ?? '';
    const grounds = 'The hall burnt down.';
    await room.api.post(`${next}/cancel`, room.as('chair')).set('If-Match', '"1000"').send({ grounds }).expect(412);
    await room.api.post(`${next}/cancel`, room.as('chair')).set('If-Match', tag).send({ grounds }).expect(200);
    expect(await room.view(next)).toMatchObject({
      status: 'cancelled',
      cancelledBecause: { text: grounds, erased: false },
    });
  });

  it('shows as erased what the minute-taker wrote, once that was erased', async () => {
    expect(await room.api.store.eraseDocuments(room.idOf('fifth'))).toBeGreaterThan(0);
    expect(await room.view(`${meeting}/minutes`)).toMatchObject({
      conclusions: { text: null, erased: true },
      debate: [{ debate: { text: null, erased: true } }],
    });
  });
});
