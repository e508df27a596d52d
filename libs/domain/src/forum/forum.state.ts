import { type CivilDate, type TimeOfDay, addDays, timeOfDay, inTimeOrder } from '@nap/calendar';

import type { RuleProfile } from '../profile/rule-profile';
import type { Role } from '../role/role';
import type { ForumEvent } from './forum.events';

export type RoleAssignment = {
  readonly assignmentId: string;
  readonly personId: string;
  readonly role: Role;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly cycleId: string | null;
};

export type RegisteredCycle = {
  readonly cycleId: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly predecessor: string | null;
  readonly profile: RuleProfile;
  /** The day its clocks started; null while it is in preparation. */
  readonly activatedOn: CivilDate | null;
};

export type ForumState = {
  readonly status: 'none' | 'registered';
  readonly forumId: string;
  readonly name: string;
  readonly zone: string;
  readonly localLanguages: readonly string[];
  readonly reminderHour: TimeOfDay;
  readonly roles: readonly RoleAssignment[];
  readonly cycles: readonly RegisteredCycle[];
};

export const DEFAULT_REMINDER_HOUR = timeOfDay('09:00');

export const initialForum: ForumState = {
  status: 'none',
  forumId: '',
  name: '',
  zone: 'UTC',
  localLanguages: [],
  reminderHour: DEFAULT_REMINDER_HOUR,
  roles: [],
  cycles: [],
};

const withCycle = (
  forum: ForumState,
  cycleId: string,
  change: Partial<Pick<RegisteredCycle, 'start' | 'end' | 'activatedOn'>>,
): ForumState => ({
  ...forum,
  cycles: forum.cycles.map((cycle) => (cycle.cycleId === cycleId ? { ...cycle, ...change } : cycle)),
});

/** What became of the forum by an event; never throws. */
export const evolveForum = (forum: ForumState, { type, data }: ForumEvent): ForumState => {
  switch (type) {
    case 'ForumRegistered':
      return {
        ...forum,
        status: 'registered',
        forumId: data.forumId,
        name: data.name,
        zone: data.zone,
        localLanguages: data.localLanguages,
        reminderHour: data.reminderHour,
      };
    case 'ReminderHourSet':
      return { ...forum, reminderHour: data.reminderHour };
    case 'RoleAssigned': {
      const { assignmentId, personId, role, from, until, cycleId } = data;
      return { ...forum, roles: [...forum.roles, { assignmentId, personId, role, from, until, cycleId }] };
    }
    case 'RoleEnded':
      return {
        ...forum,
        roles: forum.roles.map((held) =>
          held.assignmentId === data.assignmentId ? { ...held, until: data.until } : held,
        ),
      };
    case 'CycleRegistered': {
      const { cycleId, start, end, predecessor, profile } = data;
      return { ...forum, cycles: [...forum.cycles, { cycleId, start, end, predecessor, profile, activatedOn: null }] };
    }
    case 'CycleActivated':
      return withCycle(forum, data.cycleId, { activatedOn: data.occurredOn });
    case 'CycleRescheduled':
    case 'SuccessorMoved':
      return withCycle(forum, data.cycleId, { start: data.start, end: data.end });
    case 'PersonErased':
      return { ...forum, roles: forum.roles.filter(({ personId }) => personId !== data.personId) };
  }
};

const isHeld = ({ from, until }: RoleAssignment, day: CivilDate): boolean =>
  from <= day && (until === null || day <= until);

/** The roles a person holds on a day of the forum. */
export const rolesOn = (forum: ForumState, personId: string, day: CivilDate): readonly Role[] => [
  ...new Set(forum.roles.filter((held) => held.personId === personId && isHeld(held, day)).map(({ role }) => role)),
];

/** Who holds a role on a day; a holder bound to another cycle does not count. */
export const holdersOf = (forum: ForumState, role: Role, day: CivilDate, cycleId: string | null): readonly string[] => [
  ...new Set(
    forum.roles
      .filter(
        (held) =>
          held.role === role &&
          isHeld(held, day) &&
          (held.cycleId === null || cycleId === null || held.cycleId === cycleId),
      )
      .map(({ personId }) => personId),
  ),
];

/** The forum's next cycle by calendar, if one is registered. */
export const successorOf = (forum: ForumState, cycleId: string): RegisteredCycle | null => {
  const cycle = forum.cycles.find((known) => known.cycleId === cycleId);
  if (cycle === undefined) return null;
  const later = forum.cycles.filter(({ start }) => start > cycle.start).sort((a, b) => inTimeOrder(a.start, b.start));
  return later[0] ?? null;
};

/** The latest cycle that begins before a day. */
export const predecessorAt = (forum: ForumState, start: CivilDate): RegisteredCycle | null =>
  [...forum.cycles]
    .filter((cycle) => cycle.start < start && cycle.end <= addDays(start, -1))
    .sort((a, b) => inTimeOrder(b.start, a.start))[0] ?? null;
