import { type Expected, type Problem, invalid, problemIn } from './http-problem';
import { type Room, adoptBylaws, fillSeats, foundForum, openRoom } from './http-room';

let room: Room;

const calls = '/forums/ro/meetings';
const seats = '/forums/ro/seats';
const meeting = `${calls}/ro-2016-01-20`;
const motion = '/forums/ro/decisions/ro-motion';
const slot = { startsAt: '2016-01-20T14:00:00', endsAt: '2016-01-20T16:00:00' };
const later = { startsAt: '2016-02-20T14:00:00', endsAt: '2016-02-20T16:00:00' };
const grounds = 'Decided by the forum.';

beforeAll(async () => {
  room = await openRoom();
  await foundForum(room);
  await foundForum(room, 'md');
  const bylaws = { decision: { rule: 'simple-majority' }, absences: { inARow: 1 } };
  await adoptBylaws(room, bylaws);
  await adoptBylaws(room, bylaws, 'md');
  await fillSeats(room);
  await room.act(calls, 'chair', slot, 201);
  await room.act('/forums/md/meetings', 'chair', slot, 201);
  const cancelled = { startsAt: '2016-01-13T14:00:00', endsAt: '2016-01-13T15:00:00' };
  await room.act(calls, 'chair', cancelled, 201);
  await room.act(`${calls}/ro-2016-01-13/cancel`, 'chair', { grounds });
  const tabled = { id: 'ro-motion', meetingId: 'ro-2016-01-20', topic: 'plan', title: 'Motion', motion: 'So be it.' };
  await room.act('/forums/ro/decisions', 'chair', tabled, 201);
});
afterAll(() => room.api.close());

type Case = readonly [what: string, who: string, path: string, body: () => object, expected: Expected];

const refusal = (status: number, code: string, pointer?: string): Expected => ({
  status,
  code,
  ...(pointer === undefined ? {} : { pointer }),
});

/** Sends it, and proves that the answer is the problem, points where it should and nowhere else, and stores nothing. */
const expectRefused = async (who: string, path: string, body: object, expected: Expected): Promise<Problem> => {
  const problem = await problemIn(room.api, room.api.post(path, room.as(who)).send(body), expected);
  expect(problem.pointer).toBe(expected.pointer);
  return problem;
};

const sits = (seatId: string, who: string, as = 'member'): object => ({ personId: room.idOf(who), seatId, as });

describe('a field of a meeting that is not as it must be', () => {
  it.each<Case>([
    ['no time', 'chair', calls, () => ({ endsAt: slot.endsAt }), invalid('#/startsAt', 'required')],
    [
      'a time with an offset',
      'chair',
      calls,
      () => ({ ...slot, startsAt: '2016-01-20T14:00:00Z' }),
      invalid('#/startsAt', 'civil-date-time'),
    ],
    [
      'an id under another forum’s name',
      'chair',
      calls,
      () => ({ ...later, id: 'md-1' }),
      invalid('#/id', 'not-one-of'),
    ],
    [
      'a choice that is none',
      'chair',
      `${motion}/ballots`,
      () => ({ seatId: 'gov-1', choice: 'perhaps' }),
      invalid('#/choice', 'not-one-of'),
    ],
    ['a preset of nowhere', 'chair', '/forums/ro/bylaws', () => ({ preset: 'XX' }), invalid('#/preset', 'not-one-of')],
    [
      'a quorum that nobody can reach',
      'chair',
      '/forums/ro/bylaws',
      () => ({ bylaws: { quorum: { firstCall: { of: 1, in: 1 } } } }),
      invalid('#/bylaws/quorum/firstCall', 'share'),
    ],
    ['no agenda item', 'secretary', `${meeting}/agenda`, () => ({ items: [] }), invalid('#/items', 'too-few')],
    ['blank grounds', 'chair', `${meeting}/cancel`, () => ({ grounds: ' ' }), invalid('#/grounds', 'blank')],
    [
      'a body where the address says all',
      'chair',
      `${motion}/consensus`,
      () => ({ really: true }),
      invalid('#/really', 'unknown-field'),
    ],
    ['a seat of no sector', 'chair', seats, () => ({ id: 'x-1', sector: 'aliens' }), invalid('#/sector', 'not-one-of')],
  ])('%s', async (_what, who, path, body, expected) => {
    await expectRefused(who, path, body(), expected);
  });

  it.each(['?status=held', '?limit=0', '?min-version=x'])('a query that is none: %s', async (query) => {
    const sent = room.api.get(`/forums/ro/meetings${query}`);
    const pointer = `#/${/\?([\w-]+)=/.exec(query)?.[1] ?? ''}`;
    await problemIn(room.api, sent, { status: 422, code: 'validation-failed', pointer });
  });

  it('an overdue that is neither true nor false', async () => {
    const sent = room.api.get('/forums/ro/deadlines?overdue=perhaps');
    await problemIn(room.api, sent, { status: 422, code: 'validation-failed', pointer: '#/overdue' });
  });
});

