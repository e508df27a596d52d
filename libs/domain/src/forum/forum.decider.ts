import { dateOf } from '@nap/calendar';
import { type Decider, type Decision, type Refused, accept, isRefused, refuse, unreachable } from '@nap/kernel';

import { spanFrom } from '../cycle/cycle.calendar';
import type { DecisionState } from '../decision/decision.state';
import type { PhaseRule, RuleProfile } from '../profile/rule-profile';
import type { AssignRole, EndRole, ErasePerson, ForumCommand, OpenCycle, RegisterForum } from './forum.commands';
import type { ForumEvent } from './forum.events';
import { threeAtOnce } from './forum.policies';
import type { ForumRefusal } from './forum.refusals';
import { evolveForum } from './forum.evolve';
import { DEFAULT_REMINDER_HOUR, type ForumState, initialForum, predecessorAt } from './forum.state';
import { decideBylaws } from './bylaws/bylaws.decider';
import { decideMeetings } from './meetings/meetings.decider';
import { decideMembership, seatsLeftBy } from './membership/membership.decider';
import { isNamedIn } from './membership/membership.state';
import { parityFollows } from './membership/parity.policy';
import { passForumDuties, passForumTime } from './forum.passing';

type ForumDecision = Decision<ForumEvent, ForumRefusal>;

const register = ({ data }: RegisterForum, forum: ForumState): ForumDecision =>
  forum.status === 'none'
    ? accept({
        type: 'ForumRegistered',
        data: {
          forumId: data.forumId,
          name: data.name,
          zone: data.zone,
          localLanguages: data.localLanguages,
          reminderHour: data.reminderHour ?? DEFAULT_REMINDER_HOUR,
          occurredOn: dateOf(data.moment.local),
        },
      })
    : refuse('forum-already-exists', '/id', { forum: data.forumId });

const assign = ({ data }: AssignRole, forum: ForumState): ForumDecision => {
  const { moment, ...assignment } = data;
  if (assignment.until !== null && assignment.until < assignment.from) {
    return refuse('role-until-before-from', '/until', { from: assignment.from });
  }
  if (assignment.cycleId !== null && !forum.cycles.some(({ cycleId }) => cycleId === assignment.cycleId)) {
    return refuse('cycle-not-found', '/cycleId', { cycle: assignment.cycleId });
  }
  if (forum.roles.some(({ assignmentId }) => assignmentId === assignment.assignmentId)) {
    return refuse('role-already-assigned');
  }
  const overlaps = forum.roles.some(
    (held) =>
      held.personId === assignment.personId &&
      held.role === assignment.role &&
      held.cycleId === assignment.cycleId &&
      (assignment.until === null || held.from <= assignment.until) &&
      (held.until === null || assignment.from <= held.until),
  );
  if (overlaps) return refuse('role-already-held', '/role', { role: assignment.role });
  return accept({ type: 'RoleAssigned', data: { ...assignment, occurredOn: dateOf(moment.local) } });
};

const endRole = ({ data }: EndRole, forum: ForumState): ForumDecision => {
  const held = forum.roles.find(({ assignmentId }) => assignmentId === data.assignmentId);
  if (held === undefined) return refuse('role-not-found', '/assignmentId');
  if (data.until < held.from) return refuse('role-until-before-from', '/until', { from: held.from });
  return accept({
    type: 'RoleEnded',
    data: { assignmentId: data.assignmentId, until: data.until, occurredOn: dateOf(data.moment.local) },
  });
};

/** The profile with what its source leaves open filled in by the person who opens the cycle. */
const resolved = (profile: RuleProfile, lengths: OpenCycle['data']['lengths']): RuleProfile | Refused<ForumRefusal> => {
  const asked = profile.phases.filter(({ length }) => length === 'asked').map(({ phase }) => phase);
  const missing = asked.find((phase) => lengths[phase] === undefined);
  if (missing !== undefined) return refuse('length-asked', `/lengths/${missing}`, { phase: missing });
  const surplus = Object.keys(lengths).find((name) => !asked.some((phase) => phase === name));
  if (surplus !== undefined) return refuse('length-not-asked', `/lengths/${surplus}`, { phase: surplus });
  return {
    ...profile,
    phases: profile.phases.map((rule): PhaseRule => ({ ...rule, length: lengths[rule.phase] ?? rule.length })),
  };
};

