import { period } from '@nap/calendar';
import {
  GROUNDS,
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

import { DEFAULT_BYLAWS, type DecisionRule, type Mandate } from '../forum/bylaws/bylaws';
import type { ForumState } from '../forum/forum.state';
import type { TableMotion } from '../forum/meetings/meetings.commands';
import type { RegisteredMeeting } from '../forum/meetings/meetings.state';
import type { DecisionCommand } from './decision.commands';
import { firstOfDecision } from './decision.decider';
import type { DecisionEvent } from './decision.events';
import type { DecisionRefusal } from './decision.refusals';

const DAY = '2026-05-04';
const registered = (meetingId: string, status: RegisteredMeeting['status']): RegisteredMeeting => {
  const { startsAt, endsAt } = meetingWith(forumWith(1, 1), []);
  return {
    ...{ meetingId, startsAt, endsAt, status },
    kind: 'regular',
    source: 'scheduled',
    heldOn: null,
    attended: [],
    absent: [],
  };
};
const forum: ForumState = {
  ...forumWith(2, 2),
  meetings: [
    registered('m1', 'called'),
    registered('m2', 'called'),
    registered('m3', 'held'),
    registered('m4', 'struck'),
  ],
};
const open = meetingWith(forum, [{ seatId: 'g1' }, { seatId: 'c1' }, { seatId: 'c2' }]);
const room = settingOf(forum, open);
const nowhere = settingOf(forum);

const given = (setting: Parameters<typeof decisionDeciderIn>[0], ...history: readonly DecisionEvent[]) =>
  specify(decisionDeciderIn(setting)).given(...history);
const by = (person: string | null, day = DAY) => ({ moment: { ...on(day), by: person } });
const withdraw = (person: string | null = null): DecisionCommand => ({
  type: 'WithdrawMotion',
  data: { ...by(person), grounds: GROUNDS },
});
const consensus: DecisionCommand = { type: 'DeclareConsensus', data: by('chair') };
const defer = (toMeetingId: string | null, day = DAY): DecisionCommand => ({
  type: 'DeferItem',
  data: { ...by('chair', day), grounds: GROUNDS, toMeetingId },
});
const exhaust = (day = DAY): DecisionCommand => ({ type: 'DeclareDialogueExhausted', data: by('chair', day) });
const paper = (paperId: string): DecisionCommand => ({
  type: 'FilePositionPaper',
  data: { ...by('holder-c1'), paperId, side: 'civil-society', title: 'Position', url: 'https://example.org/p' },
});
const object = (seatId: string, person: string | null = null): DecisionCommand => ({
  type: 'RaiseObjection',
  data: { ...by(person), seatId, grounds: GROUNDS },
});
const unobject = (seatId: string, person: string | null = null): DecisionCommand => ({
  type: 'WithdrawObjection',
  data: { ...by(person), seatId },
});
const CONSENSUS: DecisionRule = { rule: 'consensus' };
const tabled = motionTabled({ rule: CONSENSUS });
const settled = decided([tabled], room, consensus);
const voting = decided(
  [motionTabled({ rule: { rule: 'simple-majority', base: 'present' }, meetingId: null })],
  nowhere,
  openVote(DAY),
);

describe('a motion', () => {
  const table = (topic = 'plan'): TableMotion => ({
    type: 'TableMotion',
    data: {
      ...by('holder-c1', '2026-05-01'),
      decisionId: 'd1',
      meetingId: null,
      topic,
      title: 'A plan',
      motion: GROUNDS,
    },
  });

  it('keeps the rules of the meeting that it is put to, else those of the forum on the day', () => {
    const older = forumWith(2, 2, { decision: CONSENSUS });
    expect(firstOfDecision(table(), forum, meetingWith(older, []))).toMatchObject([{ data: { rule: CONSENSUS } }]);
    const { decision: rule, quorum, terms, mode, ladder } = DEFAULT_BYLAWS;
    expect(firstOfDecision(table(), forum, null)).toEqual([
      {
        type: 'MotionTabled',
        data: {
          ...{ decisionId: 'd1', forumId: 'x', meetingId: null, topic: 'plan', title: 'A plan', motion: GROUNDS },
          ...{ mandate: 'decides', rule, quorum, terms, mode, ladder, tabledBy: 'holder-c1', occurredOn: '2026-05-01' },
        },
      },
    ]);
  });

  it.each<[string, ForumState, Mandate]>([
    ['agreed on the topic', { ...forum, mandates: { plan: 'reserved' } }, 'reserved'],
    ['to decide, in a forum that decides', forum, 'decides'],
    ['to advise, in a consultative forum', forumWith(2, 2, { mode: 'consultative' }), 'advises'],
    ['to decide, in a mixed forum', forumWith(2, 2, { mode: 'mixed' }), 'decides'],
  ])('has the mandate %s', (_, where, mandate) => {
    expect(firstOfDecision(table(), where, null)).toMatchObject([{ data: { mandate } }]);
  });

  it('may be about anything, also a word that every object knows', () => {
    expect(firstOfDecision(table('constructor'), forum, null)).toMatchObject([{ data: { mandate: 'decides' } }]);
  });

  it.each([
    ['who tabled it', 'holder-g1'],
    ['the chair', 'chair'],
    ['the operator', null],
  ])('is withdrawn by %s', (_, person) => {
    given(nowhere, tabled)
      .when(withdraw(person))
      .then({ type: 'MotionWithdrawn', data: { grounds: GROUNDS, occurredOn: on(DAY).local.slice(0, 10) as never } });
  });

  it('is not withdrawn by another member, nor while it is voted on, nor when it is settled', () => {
    given(nowhere, tabled).when(withdraw('holder-c1')).thenRefused('motion-by-other');
    given(nowhere, ...voting)
      .when(withdraw())
      .thenRefused('vote-already-open');
    given(nowhere, ...settled)
      .when(withdraw())
      .thenRefused('decision-already-settled');
    given(nowhere, ...decided([tabled], nowhere, withdraw()))
      .when(withdraw())
      .thenRefused('decision-already-settled');
  });

  it('has to be tabled first', () => {
    given(nowhere).when(withdraw()).thenRefused('decision-not-found');
  });
});

describe('an objection', () => {
  it.each([
    ['its holder', 'holder-c1', 'holder-c1'],
    ['its deputy', 'deputy-c1', 'deputy-c1'],
    ['the secretary on its behalf', 'secretary', 'holder-c1'],
  ])('outside a meeting is raised by %s', (_, person, personId) => {
    given(nowhere, tabled)
      .when(object('c1', person))
      .thenAmongOthers({ type: 'ObjectionRaised', data: { seatId: 'c1', personId } });
  });

  it('in the meeting is raised by who sits for the seat', () => {
    const seated = meetingWith(forum, [{ seatId: 'g1' }, { seatId: 'c1', as: 'proxy' }, { seatId: 'c2' }]);
    given(settingOf(forum, seated), tabled)
      .when(object('c1', 'proxy-c1'))
      .thenAmongOthers({ type: 'ObjectionRaised', data: { seatId: 'c1', personId: 'proxy-c1' } });
    given(settingOf(forum, seated), tabled)
      .when(object('c1', 'holder-c1'))
      .thenRefused('objection-by-other', '/seatId');
    given(settingOf(forum, seated), tabled).when(object('g2', 'holder-g2')).thenRefused('seat-not-present', '/seatId');
  });

  it.each<[string, DecisionCommand, DecisionRefusal]>([
    ['of another seat', object('c1', 'holder-c2'), 'objection-by-other'],
    ['of no active seat', object('c9'), 'seat-not-entitled'],
  ])('is refused %s', (_, command, code) => {
    given(nowhere, tabled).when(command).thenRefused(code, '/seatId');
  });

  it('is raised once, before the vote, and withdrawn by the seat', () => {
    const raised = decided([tabled], nowhere, object('c1'));
    given(nowhere, ...raised)
      .when(object('c1'))
      .thenRefused('objection-already-raised', '/seatId');
    given(nowhere, ...voting)
      .when(object('c1'))
      .thenRefused('vote-already-open');
    given(nowhere, ...raised)
      .when(unobject('c1', 'holder-g1'))
      .thenRefused('objection-by-other', '/seatId');
    given(nowhere, ...raised)
      .when(unobject('c2'))
      .thenRefused('no-objection-of-seat', '/seatId');
    given(nowhere, ...voting)
      .when(unobject('c1'))
      .thenRefused('vote-already-open');
    const withdrawn = decided(raised, nowhere, unobject('c1', 'deputy-c1'));
    expect(withdrawn.at(-1)).toMatchObject({ type: 'ObjectionWithdrawn', data: { seatId: 'c1' } });
    given(nowhere, ...withdrawn)
      .when(object('c1'))
      .thenAmongOthers({ type: 'ObjectionRaised' });
  });
});

describe('consensus', () => {
  it.each<[string, DecisionRule]>([
    ['pure consensus', CONSENSUS],
    ['the mixed rule', DEFAULT_BYLAWS.decision],
  ])('is found by %s where nobody objects and quorum is there', (_, rule) => {
    given(room, motionTabled({ rule }))
      .when(consensus)
      .thenAmongOthers({
        type: 'DecisionTaken',
        data: { rule: 'consensus', binding: true, tally: { objections: 0, present: 3, active: 4, needed: null } },
      });
    expect(heardInMeeting(consensus, [tabled], room)).toMatchObject([
      { type: 'QuorumReached', data: { at: 'vote', decisionId: 'd1' } },
      { type: 'DecisionNoted', data: { decisionId: 'd1', title: 'Adopt the plan', outcome: 'taken' } },
    ]);
  });

  it('is not found while a seat objects, until it is withdrawn or the seat falls vacant', () => {
    const objected = decided([tabled], room, object('c1'));
    given(room, ...objected)
      .when(consensus)
      .thenRefused('objection-stands');
    given(room, ...decided(objected, room, unobject('c1')))
      .when(consensus)
      .thenAmongOthers({ type: 'DecisionTaken' });
    const vacant = {
      ...forum,
      seats: forum.seats.map((seat) => (seat.seatId === 'c1' ? { ...seat, holder: null } : seat)),
    };
    given(settingOf(vacant, meetingWith(vacant, [{ seatId: 'g1' }, { seatId: 'c2' }])), ...objected)
      .when(consensus)
      .thenAmongOthers({ type: 'DecisionTaken' });
  });

  it('without quorum decides nothing, and the meeting notes it', () => {
    const few = settingOf(forum, meetingWith(forum, [{ seatId: 'g1' }, { seatId: 'c1' }]));
    given(few, tabled).when(consensus).thenNothing();
    expect(heardInMeeting(consensus, [tabled], few)).toMatchObject([{ type: 'QuorumLost', data: { present: 2 } }]);
  });

  it('of a second call needs the smaller quorum', () => {
    const second = settingOf(forum, meetingWith(forum, [{ seatId: 'g1' }, { seatId: 'c1' }], { call: 2 }));
    given(second, tabled).when(consensus).thenAmongOthers({ type: 'DecisionTaken' });
  });

  it.each<[string, Parameters<typeof settingOf>, DecisionEvent, DecisionRefusal]>([
    [
      'a majority rule',
      [forum, open],
      motionTabled({ rule: { rule: 'simple-majority', base: 'cast' } }),
      'consensus-not-the-rule',
    ],
    ['no meeting', [forum], motionTabled({ rule: CONSENSUS, meetingId: null }), 'motion-without-meeting'],
    ['a meeting not begun', [forum, { ...open, status: 'scheduled' }], tabled, 'meeting-not-open'],
    ['another motion being voted on', [forum, { ...open, voteOn: 'd2' }], tabled, 'other-vote-open'],
    ['no active seat', [{ ...forum, seats: [] }, open], tabled, 'no-active-seats'],
  ])('is refused with %s', (_, setting, motion, code) => {
    given(settingOf(...setting), motion)
      .when(consensus)
      .thenRefused(code);
  });

  it('is refused of what is settled', () => {
    given(room, ...settled)
      .when(consensus)
      .thenRefused('decision-already-settled');
  });
});

describe('an item set aside', () => {
  it('counts the meeting that talked it over, and is noted in its minutes', () => {
    given(room, tabled)
      .when(defer('m2'))
      .thenAmongOthers({ type: 'ItemDeferred', data: { count: 1, fromMeetingId: 'm1', toMeetingId: 'm2' } });
    expect(heardInMeeting(defer('m2'), [tabled], room)).toMatchObject([
      { type: 'DecisionNoted', data: { outcome: 'set-aside', tally: null } },
    ]);
  });

  it('is counted once by one meeting, however often it is sent away and called back there', () => {
    const noted = { decisionId: 'd1', title: 'Sample', outcome: 'set-aside', tally: null } as const;
    const again = settingOf(forum, { ...open, decisions: [noted] });
    const back = decided(decided([tabled], room, defer('m2')), nowhere, defer('m1'));
    given(again, ...back)
      .when(defer('m2'))
      .thenAmongOthers({ type: 'ItemDeferred', data: { count: 1, fromMeetingId: 'm1', toMeetingId: 'm2' } });
    expect(heardInMeeting(defer('m2'), back, again)).toEqual([]);
  });

  it('from a meeting that was not held is only put to another', () => {
    const adjourned = settingOf(forum, { ...open, status: 'adjourned' });
    given(adjourned, tabled)
      .when(defer('m2'))
      .thenAmongOthers({ type: 'ItemDeferred', data: { count: 0 } });
    expect(heardInMeeting(defer('m2'), [tabled], adjourned)).toEqual([]);
  });

  it('waits for a meeting that is not called yet', () => {
    const aside = decided([tabled], room, defer(null));
    given(nowhere, ...aside)
      .when(consensus)
      .thenRefused('motion-set-aside');
    given(nowhere, ...aside)
      .when(defer('m2'))
      .thenAmongOthers({ type: 'ItemDeferred', data: { count: 1, fromMeetingId: null, toMeetingId: 'm2' } });
  });

  it.each<[string, string, DecisionRefusal]>([
    ['the meeting it is in', 'm1', 'deferral-to-same-meeting'],
    ['no meeting of the forum', 'm9', 'meeting-not-found'],
    ['a meeting that was held', 'm3', 'meeting-over'],
    ['a meeting that was struck', 'm4', 'meeting-over'],
  ])('is not put to %s', (_, to, code) => {
    given(room, tabled).when(defer(to)).thenRefused(code, '/toMeetingId');
  });

  it('is refused while this or another motion is voted on', () => {
    given(nowhere, ...voting)
      .when(defer('m2'))
      .thenRefused('vote-already-open');
    given(settingOf(forum, { ...open, voteOn: 'd2' }), tabled)
      .when(defer('m2'))
      .thenRefused('other-vote-open');
  });

  it('is written about by both sides, each paper once, until it is settled', () => {
    const filed = decided([tabled], room, defer('m2'), paper('p1'));
    expect(filed.at(-1)).toMatchObject({ type: 'PositionPaperFiled', data: { paperId: 'p1', side: 'civil-society' } });
    given(nowhere, ...filed)
      .when(paper('p1'))
      .thenRefused('paper-already-filed', '/paperId');
    given(nowhere, ...voting)
      .when(paper('p2'))
      .thenAmongOthers({ type: 'PositionPaperFiled' });
    given(nowhere, ...settled)
      .when(paper('p2'))
      .thenRefused('decision-already-settled');
  });
});

describe('dialogue', () => {
  const mixed = (exhaustion: object) =>
    motionTabled({
      rule: { ...DEFAULT_BYLAWS.decision, exhaustion } as DecisionRule,
      occurredOn: on('2026-01-31').local.slice(0, 10) as never,
    });

  it('is exhausted after so many deferrals', () => {
    const once = decided([mixed({ deferrals: 2 })], room, defer('m2'));
    given(nowhere, ...once)
      .when(exhaust())
      .thenRefused('deferrals-too-few');
    const next = settingOf(forum, { ...open, meetingId: 'm2' });
    given(nowhere, ...decided(once, next, defer('m1')))
      .when(exhaust())
      .thenAmongOthers({ type: 'DialogueExhausted', data: { criterion: 'deferrals', deferrals: 2, by: 'chair' } });
  });

  it('is exhausted so long after the motion was tabled', () => {
    const motion = mixed({ after: period('P1M') });
    given(nowhere, motion).when(exhaust('2026-02-27')).thenRefused('dialogue-too-short');
    given(nowhere, motion)
      .when(exhaust('2026-02-28'))
      .thenAmongOthers({ type: 'DialogueExhausted', data: { criterion: 'date', deferrals: 0 } });
  });

  it('is exhausted once; to say it again records nothing', () => {
    const motion = mixed({ deferrals: 0 });
    given(nowhere, ...decided([motion], nowhere, exhaust()))
      .when(exhaust())
      .thenNothing();
  });

  it('is no matter of any other rule, nor of a settled motion', () => {
    given(nowhere, tabled).when(exhaust()).thenRefused('dialogue-not-in-rule');
    given(nowhere, ...settled)
      .when(exhaust())
      .thenRefused('decision-already-settled');
  });
});