describe('a call that the rules refuse', () => {
  it.each<Case>([
    [
      'into the past',
      'chair',
      calls,
      () => ({ startsAt: '2016-01-03T10:00:00', endsAt: '2016-01-03T12:00:00' }),
      refusal(422, 'meeting-in-past', '#/startsAt'),
    ],
    ['a record of the future', 'chair', `${calls}/records`, () => later, refusal(422, 'meeting-in-future', '#/endsAt')],
    [
      'that ends before it begins',
      'chair',
      calls,
      () => ({ startsAt: later.endsAt, endsAt: later.startsAt }),
      refusal(422, 'meeting-end-before-start', '#/endsAt'),
    ],
    [
      'two meetings at once',
      'chair',
      calls,
      () => ({ ...slot, id: 'ro-other', startsAt: '2016-01-20T15:59:00', endsAt: '2016-01-20T17:00:00' }),
      refusal(409, 'meetings-overlap', '#/startsAt'),
    ],
    [
      'an id twice',
      'chair',
      calls,
      () => ({ ...later, id: 'ro-2016-01-20' }),
      refusal(409, 'meeting-already-exists', '#/id'),
    ],
    ['by who runs nothing', 'second', calls, () => later, refusal(403, 'not-permitted')],
    [
      'a move that leaves no week, without grounds',
      'chair',
      `${meeting}/move`,
      () => ({ startsAt: '2016-01-08T14:00:00', endsAt: '2016-01-08T16:00:00' }),
      refusal(409, 'move-too-short', '#/startsAt'),
    ],
    [
      'a second call before the first',
      'chair',
      `${meeting}/second-call`,
      () => later,
      refusal(409, 'second-call-not-owed'),
    ],
    [
      'of a meeting that is none',
      'chair',
      `${calls}/ro-1999/announce`,
      () => ({ place: 'Room 1' }),
      refusal(404, 'meeting-not-found'),
    ],
    [
      'of a meeting of another forum',
      'admin',
      `${calls}/md-2016-01-20/announce`,
      () => ({ place: 'Room 1' }),
      refusal(404, 'meeting-not-found'),
    ],
    [
      'of a decision of another forum',
      'admin',
      '/forums/md/decisions/ro-motion/consensus',
      () => ({}),
      refusal(404, 'decision-not-found'),
    ],
  ])('%s', async (_what, who, path, body, expected) => {
    await expectRefused(who, path, body(), expected);
  });

  it.each([
    ['skips', '2016-03-27T03:30:00', 'wall-time-in-gap', ['2016-03-27T02:30', '2016-03-27T04:30']],
    ['shows twice', '2016-10-30T03:30:00', 'wall-time-twice', ['+03:00', '+02:00']],
  ])('at a time that the wall clock %s, with both moments offered', async (_what, startsAt, code, offered) => {
    const body = { startsAt, endsAt: `${startsAt.slice(0, 11)}06:00:00` };
    const problem = await expectRefused('chair', calls, body, refusal(422, code, '#/startsAt'));
    for (const moment of offered) expect(problem.detail).toContain(moment);
    const moved = await expectRefused('chair', `${meeting}/move`, body, refusal(422, code, '#/startsAt'));
    expect(moved.detail).toBe(problem.detail);
  });
});