const openCycle = ({ data }: OpenCycle, forum: ForumState): ForumDecision => {
  const { cycleId, start, moment } = data;
  if (forum.cycles.some((known) => known.cycleId === cycleId)) {
    return refuse('cycle-already-exists', '/id', { cycle: cycleId });
  }
  const profile = resolved(data.profile, data.lengths);
  if ('refusal' in profile) return profile;
  const span = data.end === null ? spanFrom(start, profile) : { start, end: data.end };
  if (span.end < span.start) return refuse('end-before-start', '/end', { start });
  if (threeAtOnce([...forum.cycles, span])) return refuse('third-cycle', '/start');
  const occurredOn = dateOf(moment.local);
  const registered: ForumEvent = {
    type: 'CycleRegistered',
    data: {
      cycleId,
      ...span,
      predecessor: predecessorAt(forum, start)?.cycleId ?? null,
      openedBy: 'person',
      dueAt: null,
      profile,
      occurredOn,
    },
  };
  return start < occurredOn
    ? accept(registered)
    : accept<ForumEvent>(registered, { type: 'CycleActivated', data: { cycleId, occurredOn } });
};

const erase = ({ data: { personId, moment } }: ErasePerson, forum: ForumState): ForumDecision => {
  const occurredOn = dateOf(moment.local);
  const isNamed =
    forum.roles.some((held) => held.personId === personId) || forum.seats.some((seat) => isNamedIn(seat, personId));
  return isNamed
    ? accept<ForumEvent>(...seatsLeftBy(forum, personId, occurredOn), {
        type: 'PersonErased',
        data: { personId, occurredOn },
      })
    : accept();
};

/** A person's act on the forum as it stands once every duty's step due before it has been recorded. */
const act = (
  command: Exclude<ForumCommand, { type: 'PassTime' | 'RegisterForum' }>,
  forum: ForumState,
  decision: DecisionState | null,
): ForumDecision => {
  switch (command.type) {
    case 'SetReminderHour':
      return command.data.reminderHour === forum.reminderHour
        ? accept()
        : accept({
            type: 'ReminderHourSet',
            data: { reminderHour: command.data.reminderHour, occurredOn: dateOf(command.data.moment.local) },
          });
    case 'AssignRole':
      return assign(command, forum);
    case 'EndRole':
      return endRole(command, forum);
    case 'OpenCycle':
      return openCycle(command, forum);
    case 'ErasePerson':
      return erase(command, forum);
    case 'AdoptBylaws':
    case 'DefineMandate':
    case 'ChangeFrequency':
      return decideBylaws(command, forum, decision);
    case 'EstablishSeat':
    case 'AbolishSeat':
    case 'FillSeat':
    case 'VacateSeat':
    case 'NameSubstitute':
    case 'NameDeputy':
    case 'ConfirmLapse':
    case 'DismissLapse':
      return decideMembership(command, forum);
    case 'ScheduleMeeting':
    case 'RecordMeeting':
    case 'TableMotion':
      return decideMeetings(command, forum);
    default:
      return unreachable(command);
  }
};

/**
 * Decides one command of a forum.
 * @param decision the one that a change of the bylaws names, as it stands.
 */
export const decideForum = (
  command: ForumCommand,
  forum: ForumState,
  decision: DecisionState | null,
): ForumDecision => {
  if (command.type === 'RegisterForum') return register(command, forum);
  if (forum.status === 'none') return refuse('forum-not-found');
  const { moment } = command.data;
  const passed = command.type === 'PassTime' ? passForumTime(forum, moment) : passForumDuties(forum, moment);
  const acted: ForumDecision =
    command.type === 'PassTime' ? accept() : act(command, passed.reduce(evolveForum, forum), decision);
  if (isRefused(acted)) return acted;
  const events = [...passed, ...acted.events];
  return accept(...events, ...parityFollows(events.reduce(evolveForum, forum), dateOf(moment.local)));
};

export const forumDecider: Decider<ForumCommand, ForumState, ForumEvent, ForumRefusal> = {
  initial: initialForum,
  decide: (command, forum) => decideForum(command, forum, null),
  evolve: evolveForum,
};
