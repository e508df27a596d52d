import { civilDateTime } from '@nap/calendar';
import {
  ballot,
  decided,
  decisionDeciderIn,
  forumWith,
  heardInMeeting,
  meetingWith,
  motionTabled,
  on,
  openVote,
  settingOf,
  specify,
} from '@nap/testing';

import { DEFAULT_BYLAWS, type DecisionRule } from '../forum/bylaws/bylaws';
import { type ForumState, initialForum } from '../forum/forum.state';
import type { KnownMeeting } from '../meeting/meeting.state';
import type { DecisionCommand } from './decision.commands';
import type { Choice, DecisionEvent } from './decision.events';

const MAJORITY: DecisionRule = { rule: 'simple-majority', base: 'present' };
const forum = forumWith(3, 3);
const seated = (...seats: readonly string[]): KnownMeeting =>
  meetingWith(
    forum,
    seats.map((seatId) => ({ seatId })),
  );
const close = (day: string, by: string | null = null): DecisionCommand => ({
  type: 'CloseVote',
  data: { moment: { ...on(day, '11:00'), by } },
});
const inMeeting = openVote('2026-05-04', { method: 'in-meeting' });
const tabled = motionTabled({ rule: MAJORITY });
const byPost = motionTabled({ rule: MAJORITY, meetingId: null });
const given = (setting: Parameters<typeof decisionDeciderIn>[0], ...history: readonly DecisionEvent[]) =>
  specify(decisionDeciderIn(setting)).given(...history);

/** A vote of the whole room, one ballot a choice, closed by the chair. */
const voted = (motion: DecisionEvent, seats: readonly string[], choices: readonly Choice[]): readonly DecisionEvent[] =>
  decided(
    [motion],
    settingOf(forum, seated(...seats)),
    inMeeting,
    ...choices.map((choice, index) => ballot('2026-05-04', seats[index] ?? '', choice)),
    close('2026-05-04'),
  );

