import { civilDate, civilDateTime } from '@nap/calendar';
import { DEFAULT_BYLAWS, type Choice, type DecisionCommand, type DecisionRule } from '@nap/domain';
import { GROUNDS, World, sits } from '@nap/testing';

import { foldViews } from '../view/projection';
import type { Stored } from '../view/view';
import type { DecisionRow } from './decisions.row';

const MEETING = 'ro-2026-05-20';
const DAY = '2026-05-20';
const MAJORITY: DecisionRule = { rule: 'simple-majority', base: 'cast' };

type Untimed = Parameters<World['inDecision']>[2];
const act = (type: DecisionCommand['type'], data: object = {}): Untimed => ({ type, data }) as Untimed;

const decision = ({ feed }: World): Stored<DecisionRow> | undefined =>
  (foldViews(feed)['decisions'] ?? []).map((line) => JSON.parse(line) as Stored<DecisionRow>)[0];

const forum = (rule: DecisionRule, mode = DEFAULT_BYLAWS.mode): World => {
  const world = new World('2026-01-01');
  world.adoptBylaws('2026-01-02', { decision: rule, mode });
  world.assign('2026-01-05', 'chair', 'chair');
  for (const seatId of ['g1', 'g2', 'c1', 'c2']) {
    world.seat('2026-01-05', seatId, seatId.startsWith('g') ? 'government' : 'civil-society', `holder-${seatId}`);
  }
  return world;
};

/** The motion is before a meeting of four seats that has just opened. */
const inMeeting = (rule: DecisionRule, mode = DEFAULT_BYLAWS.mode): World => {
  const world = forum(rule, mode);
  world.scheduleMeeting('2026-04-01', `${DAY}T14:00`);
  world.scheduleMeeting('2026-04-01', '2026-08-20T14:00');
  world.tableMotion('2026-04-02', 'd1', MEETING);
  const attendees = ['g1', 'g2', 'c1', 'c2'].map((seatId) => sits(seatId));
  world.inMeeting(MEETING, DAY, { type: 'RecordAttendance', data: { attendees } }, '13:50');
  world.inMeeting(MEETING, DAY, { type: 'OpenMeeting', data: { presidedBy: 'holder-g1', occurredAt: null } }, '14:00');
  return world;
};

const vote = (world: World, change: object = {}, day = DAY): void => {
  const opening = { voteId: 'v1', method: 'in-meeting', secret: false, closesAt: null, ...change };
  world.inDecision('d1', day, act('OpenVote', opening), '14:10');
};
const cast = (world: World, seatId: string, choice: Choice, day = DAY): void =>
  world.inDecision('d1', day, act('CastBallot', { seatId, choice }), { time: '14:20', by: `holder-${seatId}` });

