import { civilDate, civilDateTime } from '@nap/calendar';
import type { MeetingCommand } from '@nap/domain';
import { GROUNDS, ITEMS, PAPERS, World, sits } from '@nap/testing';

import type { ActionItemRow } from '../action-items/action-items.row';
import { foldViews } from '../view/projection';
import type { Stored } from '../view/view';
import type { MeetingRow } from './meetings.row';

const MEETING = 'ro-2026-05-20';

type Untimed = Parameters<World['inMeeting']>[2];
const act = (type: MeetingCommand['type'], data: object): Untimed => ({ type, data }) as Untimed;

const rows = ({ feed }: World, view: string): readonly unknown[] =>
  (foldViews(feed)[view] ?? []).map((line) => JSON.parse(line) as unknown);
const meeting = (world: World, id = MEETING): Stored<MeetingRow> | undefined =>
  (rows(world, 'meetings') as Stored<MeetingRow>[]).find(({ meetingId }) => meetingId === id);
const items = (world: World): readonly Stored<ActionItemRow>[] =>
  rows(world, 'action_items') as readonly Stored<ActionItemRow>[];

/** Four seats and a meeting of 20 May 2026 at two in the afternoon, called on the first of April. */
const called = (startsAt = '2026-05-20T14:00'): World => {
  const world = new World('2026-01-01');
  world.adoptBylaws('2026-01-02');
  world.assign('2026-01-05', 'chair', 'chair');
  for (const seatId of ['g1', 'g2', 'c1', 'c2']) {
    world.seat('2026-01-05', seatId, seatId.startsWith('g') ? 'government' : 'civil-society', `holder-${seatId}`);
  }
  world.scheduleMeeting('2026-04-01', startsAt);
  return world;
};

const withAgenda = (world: World): World => {
  world.inMeeting(MEETING, '2026-05-04', act('DraftAgenda', { items: ITEMS }));
  world.inMeeting(MEETING, '2026-05-04', act('ApproveAgenda', { as: 'chair', version: 1 }));
  world.inMeeting(MEETING, '2026-05-04', act('CirculateAgenda', { occurredAt: null }), '11:00');
  world.inMeeting(MEETING, '2026-05-05', act('SendMaterials', { papers: PAPERS, occurredAt: null }));
  world.inMeeting(MEETING, '2026-05-06', act('CommentOnAgenda', { comment: GROUNDS }), { by: 'holder-c1' });
  world.inMeeting(MEETING, '2026-05-12', act('ApproveAgenda', { as: 'chair', version: 1 }));
  world.inMeeting(MEETING, '2026-05-12', act('PublishAgenda', { occurredAt: null }), '12:00');
  return world;
};

const opened = (world: World, day: string, id: string, ...seats: readonly string[]): World => {
  const attendees = [
    ...seats.map((seatId) => sits(seatId)),
    sits('', { personId: 'chair', seatId: null, as: 'observer' }),
  ];
  world.inMeeting(id, day, act('RecordAttendance', { attendees }), '13:50');
  world.inMeeting(id, day, act('OpenMeeting', { presidedBy: 'chair', occurredAt: null }), '14:00');
  return world;
};

const closedWithMinutes = (): World => {
  const world = opened(withAgenda(called()), '2026-05-20', MEETING, 'g1', 'g2', 'c1');
  world.inMeeting(MEETING, '2026-05-20', act('CloseMeeting', { occurredAt: null }), '16:00');
  const actionItems = ['a1', 'a2'].map((itemId) => ({
    itemId,
    what: `Task ${itemId}`,
    ownerId: 'holder-g1',
    dueOn: civilDate('2026-06-30'),
  }));
  const minutes = {
    papersHandedOut: [],
    debate: [],
    conclusions: GROUNDS,
    actionItems,
    otherMaterial: [],
    notes: null,
  };
  world.inMeeting(MEETING, '2026-05-22', act('DraftMinutes', minutes));
  world.inMeeting(MEETING, '2026-05-22', act('CirculateMinutes', {}));
  world.inMeeting(MEETING, '2026-05-25', act('ApproveMinutes', { as: 'chair', version: 1 }));
  world.inMeeting(MEETING, '2026-05-26', act('PublishMinutes', { occurredAt: null }));
  return world;
};