describe('a vote in the meeting', () => {
  const room = settingOf(forum, seated('g1', 'g2', 'c1', 'c2'));

  it('is of the seats present, and quorum is counted again', () => {
    given(room, tabled)
      .when(inMeeting)
      .thenAmongOthers({
        type: 'VoteOpened',
        data: {
          meetingId: 'm1',
          closesAt: null,
          active: 6,
          quorum: 4,
          voters: ['g1', 'g2', 'c1', 'c2'].map((seatId) => ({ seatId, personId: `holder-${seatId}` })),
        },
      });
    expect(heardInMeeting(inMeeting, [tabled], room)).toMatchObject([
      { type: 'QuorumReached', data: { at: 'vote', decisionId: 'd1', present: 4, active: 6, needed: 4 } },
    ]);
  });

  it('is not opened where quorum is lost, and the meeting notes it', () => {
    const few = settingOf(forum, seated('g1', 'g2', 'c1'));
    given(few, tabled).when(inMeeting).thenNothing();
    expect(heardInMeeting(inMeeting, [tabled], few)).toMatchObject([
      { type: 'QuorumLost', data: { at: 'vote', decisionId: 'd1', present: 3, needed: 4 } },
    ]);
  });

  it('has a deputy or a proxy vote who sits for the seat', () => {
    const mixed = meetingWith(forum, [
      { seatId: 'g1' },
      { seatId: 'g2', as: 'deputy', personId: 'deputy-g2' },
      { seatId: 'c1', as: 'proxy', personId: 'holder-g1' },
      { seatId: 'c2' },
    ]);
    const opened = decided([tabled], settingOf(forum, mixed), inMeeting);
    given(settingOf(forum, mixed), ...opened)
      .when(ballot('2026-05-04', 'c1', 'yes', { by: 'holder-g1' }))
      .thenAmongOthers({ type: 'BallotCast', data: { seatId: 'c1', personId: 'holder-g1', choice: 'yes' } });
    given(settingOf(forum, mixed), ...opened)
      .when(ballot('2026-05-04', 'g2', 'yes', { by: 'holder-g2' }))
      .thenRefused('ballot-by-other', '/seatId');
  });

  it.each<[string, DecisionRule, readonly Choice[], 'DecisionTaken' | 'DecisionFailed', number]>([
    ['three of four present', MAJORITY, ['yes', 'yes', 'yes', 'no'], 'DecisionTaken', 3],
    ['two of four present', MAJORITY, ['yes', 'yes', 'abstain', 'abstain'], 'DecisionFailed', 3],
    ['two while two keep silent', MAJORITY, ['yes', 'yes'], 'DecisionFailed', 3],
    ['two of two cast', { ...MAJORITY, base: 'cast' }, ['yes', 'yes', 'abstain', 'abstain'], 'DecisionTaken', 2],
    ['none of none cast', { ...MAJORITY, base: 'cast' }, ['abstain', 'abstain'], 'DecisionFailed', 1],
    [
      'four of six active',
      { rule: 'qualified-majority', base: 'active', share: { of: 2, in: 3 } },
      ['yes', 'yes', 'yes', 'yes'],
      'DecisionTaken',
      4,
    ],
    [
      'three of six active',
      { rule: 'qualified-majority', base: 'active', share: { of: 3, in: 5 } },
      ['yes', 'yes', 'yes', 'no'],
      'DecisionFailed',
      4,
    ],
  ])('by %s', (_, rule, choices, outcome, needed) => {
    const events = voted(motionTabled({ rule }), ['g1', 'g2', 'c1', 'c2'], choices);
    expect(events.at(-1)).toMatchObject({ type: outcome, data: { rule: rule.rule, tally: { needed, present: 4 } } });
  });

  it('is closed by the chair and noted for the minutes', () => {
    const opened = decided([tabled], room, inMeeting, ballot('2026-05-04', 'g1', 'no'));
    given(room, ...opened)
      .when(close('2026-05-04', 'chair'))
      .thenAmongOthers(
        { type: 'VoteClosed', data: { by: 'person', ballots: 1, tally: { yes: 0, no: 1, abstain: 0 } } },
        { type: 'DecisionFailed', data: { reason: 'not-carried' } },
      );
    expect(heardInMeeting(close('2026-05-04'), opened, room)).toMatchObject([
      { type: 'DecisionNoted', data: { decisionId: 'd1', outcome: 'failed', tally: { no: 1 } } },
    ]);
  });

  it.each<[string, KnownMeeting | null, Partial<Parameters<typeof motionTabled>[0]>, string]>([
    ['no meeting', null, { meetingId: null }, 'motion-without-meeting'],
    ['a meeting that is over', { ...seated('g1'), status: 'closed' }, {}, 'meeting-not-open'],
    ['another motion being voted on', { ...seated('g1'), voteOn: 'd2' }, {}, 'other-vote-open'],
  ])('is refused with %s', (_, meeting, change, code) => {
    given(settingOf(forum, meeting), motionTabled({ rule: MAJORITY, ...change }))
      .when(inMeeting)
      .thenRefused(code as 'meeting-not-open');
  });

  it('is refused with a closing time of its own, and in a forum without active seats', () => {
    given(room, tabled)
      .when(openVote('2026-05-04', { method: 'in-meeting', closesAt: civilDateTime('2026-05-05T10:00') }))
      .thenRefused('vote-closed-by-chair', '/closesAt');
    const empty: ForumState = { ...forum, seats: [] };
    given(settingOf(empty, seated('g1')), tabled)
      .when(inMeeting)
      .thenRefused('no-active-seats');
  });
});