describe('a motion', () => {
  it('is shown as it was tabled, under the rules of its meeting', () => {
    expect(decision(inMeeting(MAJORITY))).toMatchObject({
      decisionId: 'd1',
      meetingId: MEETING,
      meetingIds: [MEETING],
      topic: 'plan',
      title: 'Motion d1',
      motion: GROUNDS,
      mandate: 'decides',
      rule: MAJORITY,
      status: 'tabled',
      tabledOn: '2026-04-02',
      vote: null,
      result: null,
    });
  });

  it('shows who votes how while the vote is open, and its tally and result afterwards', () => {
    const world = inMeeting(MAJORITY);
    vote(world);
    cast(world, 'g1', 'yes');
    expect(decision(world)?.vote).toMatchObject({
      status: 'open',
      ballots: [{ seatId: 'g1', personId: 'holder-g1', choice: 'yes' }],
      tally: null,
      closedAt: null,
    });
    cast(world, 'c1', 'yes');
    cast(world, 'c2', 'no');
    world.inDecision('d1', DAY, act('CloseVote'), '14:30');
    expect(decision(world)).toMatchObject({
      status: 'taken',
      vote: { status: 'closed', closedAt: '2026-05-20T14:30:00', closedBy: 'person' },
      tally: { yes: 2, no: 1, abstain: 0, needed: 2 },
      result: { rule: 'simple-majority', binding: true, failedBecause: null, decidedOn: DAY },
    });
  });

  it('keeps a secret ballot secret, also when it is counted', () => {
    const world = inMeeting(MAJORITY);
    vote(world, { secret: true });
    for (const seatId of ['g1', 'g2', 'c1']) cast(world, seatId, 'no');
    world.inDecision('d1', DAY, act('CloseVote'), '14:30');
    const ballots = ['g1', 'g2', 'c1'].map((seatId) => ({ seatId, personId: `holder-${seatId}`, choice: null }));
    expect(decision(world)).toMatchObject({
      status: 'failed',
      vote: { secret: true, ballots },
      tally: { yes: 0, no: 3 },
      result: { binding: null, failedBecause: 'not-carried' },
    });
  });

  it('shows no choice of a secret ballot even where an event held one', () => {
    const world = inMeeting(MAJORITY);
    vote(world, { secret: true });
    cast(world, 'g1', 'yes');
    const told = world.feed.map((event) =>
      event.type === 'BallotCast' ? { ...event, data: { ...event.data, choice: 'yes' } } : event,
    );
    expect(JSON.parse(foldViews(told)['decisions']?.[0] ?? '{}')).toMatchObject({
      vote: { ballots: [{ choice: null }] },
    });
  });

  it('shows objections, position papers and the meetings it was set aside to', () => {
    const world = inMeeting({ rule: 'consensus' });
    world.inDecision('d1', DAY, act('RaiseObjection', { seatId: 'c1', grounds: GROUNDS }), {
      time: '14:10',
      by: 'holder-c1',
    });
    world.inDecision('d1', DAY, act('DeferItem', { toMeetingId: 'ro-2026-08-20', grounds: GROUNDS }), '14:20');
    const paper = { paperId: 'p1', side: 'civil-society', title: 'Our view', url: 'https://example.org/view' };
    world.inDecision('d1', '2026-06-01', act('FilePositionPaper', paper));
    world.inDecision('d1', '2026-06-02', act('WithdrawObjection', { seatId: 'c1' }), { by: 'holder-c1' });
    expect(decision(world)).toMatchObject({
      status: 'set-aside',
      meetingId: 'ro-2026-08-20',
      meetingIds: [MEETING, 'ro-2026-08-20'],
      objections: [{ seatId: 'c1', personId: 'holder-c1', raisedOn: DAY, withdrawnOn: '2026-06-02' }],
      deferrals: [{ count: 1, fromMeetingId: MEETING, toMeetingId: 'ro-2026-08-20', deferredOn: DAY }],
      positionPapers: [{ ...paper, filedOn: '2026-06-01' }],
    });
  });

  it('of an advising forum waits for the government’s answer', () => {
    const world = inMeeting({ rule: 'consensus' }, 'consultative');
    world.inDecision('d1', DAY, act('DeclareConsensus'), '14:10');
    expect(decision(world)).toMatchObject({
      result: { binding: false, rule: 'consensus' },
      answer: { dueOn: '2026-06-19', givenOn: null, accepted: null },
    });
    const answer = { accepted: 'in-part', answer: GROUNDS, url: 'https://example.org/answer' };
    world.inDecision('d1', '2026-06-22', act('GiveGovernmentReason', answer));
    expect(decision(world)?.answer).toEqual({ dueOn: '2026-06-19', givenOn: '2026-06-22', ...answer });
  });

  it('shows what follows from it: approval from outside, recognition and agencies', () => {
    const world = inMeeting({ rule: 'consensus' }, 'mixed');
    world.inDecision('d1', DAY, act('DeclareConsensus'), '14:10');
    world.inDecision('d1', '2026-05-21', act('RequestExternalApproval', { from: 'cabinet' }));
    expect(decision(world)?.approval).toMatchObject({ from: 'cabinet', status: 'requested', settledOn: null });
    world.inDecision('d1', '2026-05-25', act('GrantExternalApproval', { url: 'https://example.org/approved' }));
    world.inDecision('d1', '2026-05-26', act('RecogniseDecision', { url: 'https://example.org/recognised' }));
    for (const agency of ['interior', 'finance']) {
      world.inDecision('d1', '2026-05-27', act('InstructAgency', { agency, dueOn: civilDate('2026-06-30') }));
    }
    const report = { agency: 'finance', url: 'https://example.org/report', occurredOn: civilDate('2026-06-20') };
    world.inDecision('d1', '2026-06-20', act('ReportAgency', report));
    expect(decision(world)).toMatchObject({
      approval: { status: 'granted', requestedOn: '2026-05-21', settledOn: '2026-05-25' },
      recognisedOn: '2026-05-26',
      recognitionUrl: 'https://example.org/recognised',
      agencies: [
        { agency: 'interior', dueOn: '2026-06-30', instructedOn: '2026-05-27', reportedOn: null },
        { agency: 'finance', reportedOn: '2026-06-20', url: 'https://example.org/report' },
      ],
    });
  });

  it('by correspondence is closed by the clock, and shows nobody whom it reminded', () => {
    const world = forum(MAJORITY);
    world.tableMotion('2026-04-02', 'd1');
    vote(world, { method: 'by-correspondence', closesAt: civilDateTime('2026-05-30T12:00') });
    for (const seatId of ['g1', 'g2', 'c1']) cast(world, seatId, 'yes');
    world.inDecision('d1', '2026-05-29', act('PassTime'));
    expect(world.feed.filter(({ type }) => type === 'VoteReminderIssued')).not.toEqual([]);
    world.inDecision('d1', '2026-05-30', act('PassTime'), '12:00');
    expect(decision(world)).toMatchObject({
      meetingIds: [],
      status: 'taken',
      vote: { closesAt: '2026-05-30T12:00:00', closedBy: 'clock' },
    });
    const shown = JSON.stringify(foldViews(world.feed)['deadlines']);
    expect(shown).toContain('decision-d1/vote/v1');
    expect(shown).not.toContain('holder-c2');
    expect(shown).not.toContain('"issued"');
  });
});
