import { type CivilDate, type TimeOfDay, addDays, timeOfDay, inTimeOrder } from '@nap/calendar';

import type { RuleProfile } from '../profile/rule-profile';
import type { Duty } from '../deadline/duty';
import type { Role } from '../role/role';
import type { AdoptedBylaws, Mandate } from './bylaws/bylaws';
import type { FrequencyRule } from './bylaws/bylaws.events';
import type { RegisteredMeeting, RegisteredMotion } from './meetings/meetings.state';
import { type SeatState, isActive } from './membership/membership.state';

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
  /** In force; null until the first are adopted. */
  readonly bylaws: AdoptedBylaws | null;
  /** By topic; a topic without one follows the forum's mode. */
  readonly mandates: Readonly<Record<string, Mandate>>;
  readonly seats: readonly SeatState[];
  readonly parity: 'kept' | 'broken';
  readonly meetings: readonly RegisteredMeeting[];
  readonly motions: readonly RegisteredMotion[];
  /** The day of the first bylaws, from which the rhythm of meetings is watched; null before. */
  readonly watchedSince: CivilDate | null;
  /** Silences that were recorded as too long, each by the meeting before it. */
  readonly breaches: readonly { readonly rule: FrequencyRule; readonly lastHeldOn: CivilDate | null }[];
  /** Frequency, minimum, lapses, vacant seats, ends of terms. */
  readonly duties: readonly Duty[];
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
  bylaws: null,
  mandates: {},
  seats: [],
  parity: 'kept',
  meetings: [],
  motions: [],
  watchedSince: null,
  breaches: [],
  duties: [],
};

const isHeld = ({ from, until }: RoleAssignment, day: CivilDate): boolean =>
  from <= day && (until === null || day <= until);

/** The roles a person holds on a day of the forum; who holds a seat, or sits for its holder as a rule, is a member. */
export const rolesOn = (forum: ForumState, personId: string, day: CivilDate): readonly Role[] => {
  const assigned = forum.roles.filter((held) => held.personId === personId && isHeld(held, day));
  const isSeated = activeSeatsOn(forum, day).some(
    ({ holder, deputy }) => holder?.personId === personId || deputy === personId,
  );
  return [...new Set<Role>([...assigned.map(({ role }) => role), ...(isSeated ? (['member'] as const) : [])])];
};

/** Who holds a role on a day; a holder bound to another cycle does not count. */
export const holdersOf = (forum: ForumState, role: Role, day: CivilDate, cycleId: string | null): readonly string[] => [
  ...new Set([
    ...forum.roles
      .filter(
        (held) =>
          held.role === role &&
          isHeld(held, day) &&
          (held.cycleId === null || cycleId === null || held.cycleId === cycleId),
      )
      .map(({ personId }) => personId),
    ...(role === 'member' ? activeSeatsOn(forum, day).flatMap(({ holder }) => holder?.personId ?? []) : []),
  ]),
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

/** The seats that count on a day: quorum, parity and qualified majorities are reckoned over them. */
export const activeSeatsOn = (forum: ForumState, day: CivilDate): readonly SeatState[] =>
  forum.seats.filter((seat) => isActive(seat, day));
