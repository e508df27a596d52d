import { civilDateTime, timeOfDay } from '@nap/calendar';
import {
  ballot,
  decided,
  decisionDeciderIn,
  forumWith,
  meetingWith,
  motionTabled,
  on,
  openVote,
  settingOf,
  specify,
} from '@nap/testing';

import { decisionAgendaOf, isDecisionOver } from './decision.agenda';
import type { DecisionCommand } from './decision.commands';
import type { DecisionEvent } from './decision.events';
import { evolveDecision } from './decision.evolve';
import { initialDecision } from './decision.state';

const forum = forumWith(2, 2);
const setting = settingOf(forum);
const given = (...history: readonly DecisionEvent[]) => specify(decisionDeciderIn(setting)).given(...history);
const pass = (day: string, time = '10:00'): DecisionCommand => ({ type: 'PassTime', data: { moment: on(day, time) } });
const motion = motionTabled({ rule: { rule: 'simple-majority', base: 'present' }, meetingId: null });
const closesAt = civilDateTime('2026-05-20T18:30');
const open = decided([motion], setting, openVote('2026-05-04', { closesAt }));
const withBallots = (...seats: readonly string[]): readonly DecisionEvent[] =>
  decided(open, setting, ...seats.map((seatId) => ballot('2026-05-05', seatId, 'yes')));
const after = (history: readonly DecisionEvent[]) => history.reduce(evolveDecision, initialDecision);

describe('a vote by correspondence, as time passes', () => {
  it('reminds at the reminder hour, and only those who have not voted at that moment', () => {
    const some = withBallots('g1');
    given(...some)
      .when(pass('2026-05-13', '08:59'))
      .thenNothing();
    given(...some)
      .when(pass('2026-05-13', '09:00'))
      .then({
        type: 'VoteReminderIssued',
        data: {
          ...{ voteId: 'v1', due: closesAt, revision: 0, rung: 'P7D' as never },
          dueAt: civilDateTime('2026-05-13T09:00'),
          doneOn: '2026-05-13' as never,
          occurredOn: '2026-05-13' as never,
          personIds: ['holder-g2', 'holder-c1', 'holder-c2'],
        },
      });
    const first = decided(some, setting, pass('2026-05-13'), ballot('2026-05-14', 'c1', 'no'));
    given(...first)
      .when(pass('2026-05-17'))
      .thenAmongOthers({ type: 'VoteReminderIssued', data: { rung: 'P3D', personIds: ['holder-g2', 'holder-c2'] } });
  });

  it('writes to nobody once everybody has voted, and records the rung all the same', () => {
    const all = withBallots('g1', 'g2', 'c1', 'c2');
    given(...all)
      .when(pass('2026-05-13'))
      .thenAmongOthers({ type: 'VoteReminderIssued', data: { personIds: [] } });
    given(...decided(all, setting, pass('2026-05-13')))
      .when(pass('2026-05-13', '11:00'))
      .thenNothing();
  });

  it('after downtime reminds once: the newest rung counts', () => {
    given(...open)
      .when(pass('2026-05-18'))
      .thenAmongOthers(
        { type: 'ReminderSuperseded', data: { duty: 'vote', subject: 'v1', rung: 'P7D', by: 'P3D' } },
        { type: 'VoteReminderIssued', data: { rung: 'P3D' } },
      );
  });

  it('tells nobody of rungs that lay before its opening or after its end', () => {
    const short = decided([motion], setting, openVote('2026-05-18', { closesAt }));
    given(...short)
      .when(pass('2026-05-21'))
      .thenAmongOthers(
        { type: 'ReminderSkipped', data: { rung: 'P7D', reason: 'past-when-planned' } },
        { type: 'ReminderSkipped', data: { rung: 'P3D', reason: 'past-when-planned' } },
        { type: 'ReminderSkipped', data: { rung: 'P1D', reason: 'deadline-passed' } },
        { type: 'VoteClosed', data: { by: 'clock', closedAt: closesAt } },
      );
  });

  it('is closed by the clock to the minute, and decided', () => {
    const three = withBallots('g1', 'g2', 'c1');
    expect(
      given(...three)
        .when(pass('2026-05-20', '18:29'))
        .events(),
    ).not.toContainEqual(expect.objectContaining({ type: 'VoteClosed' }));
    given(...three)
      .when(pass('2026-05-20', '18:30'))
      .thenAmongOthers(
        { type: 'VoteClosed', data: { by: 'clock', ballots: 3, tally: { yes: 3, present: 3, active: 4, needed: 2 } } },
        { type: 'DecisionTaken', data: { rule: 'simple-majority', binding: true, occurredOn: '2026-05-20' } },
      );
  });

  it('closed late by the clock bears the time it was due, and the answer is owed from then', () => {
    const advises = motionTabled({ ...motion.data, mandate: 'advises' });
    const voted = decided(
      [advises],
      setting,
      openVote('2026-05-04', { closesAt }),
      ...['g1', 'g2', 'c1'].map((seatId) => ballot('2026-05-05', seatId, 'yes')),
    );
    given(...voted)
      .when(pass('2026-06-14'))
      .thenAmongOthers(
        { type: 'VoteClosed', data: { closedAt: closesAt } },
        { type: 'AdviceIssued', data: { answerDue: '2026-06-19', occurredOn: '2026-05-20' } },
        { type: 'ReminderIssued', data: { duty: 'government-answer', rung: 'P7D', recipients: ['poc'] } },
      );
  });

  it('has nothing more to ring for once it is closed', () => {
    const closed = decided(open, setting, pass('2026-05-21'));
    expect(decisionAgendaOf(after(closed), timeOfDay('09:00'))).toEqual([]);
    expect(isDecisionOver(after(closed))).toBe(true);
    expect(isDecisionOver(after(open))).toBe(false);
    given(...closed)
      .when(pass('2026-07-01'))
      .thenNothing();
  });
});

describe('an advice, as time passes', () => {
  const room = settingOf(forum, meetingWith(forum, [{ seatId: 'g1' }, { seatId: 'g2' }, { seatId: 'c1' }]));
  const advised = decided([motionTabled({ mandate: 'advises' })], room, {
    type: 'DeclareConsensus',
    data: { moment: on('2026-05-04') },
  });

  it('reminds the point of contact, and tells the chair what is overdue', () => {
    given(...advised)
      .when(pass('2026-05-27'))
      .thenAmongOthers({ type: 'ReminderIssued', data: { duty: 'government-answer', recipients: ['poc'] } });
    const missed = decided(advised, room, pass('2026-06-04', '00:00'));
    expect(missed.at(-1)).toMatchObject({ type: 'DeadlineMissed', data: { recipients: ['poc', 'chair'] } });
    given(...missed)
      .when(pass('2026-06-04', '09:00'))
      .thenAmongOthers({ type: 'OverdueNoticeIssued', data: { rung: 'P1D', recipients: ['poc', 'chair'] } });
  });
});
