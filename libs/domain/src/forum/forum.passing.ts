import { type CivilDateTime, at, inTimeOrder } from '@nap/calendar';

import { type DutyStep, type ToldRoles, dutyAgenda, recordDutyStep } from '../deadline/duty';
import { dayOf } from '../deadline/due';
import { passSteps } from '../deadline/passing';
import type { Moment } from '../moment/moment';
import type { Role } from '../role/role';
import type { ForumEvent } from './forum.events';
import { evolveForum, inTurn } from './forum.evolve';
import type { ForumState } from './forum.state';
import { type SuccessorStep, openSuccessor, successorAgendaOf } from './forum.successor';
import { WATCHDOGS, lastHeldOn, silenceDue } from './meetings/watchdogs';
import { termEnds } from './membership/membership.decider';
import { parityFollows } from './membership/parity.policy';

/** One moment of the forum's clock: a cycle to open, or a duty's step. */
export type ForumStep = SuccessorStep | DutyStep;

const stepAt = ({ on, time }: ForumStep): CivilDateTime => at(on, time);

const dutyStepsOf = (forum: ForumState): readonly DutyStep[] => dutyAgenda(forum.duties, forum.reminderHour);

/** The steps that the forum's clock has still to record, in due order. */
export const forumAgendaOf = (forum: ForumState): readonly ForumStep[] =>
  [...successorAgendaOf(forum), ...dutyStepsOf(forum)].sort((a, b) => inTimeOrder(stepAt(a), stepAt(b)));

/** Who is told of a duty of the forum: of its rhythm all who answer for it, early and late alike. */
export const toldOfForum = (duty: string): ToldRoles => {
  const roles: readonly Role[] = WATCHDOGS.some((watchdog) => watchdog.duty === duty)
    ? ['chair', 'co-chair', 'secretary', 'poc']
    : ['chair', 'secretary'];
  return { before: roles, overdue: roles };
};

/** What the silence broke, if the duty is one of the watchdogs. */
const breachOf = (forum: ForumState, { duty, due, revision, on }: DutyStep): readonly ForumEvent[] =>
  WATCHDOGS.filter((watchdog) => watchdog.duty === duty).map(({ rule }) => ({
    type: 'FrequencyBreached',
    data: {
      rule,
      lastHeldOn: lastHeldOn(forum),
      due: silenceDue(forum, rule) ?? dayOf(due),
      revision,
      historical: false,
      occurredOn: on,
    },
  }));

const recordStep = (forum: ForumState, step: ForumStep, moment: Moment): readonly ForumEvent[] => {
  if (step.step === 'open-successor') return openSuccessor(forum, step);
  if (step.duty === 'term-end' && step.step === 'missed' && step.subject !== null) {
    const seatId = step.subject;
    return inTurn(
      forum,
      (now) => termEnds(now, seatId, step.on),
      (now) => parityFollows(now, step.on),
    );
  }
  const recorded = recordDutyStep(
    forum.duties,
    step,
    { ...moment, reminderHour: forum.reminderHour },
    ({ duty }, when) => toldOfForum(duty)[when],
  );
  if (recorded === null) return [];
  return recorded.type === 'DeadlineMissed' ? [recorded, ...breachOf(forum, step)] : [recorded];
};

const passing =
  (agendaOf: (forum: ForumState) => readonly ForumStep[]) =>
  (state: ForumState, moment: Moment): readonly ForumEvent[] =>
    passSteps(state, moment.local, {
      agendaOf,
      record: (forum, step) => recordStep(forum, step, moment),
      evolve: evolveForum,
    });

/** Everything that is due up to the moment and not yet recorded, in due order. */
export const passForumTime = passing(forumAgendaOf);

/** The duties alone: what is recorded before a person's act. A successor is left to its clock, or to who opens it by hand. */
export const passForumDuties = passing(dutyStepsOf);