describe('a meeting', () => {
  it('is shown as it was called, with the bylaws of that day', () => {
    expect(meeting(called())).toMatchObject({
      kind: 'regular',
      status: 'scheduled',
      startsAt: '2026-05-20T14:00:00',
      endsAt: '2026-05-20T16:00:00',
      call: 1,
      revision: 0,
      bylawsVersion: 1,
      shortNotice: false,
      calledOn: '2026-04-01',
      announcedOn: null,
      agenda: null,
      streamId: `meeting-${MEETING}`,
      forumId: 'ro',
    });
  });

  it('shows where its agenda stands, what was said of it, and what the public was given', () => {
    const world = called();
    world.inMeeting(MEETING, '2026-05-04', act('DraftAgenda', { items: ITEMS }));
    world.inMeeting(MEETING, '2026-05-04', act('ReturnAgenda', { as: 'chair', version: 1, grounds: GROUNDS }));
    expect(meeting(world)).toMatchObject({
      agenda: { version: 1, stage: 'drafted', returned: true },
      agendaReturns: [{ version: 1, as: 'chair', stage: 'draft', grounds: GROUNDS, returnedOn: '2026-05-04' }],
      publishedAgenda: null,
    });
    expect(meeting(withAgenda(called()))).toMatchObject({
      agenda: { version: 1, stage: 'published', items: ITEMS },
      publishedAgenda: ITEMS,
      agendaCirculatedAt: '2026-05-04T11:00:00',
      agendaPublishedAt: '2026-05-12T12:00:00',
      agendaComments: [{ personId: 'holder-c1', comment: GROUNDS, commentedOn: '2026-05-06' }],
      papers: PAPERS,
      papersSentAt: '2026-05-05T10:00:00',
    });
  });

  it('keeps the times it had before it was moved, and why its notice was too short', () => {
    const world = called();
    const slot = (day: string) => ({
      startsAt: civilDateTime(`${day}T14:00`),
      endsAt: civilDateTime(`${day}T16:00`),
      place: null,
    });
    world.inMeeting(MEETING, '2026-04-10', act('MoveMeeting', { ...slot('2026-05-27'), grounds: null }));
    world.inMeeting(MEETING, '2026-04-11', act('MoveMeeting', { ...slot('2026-04-14'), grounds: GROUNDS }));
    expect(meeting(world)).toMatchObject({
      startsAt: '2026-04-14T14:00:00',
      revision: 2,
      moves: [
        { from: { startsAt: '2026-05-20T14:00:00' }, to: { startsAt: '2026-05-27T14:00:00' }, revision: 1 },
        { to: { startsAt: '2026-04-14T14:00:00' }, movedOn: '2026-04-11', because: 'moved', grounds: GROUNDS },
      ],
    });
    world.inMeeting(MEETING, '2026-04-12', act('CancelMeeting', { grounds: GROUNDS }));
    expect(meeting(world)).toMatchObject({
      status: 'cancelled',
      cancelledOn: '2026-04-12',
      cancelledBecause: GROUNDS,
      revision: 3,
    });
  });

  it('shows who came, the quorum counted, and its second call when the first had none', () => {
    const world = opened(withAgenda(called()), '2026-05-20', MEETING, 'g1');
    expect(meeting(world)).toMatchObject({
      status: 'adjourned',
      quorumCounts: [{ outcome: 'failed', call: 1, at: 'opening', present: 1, active: 4, needed: 3 }],
      attendees: expect.arrayContaining([expect.objectContaining({ personId: 'holder-g1', seatId: 'g1' })]),
    });
    const slot = { startsAt: civilDateTime('2026-05-27T14:00'), endsAt: civilDateTime('2026-05-27T16:00') };
    world.inMeeting(MEETING, '2026-05-21', act('IssueSecondCall', { ...slot, place: null }));
    expect(meeting(world)).toMatchObject({
      status: 'scheduled',
      call: 2,
      attendees: [],
      moves: [{ because: 'second-call', grounds: null, from: { startsAt: '2026-05-20T14:00:00' } }],
      publishedAgenda: ITEMS,
    });
  });

  it('shows the minutes with the hashes of what was said, and which seats were absent', () => {
    expect(meeting(closedWithMinutes())).toMatchObject({
      status: 'closed',
      closedAt: '2026-05-20T16:00:00',
      attendedSeats: ['g1', 'g2', 'c1'],
      absentSeats: ['c2'],
      minutes: { version: 1, stage: 'published', approvals: ['chair'], minutes: { conclusions: GROUNDS } },
      minutesPublishedAt: '2026-05-26T10:00:00',
      quorumCounts: [{ outcome: 'reached' }],
    });
  });

  it('of the past is shown as what was written down', () => {
    const world = called();
    world.inForum('2026-02-10', {
      type: 'RecordMeeting',
      data: {
        meetingId: 'ro-2026-02-01',
        kind: 'regular',
        startsAt: civilDateTime('2026-02-01T10:00'),
        endsAt: civilDateTime('2026-02-01T12:00'),
        title: 'First meeting',
        url: 'https://example.org/1',
        attendedSeats: ['g1'],
      },
    });
    expect(meeting(world, 'ro-2026-02-01')).toMatchObject({
      status: 'recorded',
      title: 'First meeting',
      url: 'https://example.org/1',
      calledOn: null,
      attendedSeats: ['g1'],
      bylawsVersion: null,
    });
  });
});