describe('a vote by correspondence', () => {
  const setting = settingOf(forum);

  it('is of all active seats, and stays open for the term of the bylaws to the same minute', () => {
    given(setting, byPost)
      .when(openVote('2026-05-04', { time: '15:30' }))
      .thenAmongOthers({
        type: 'VoteOpened',
        data: { closesAt: '2026-05-11T15:30:00', meetingId: null, active: 6, quorum: 4, voters: { length: 6 } },
      });
    const local = civilDateTime('2026-05-04T15:30:42');
    given(setting, byPost)
      .when({
        ...openVote('2026-05-04'),
        data: { ...openVote('2026-05-04').data, moment: { ...on('2026-05-04'), local } },
      } as DecisionCommand)
      .thenAmongOthers({ type: 'VoteOpened', data: { openedAt: local, closesAt: '2026-05-11T15:30:00' } });
  });

  it('may name another closing time, but no past one', () => {
    given(setting, byPost)
      .when(openVote('2026-05-04', { closesAt: civilDateTime('2026-05-06T18:00') }))
      .thenAmongOthers({ type: 'VoteOpened', data: { closesAt: '2026-05-06T18:00:00' } });
    given(setting, byPost)
      .when(openVote('2026-05-04', { closesAt: civilDateTime('2026-05-04T10:00') }))
      .thenRefused('vote-closes-in-past', '/closesAt');
  });

  it('fails with fewer ballots than the quorum', () => {
    const three = decided(
      [byPost],
      setting,
      openVote('2026-05-04'),
      ...['g1', 'g2', 'c1'].map((seatId) => ballot('2026-05-05', seatId, 'yes')),
    );
    given(setting, ...three)
      .when({ type: 'PassTime', data: { moment: on('2026-05-12') } })
      .thenAmongOthers(
        { type: 'VoteClosed', data: { by: 'clock', closedAt: '2026-05-11T10:00:00', occurredOn: '2026-05-11' } },
        { type: 'DecisionFailed', data: { reason: 'no-quorum', tally: { yes: 3 } } },
      );
  });

  it('fails where one sector alone lacks its quorum and the bylaws ask it', () => {
    const quorum = { ...DEFAULT_BYLAWS.quorum, perSector: true };
    const outcomeOf = (...seats: readonly string[]) =>
      decided(
        [motionTabled({ rule: MAJORITY, meetingId: null, quorum })],
        setting,
        openVote('2026-05-04'),
        ...seats.map((seatId) => ballot('2026-05-05', seatId, 'yes')),
        { type: 'PassTime', data: { moment: on('2026-05-12') } },
      ).at(-1)?.data;
    expect(outcomeOf('g1', 'g2', 'g3', 'c1')).toMatchObject({ reason: 'no-quorum' });
    expect(outcomeOf('g1', 'g2', 'c1', 'c2')).toMatchObject({ binding: true });
  });

  it('is closed early only when no ballot is missing', () => {
    const seats = ['g1', 'g2', 'g3', 'c1', 'c2', 'c3'];
    const five = decided(
      [byPost],
      setting,
      openVote('2026-05-04'),
      ...seats.slice(1).map((seatId) => ballot('2026-05-05', seatId, 'yes')),
    );
    given(setting, ...five)
      .when(close('2026-05-06'))
      .thenRefused('ballots-outstanding');
    given(setting, ...decided(five, setting, ballot('2026-05-06', 'g1', 'no')))
      .when(close('2026-05-06'))
      .thenAmongOthers({ type: 'VoteClosed', data: { by: 'person', ballots: 6 } }, { type: 'DecisionTaken' });
  });

  it('waits for the meeting that the motion was set aside to', () => {
    const aside: DecisionEvent = {
      type: 'ItemDeferred',
      data: { count: 1, fromMeetingId: 'm1', toMeetingId: 'm2', grounds: '', occurredOn: tabled.data.occurredOn },
    };
    const next = meetingWith(forum, [], { meetingId: 'm2' });
    given(settingOf(forum, { ...next, status: 'scheduled' }), tabled, aside)
      .when(openVote('2026-05-04'))
      .thenRefused('motion-set-aside');
    given(settingOf(forum, { ...next, status: 'closed' }), tabled, aside)
      .when(openVote('2026-05-04'))
      .thenAmongOthers({ type: 'VoteOpened' });
  });

  it('is refused in a forum without active seats', () => {
    given(settingOf({ ...initialForum, bylaws: forum.bylaws }), byPost)
      .when(openVote('2026-05-04'))
      .thenRefused('no-active-seats');
  });
});

