import { civilDate, civilDateTime } from '@nap/calendar';
import type { DecisionCommand, ForumCommand, MeetingCommand } from '@nap/domain';
import { GROUNDS, ITEMS, World } from '@nap/testing';

import { foldViews } from '../view/projection';
import type { Stored } from '../view/view';
import type { DeadlineRow } from './deadlines.row';

const MEETING = 'ro-2026-05-20';

const deadline = ({ feed }: World, id: string): Stored<DeadlineRow> | undefined =>
  (foldViews(feed)['deadlines'] ?? [])
    .map((line) => JSON.parse(line) as Stored<DeadlineRow>)
    .find(({ deadlineId }) => deadlineId === id);
const ofMeeting = (world: World, duty: string) => deadline(world, `meeting-${MEETING}/${duty}`);

type MeetingAct = Parameters<World['inMeeting']>[2];
const act = (type: MeetingCommand['type'], data: object = {}): MeetingAct => ({ type, data }) as MeetingAct;
type ForumAct = Parameters<World['inForum']>[1];
const inForum = (type: ForumCommand['type'], data: object = {}): ForumAct => ({ type, data }) as ForumAct;
type DecisionAct = Parameters<World['inDecision']>[2];
const inDecision = (type: DecisionCommand['type'], data: object = {}): DecisionAct => ({ type, data }) as DecisionAct;

/** A meeting of 20 May 2026 at two in the afternoon, called on a day. */
const called = (on = '2026-04-01'): World => {
  const world = new World('2026-01-01');
  world.adoptBylaws('2026-01-02', { decision: { rule: 'consensus' }, mode: 'consultative' });
  world.assign('2026-01-05', 'chair', 'chair');
  world.seat('2026-01-05', 'g1', 'government', 'holder-g1');
  world.scheduleMeeting(on, '2026-05-20T14:00');
  return world;
};

const slot = (day: string) => ({
  startsAt: civilDateTime(`${day}T14:00`),
  endsAt: civilDateTime(`${day}T16:00`),
  place: null,
});

describe('what a meeting owes', () => {
  it('is due at a moment, the same time of day so many days before', () => {
    expect(ofMeeting(called(), 'agenda')).toMatchObject({
      owner: 'meeting',
      ownerId: MEETING,
      cycleId: null,
      phase: null,
      duty: 'agenda',
      subject: null,
      status: 'open',
      due: '2026-05-13T14:00:00',
      dueOn: '2026-05-13',
      openedOn: '2026-04-01',
      streamId: `meeting-${MEETING}`,
    });
    expect(ofMeeting(called(), 'final-agenda')).toMatchObject({ due: '2026-05-17T14:00:00' });
  });

  it('shows every rung and notice, the miss, and how late it was met', () => {
    const world = called();
    world.inMeeting(MEETING, '2026-05-06', act('PassTime'));
    world.inMeeting(MEETING, '2026-05-14', act('PassTime'));
    expect(ofMeeting(world, 'agenda')).toMatchObject({
      status: 'missed',
      missedOn: '2026-05-13',
      reminders: [
        { rung: 'P7D', outcome: 'issued', occurredOn: '2026-05-06' },
        { rung: 'P3D', outcome: 'skipped', because: 'deadline-passed' },
        { rung: 'P1D', outcome: 'skipped' },
      ],
      overdueNotices: [{ rung: 'P1D', occurredOn: '2026-05-14' }],
    });
    world.inMeeting(MEETING, '2026-05-14', act('DraftAgenda', { items: ITEMS }), '11:00');
    world.inMeeting(MEETING, '2026-05-14', act('ApproveAgenda', { as: 'chair', version: 1 }), '11:00');
    const circulated = act('CirculateAgenda', { occurredAt: civilDateTime('2026-05-14T12:00') });
    world.inMeeting(MEETING, '2026-05-14', circulated, '12:30');
    expect(ofMeeting(world, 'agenda')).toMatchObject({
      status: 'met',
      metOn: '2026-05-14',
      metAt: '2026-05-14T12:00:00',
      lateByDays: 1,
      missedOn: '2026-05-13',
      rectifiedOn: null,
    });
  });

  it('keeps both when a miss was none', () => {
    const world = called();
    world.inMeeting(MEETING, '2026-05-12', act('DraftAgenda', { items: ITEMS }));
    world.inMeeting(MEETING, '2026-05-12', act('ApproveAgenda', { as: 'chair', version: 1 }));
    world.inMeeting(MEETING, '2026-05-13', act('PassTime'), '15:00');
    const circulated = act('CirculateAgenda', { occurredAt: civilDateTime('2026-05-13T13:00') });
    world.inMeeting(MEETING, '2026-05-14', circulated);
    expect(ofMeeting(world, 'agenda')).toMatchObject({
      status: 'met',
      lateByDays: 0,
      missedOn: '2026-05-13',
      rectifiedOn: '2026-05-13',
    });
  });

  it('moves along with the meeting, and is ruled out where the notice was too short from the start', () => {
    const world = called();
    world.inMeeting(MEETING, '2026-04-10', act('MoveMeeting', { ...slot('2026-05-27'), grounds: null }));
    expect(ofMeeting(world, 'papers')).toMatchObject({
      due: '2026-05-20T14:00:00',
      revision: 1,
      moves: [
        { from: '2026-05-13T14:00:00', to: '2026-05-20T14:00:00', movedOn: '2026-04-10', revision: 1, was: 'open' },
      ],
    });
    const short = called('2026-05-15');
    expect(ofMeeting(short, 'agenda')).toMatchObject({ status: 'ruled-out', ruledOutBecause: 'short-notice' });
    expect(ofMeeting(short, 'final-agenda')).toMatchObject({ status: 'open', ruledOutBecause: null });
  });

  it('is owed no more when the meeting is cancelled', () => {
    const world = called();
    world.inMeeting(MEETING, '2026-04-10', act('CancelMeeting', { grounds: GROUNDS }));
    expect(ofMeeting(world, 'agenda')).toMatchObject({ status: 'released' });
  });
});