describe('an agenda that the rules refuse', () => {
  const general = { itemId: 'general', kind: 'general', title: 'Anything else' };

  it.each<Case>([
    [
      'without time for general items',
      'secretary',
      `${meeting}/agenda`,
      () => ({ items: [{ itemId: 'a', title: 'A' }] }),
      refusal(422, 'agenda-without-general-items', '#/items'),
    ],
    [
      'an item twice',
      'secretary',
      `${meeting}/agenda`,
      () => ({ items: [general, general] }),
      refusal(422, 'agenda-item-repeated', '#/items/1/itemId'),
    ],
    [
      'a motion that nobody tabled',
      'secretary',
      `${meeting}/agenda`,
      () => ({ items: [general, { itemId: 'm', kind: 'motion', title: 'M', decisionId: 'ro-none' }] }),
      refusal(422, 'agenda-motion-unknown', '#/items/1/decisionId'),
    ],
  ])('%s', async (_what, who, path, body, expected) => {
    await expectRefused(who, path, body(), expected);
  });

  it('approved by nobody who may', async () => {
    const approve = `${meeting}/agenda/approve`;
    const approval = { as: 'chair', version: 1 };
    await expectRefused('chair', approve, approval, refusal(409, 'agenda-not-drafted'));
    await room.act(`${meeting}/agenda`, 'secretary', { items: [general] });
    await expectRefused('secretary', approve, approval, refusal(403, 'not-permitted'));
    await expectRefused('chair', approve, { ...approval, as: 'co-chair' }, refusal(403, 'not-the-approver', '#/as'));
    await expectRefused(
      'chair',
      approve,
      { ...approval, version: 2 },
      refusal(409, 'agenda-version-other', '#/version'),
    );
  });
});

describe('who sits in a meeting', () => {
  it('by a proxy who holds too many seats, or is named too late', async () => {
    const proxies = `${meeting}/proxies`;
    const second = room.idOf('second');
    await room.act(proxies, 'third', { seatId: 'gov-3', personId: second });
    await expectRefused(
      'sixth',
      proxies,
      { seatId: 'cso-3', personId: second },
      refusal(409, 'proxy-holds-too-many-seats', '#/personId'),
    );
    await expectRefused(
      'fifth',
      proxies,
      { seatId: 'cso-3', personId: second },
      refusal(403, 'seat-of-other', '#/seatId'),
    );
    room.now('2016-01-19T12:00:01Z');
    await expectRefused(
      'sixth',
      proxies,
      { seatId: 'cso-3', personId: room.idOf('fifth') },
      refusal(409, 'proxy-too-late'),
    );
    await expectRefused('sixth', `${proxies}/cso-3/withdraw`, {}, refusal(409, 'proxy-not-notified'));
  });

  it('is checked when attendance is written down', async () => {
    room.now('2016-01-20T12:05:00Z');
    const attendance = `${meeting}/attendance`;
    const refuse = (attendee: object, expected: Expected): Promise<Problem> =>
      expectRefused('secretary', attendance, { attendees: [attendee] }, expected);
    await refuse(sits('gov-3', 'second', 'proxy'), refusal(409, 'proxy-absent', '#/attendees/0/personId'));
    await refuse(sits('gov-1', 'second'), refusal(403, 'seat-of-other', '#/attendees/0/personId'));
    await refuse(sits('gov-9', 'second'), refusal(404, 'seat-not-found', '#/attendees/0/seatId'));
    await refuse(
      { ...sits('gov-2', 'second'), personId: '0c000000-0000-4000-8000-000000000001' },
      refusal(422, 'person-not-found', '#/attendees/0/personId'),
    );
    const there = [sits('gov-1', 'chair'), sits('gov-2', 'second'), sits('gov-3', 'second', 'proxy')];
    await room.act(attendance, 'secretary', { attendees: [...there, sits('cso-1', 'co-chair')] });
    const open = { presidedBy: room.idOf('sixth') };
    await expectRefused('sixth', `${meeting}/open`, open, refusal(422, 'not-a-presider', '#/presidedBy'));
  });

  it('is nobody where the forum has no seats', async () => {
    const open = { presidedBy: room.idOf('chair') };
    await expectRefused('chair', '/forums/md/meetings/md-2016-01-20/open', open, refusal(409, 'no-active-seats'));
  });
});

describe('a vote that the rules refuse', () => {
  it('out of its time, by another, twice and after closing', async () => {
    const ballots = `${motion}/ballots`;
    const ballot = { seatId: 'gov-2', choice: 'yes' };
    await expectRefused('second', ballots, ballot, refusal(409, 'vote-not-open'));
    await expectRefused('chair', `${motion}/vote`, { method: 'in-meeting' }, refusal(409, 'meeting-not-open'));
    await room.act(`${meeting}/open`, 'chair', { presidedBy: room.idOf('chair') });
    await expectRefused('chair', `${motion}/consensus`, {}, refusal(409, 'consensus-not-the-rule'));
    await room.act(`${motion}/vote`, 'chair', { method: 'in-meeting' });
    await expectRefused('chair', `${motion}/vote`, { method: 'in-meeting' }, refusal(409, 'vote-already-open'));
    await expectRefused('chair', `${meeting}/close`, {}, refusal(409, 'vote-still-open'));
    await expectRefused('fifth', ballots, ballot, refusal(403, 'ballot-by-other', '#/seatId'));
    await expectRefused(
      'fifth',
      ballots,
      { ...ballot, seatId: 'cso-2' },
      refusal(422, 'seat-not-entitled', '#/seatId'),
    );
    await room.act(ballots, 'second', ballot);
    await expectRefused('second', ballots, ballot, refusal(409, 'ballot-already-cast', '#/seatId'));
    await room.act(`${motion}/vote/close`, 'chair');
    await expectRefused('second', ballots, { seatId: 'gov-3', choice: 'no' }, refusal(409, 'vote-closed'));
  });
});