describe('the rule', () => {
  const setting = settingOf(forum);
  it.each<[string, DecisionRule, string]>([
    ['pure consensus', { rule: 'consensus' }, 'consensus-only'],
    ['a mixed rule before dialogue is exhausted', DEFAULT_BYLAWS.decision, 'dialogue-not-exhausted'],
  ])('of %s knows no vote', (_, rule, code) => {
    given(setting, motionTabled({ rule, meetingId: null }))
      .when(openVote('2026-05-04'))
      .thenRefused(code as 'consensus-only');
  });

  it('of a mixed rule votes once dialogue is exhausted, and says by which half it decided', () => {
    const exhausted: DecisionEvent = {
      type: 'DialogueExhausted',
      data: { criterion: 'deferrals', deferrals: 1, by: 'chair', occurredOn: tabled.data.occurredOn },
    };
    const events = decided(
      [motionTabled(), exhausted],
      settingOf(forum, seated('g1', 'g2', 'c1', 'c2')),
      inMeeting,
      close('2026-05-04'),
    );
    expect(events.at(-1)).toMatchObject({ type: 'DecisionFailed', data: { rule: 'simple-majority' } });
  });

  it('asks for one vote at a time, and only one', () => {
    const open = decided([byPost], setting, openVote('2026-05-04'));
    given(setting, ...open)
      .when(openVote('2026-05-05', { voteId: 'v2' }))
      .thenRefused('vote-already-open');
    given(setting, ...decided(open, setting, { type: 'PassTime', data: { moment: on('2026-05-12') } }))
      .when(openVote('2026-05-12', { voteId: 'v2' }))
      .thenRefused('decision-already-settled');
  });
});

describe('a ballot', () => {
  const setting = settingOf(forum);
  const open = decided([byPost], setting, openVote('2026-05-04'));

  it.each([
    ['its voter', 'holder-g1'],
    ['the operator', null],
    ['the chair on its behalf', 'chair'],
    ['the secretary on its behalf', 'secretary'],
  ])('is cast by %s', (_, by) => {
    given(setting, ...open)
      .when(ballot('2026-05-05', 'g1', 'yes', { by }))
      .thenAmongOthers({ type: 'BallotCast', data: { seatId: 'g1', personId: 'holder-g1', choice: 'yes' } });
  });

  it('is of no choice in the log where it is secret', () => {
    const secret = decided([byPost], setting, openVote('2026-05-04', { secret: true }));
    given(setting, ...secret)
      .when(ballot('2026-05-05', 'g1', 'yes'))
      .thenAmongOthers({ type: 'BallotCast', data: { seatId: 'g1', choice: null } });
  });

  it.each<[string, DecisionCommand, string]>([
    ['by another member', ballot('2026-05-05', 'g1', 'yes', { by: 'holder-g2' }), 'ballot-by-other'],
    [
      'by the deputy of a seat that its holder votes for',
      ballot('2026-05-05', 'g1', 'no', { by: 'deputy-g1' }),
      'ballot-by-other',
    ],
    ['of no seat of the vote', ballot('2026-05-05', 'g9', 'yes'), 'seat-not-entitled'],
  ])('is refused %s', (_, command, code) => {
    given(setting, ...open)
      .when(command)
      .thenRefused(code as 'ballot-by-other', '/seatId');
  });

  it('is refused a second time, also with the same choice', () => {
    given(setting, ...decided(open, setting, ballot('2026-05-05', 'g1', 'yes')))
      .when(ballot('2026-05-06', 'g1', 'yes'))
      .thenRefused('ballot-already-cast', '/seatId');
  });

  it('is refused at the closing minute, also before the clock has rung', () => {
    given(setting, ...open)
      .when(ballot('2026-05-11', 'g1', 'yes', { time: '09:59' }))
      .thenAmongOthers({ type: 'BallotCast' });
    given(setting, ...open)
      .when(ballot('2026-05-11', 'g1', 'yes', { time: '10:00' }))
      .thenRefused('vote-closed');
  });

  it('is refused where no vote is open, and so is a closing', () => {
    given(setting, byPost)
      .when(ballot('2026-05-05', 'g1', 'yes'))
      .thenRefused('vote-not-open');
    given(setting, byPost).when(close('2026-05-05')).thenRefused('vote-not-open');
    given(setting, ...open)
      .when(close('2026-05-12'))
      .thenRefused('vote-closed');
  });
});

describe('an urn', () => {
  it('that holds another number of ballots than were cast stops the closing', () => {
    const setting = settingOf(forum, null, { yes: 1, no: 0, abstain: 0 });
    const open = decided([byPost], settingOf(forum), openVote('2026-05-04', { secret: true }));
    expect(() => given(setting, ...open).when({ type: 'PassTime', data: { moment: on('2026-05-12') } })).toThrow(
      'the urn of vote v1 holds 1 ballots, but 0 were cast',
    );
  });
});