describe('what a decision and its government owe', () => {
  it('is the answer, by its day', () => {
    const world = called();
    world.tableMotion('2026-04-02', 'd1', MEETING);
    const attendees = [{ personId: 'holder-g1', seatId: 'g1', as: 'member', arrivedAt: null }];
    world.inMeeting(MEETING, '2026-05-20', act('RecordAttendance', { attendees }), '13:55');
    world.inMeeting(MEETING, '2026-05-20', act('OpenMeeting', { presidedBy: 'holder-g1', occurredAt: null }), '14:00');
    world.inDecision('d1', '2026-05-20', inDecision('DeclareConsensus'), '14:10');
    expect(deadline(world, 'decision-d1/government-answer')).toMatchObject({
      owner: 'decision',
      ownerId: 'd1',
      status: 'open',
      due: '2026-06-19',
      dueOn: '2026-06-19',
    });
    world.inDecision('d1', '2026-06-20', inDecision('PassTime'), '00:00');
    expect(deadline(world, 'decision-d1/government-answer')).toMatchObject({
      status: 'missed',
      missedOn: '2026-06-20',
    });
  });

  it('ends with the vote that it was to end with', () => {
    const world = new World('2026-01-01');
    world.adoptBylaws('2026-01-02', { decision: { rule: 'simple-majority', base: 'cast' } });
    world.seat('2026-01-05', 'g1', 'government', 'holder-g1');
    world.tableMotion('2026-02-01', 'd1');
    const opening = { voteId: 'v1', method: 'by-correspondence', secret: false };
    const closesAt = civilDateTime('2026-02-20T12:00');
    world.inDecision('d1', '2026-02-02', inDecision('OpenVote', { ...opening, closesAt }));
    expect(deadline(world, 'decision-d1/vote/v1')).toMatchObject({ status: 'open', subject: 'v1', due: closesAt });
    world.inDecision('d1', '2026-02-21', inDecision('PassTime'));
    expect(deadline(world, 'decision-d1/vote/v1')).toMatchObject({
      status: 'met',
      metAt: '2026-02-20T12:00:00',
      metOn: '2026-02-20',
    });
  });
});

describe('what a forum owes', () => {
  it('is a meeting in time, again after each that was held', () => {
    const world = called();
    expect(deadline(world, 'forum-ro/six-month-minimum')).toMatchObject({ owner: 'forum', ownerId: 'ro', revision: 0 });
    const meeting = { meetingId: 'ro-1', kind: 'regular', title: null, url: null, attendedSeats: ['g1'] };
    world.inForum('2026-03-01', inForum('RecordMeeting', { ...meeting, ...slot('2026-02-28') }));
    expect(deadline(world, 'forum-ro/six-month-minimum')).toMatchObject({
      status: 'open',
      due: '2026-08-28',
      metOn: null,
      lateByDays: null,
      moves: [{ to: '2026-08-28', was: 'met' }],
    });
  });

  it('is a holder for a vacant seat, once for every time it falls vacant', () => {
    const world = called();
    world.inForum('2026-04-01', inForum('VacateSeat', { seatId: 'g1', reason: 'resignation' }));
    expect(deadline(world, 'forum-ro/seat-filling/g1')).toMatchObject({ status: 'open', due: '2026-05-31' });
    const filling = { seatId: 'g1', personId: 'next', from: civilDate('2026-06-10'), until: null, way: 'election' };
    world.inForum('2026-06-10', inForum('FillSeat', filling));
    expect(deadline(world, 'forum-ro/seat-filling/g1')).toMatchObject({ status: 'met', lateByDays: 10 });
    world.inForum('2026-07-01', inForum('VacateSeat', { seatId: 'g1', reason: 'recall' }));
    expect(deadline(world, 'forum-ro/seat-filling/g1')).toMatchObject({
      status: 'open',
      revision: 1,
      due: '2026-08-30',
      metOn: null,
      lateByDays: null,
      missedOn: null,
    });
  });
});