describe('minutes that the rules refuse', () => {
  const minutes = { conclusions: 'None.' };

  it('without a meeting, of one that was not held, of one that goes on', async () => {
    const of = (id: string): string => `${calls}/${id}/minutes`;
    await expectRefused('secretary', of('ro-1999'), minutes, refusal(404, 'meeting-not-found'));
    await expectRefused('secretary', of('ro-2016-01-13'), minutes, refusal(409, 'minutes-without-meeting'));
    await expectRefused('secretary', of('ro-2016-01-20'), minutes, refusal(409, 'minutes-before-close'));
    await room.act(`${meeting}/close`, 'chair');
    const publish = `${meeting}/minutes/publish`;
    await expectRefused('secretary', publish, {}, refusal(409, 'minutes-not-drafted'));
    const nowhere = { ...minutes, debate: [{ itemId: 'lost', debate: 'Something.' }] };
    await expectRefused(
      'secretary',
      `${meeting}/minutes`,
      nowhere,
      refusal(422, 'agenda-item-not-found', '#/debate/0/itemId'),
    );
    const complete = { occurredOn: '2016-01-20' };
    await expectRefused(
      'chair',
      `${meeting}/action-items/none/complete`,
      complete,
      refusal(404, 'action-item-not-found'),
    );
  });
});

describe('a membership that lapsed', () => {
  const seat = `${seats}/cso-3`;

  it('is not attended for, once the lapse was confirmed', async () => {
    await expectRefused('chair', `${seats}/gov-1/lapse/confirm`, {}, refusal(409, 'lapse-not-proposed'));
    await expectRefused('co-chair', `${seat}/lapse/confirm`, {}, refusal(403, 'not-permitted'));
    await room.act(`${seat}/lapse/confirm`, 'chair');
    const filling = { personId: room.idOf('observer'), from: '2016-01-20', way: 'substitute' };
    await expectRefused('chair', `${seat}/fill`, filling, refusal(422, 'substitute-not-named', '#/personId'));
    await room.act(calls, 'chair', later, 201);
    room.now('2016-02-20T12:05:00Z');
    await expectRefused(
      'secretary',
      `${calls}/ro-2016-02-20/attendance`,
      { attendees: [sits('cso-3', 'sixth')] },
      refusal(409, 'membership-lapsed', '#/attendees/0/personId'),
    );
  });
});

describe('bylaws and seats that the rules refuse', () => {
  it.each<Case>([
    [
      'bylaws that nobody decided',
      'chair',
      '/forums/ro/bylaws',
      () => ({ preset: 'MD' }),
      refusal(409, 'bylaws-need-decision', '#/decisionId'),
    ],
    [
      'by a decision that failed',
      'chair',
      '/forums/ro/frequency',
      () => ({ usual: 'P1M', decisionId: 'ro-motion' }),
      refusal(409, 'decision-not-taken', '#/decisionId'),
    ],
    [
      'a seat twice',
      'chair',
      seats,
      () => ({ id: 'gov-1', sector: 'government' }),
      refusal(409, 'seat-already-exists', '#/id'),
    ],
    [
      'a seat that is taken',
      'chair',
      `${seats}/gov-1/fill`,
      () => ({ personId: room.idOf('observer'), from: '2016-01-20', way: 'election' }),
      refusal(409, 'seat-taken'),
    ],
    [
      'two seats of one person',
      'chair',
      `${seats}/cso-3/fill`,
      () => ({ personId: room.idOf('second'), from: '2016-01-20', way: 'election' }),
      refusal(409, 'person-holds-other-seat', '#/personId'),
    ],
    ['a seat that is none', 'chair', `${seats}/x-1/abolish`, () => ({ grounds }), refusal(404, 'seat-not-found')],
  ])('%s', async (_what, who, path, body, expected) => {
    await expectRefused(who, path, body(), expected);
  });
});