describe('an action item', () => {
  it('is open from the publication of the minutes, overdue after its day, and done late', () => {
    const world = closedWithMinutes();
    expect(items(world)).toMatchObject([
      { itemId: 'a1', ownerId: 'holder-g1', dueOn: '2026-06-30', openedOn: '2026-05-26', status: 'open', reviews: [] },
      { itemId: 'a2', overdueSince: null },
    ]);
    world.inMeeting(MEETING, '2026-07-02', act('PassTime', {}));
    expect(items(world)).toMatchObject([{ overdueSince: '2026-07-01' }, { overdueSince: '2026-07-01' }]);
    world.inMeeting(
      MEETING,
      '2026-07-03',
      act('CompleteActionItem', { itemId: 'a1', occurredOn: civilDate('2026-07-03') }),
    );
    expect(items(world)).toMatchObject([
      { status: 'done', doneOn: '2026-07-03', overdueSince: null, lateByDays: 3 },
      { status: 'open', overdueSince: '2026-07-01', lateByDays: null },
    ]);
  });

  it('shows what later meetings said of it', () => {
    const world = closedWithMinutes();
    world.scheduleMeeting('2026-06-01', '2026-06-20T14:00');
    const review = { itemId: 'a2', meetingId: 'ro-2026-06-20' };
    opened(world, '2026-06-20', 'ro-2026-06-20', 'g1', 'g2', 'c1');
    const kept = act('ReviewActionItem', { ...review, outcome: 'kept', dueOn: civilDate('2026-09-30') });
    world.inMeeting(MEETING, '2026-06-20', kept, '14:30');
    expect(items(world)[1]).toMatchObject({
      dueOn: '2026-09-30',
      status: 'open',
      reviews: [{ meetingId: 'ro-2026-06-20', outcome: 'kept', dueOn: '2026-09-30', reviewedOn: '2026-06-20' }],
    });
    world.inMeeting(MEETING, '2026-06-20', act('ReviewActionItem', { ...review, outcome: 'released', dueOn: null }), {
      time: '15:00',
    });
    expect(items(world)[1]).toMatchObject({
      status: 'released',
      reviews: [{ outcome: 'kept' }, { outcome: 'released', dueOn: null }],
    });
  });
});
