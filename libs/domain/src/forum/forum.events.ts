import type { CivilDate, CivilDateTime, TimeOfDay } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { DutyEvent } from '../deadline/duty.events';
import type { Occurred } from '../moment/moment';
import type { RuleProfile } from '../profile/rule-profile';
import type { Role } from '../role/role';
import type { BylawsEvent } from './bylaws/bylaws.events';
import type { MeetingsEvent } from './meetings/meetings.events';
import type { MembershipEvent } from './membership/membership.events';

export type ForumRegistered = Message<
  'ForumRegistered',
  Occurred & {
    readonly forumId: string;
    readonly name: string;
    /** IANA zone in which all the forum's days begin and end. */
    readonly zone: string;
    readonly localLanguages: readonly string[];
    readonly reminderHour: TimeOfDay;
  }
>;
export type ReminderHourSet = Message<'ReminderHourSet', Occurred & { readonly reminderHour: TimeOfDay }>;
/** `from` and `until` are both days on which the role is held. */
export type RoleAssigned = Message<
  'RoleAssigned',
  Occurred & {
    readonly assignmentId: string;
    readonly personId: string;
    readonly role: Role;
    readonly from: CivilDate;
    readonly until: CivilDate | null;
    /** Binds a lead agency to one cycle. */
    readonly cycleId: string | null;
  }
>;
export type RoleEnded = Message<'RoleEnded', Occurred & { readonly assignmentId: string; readonly until: CivilDate }>;
export type CycleRegistered = Message<
  'CycleRegistered',
  Occurred & {
    readonly cycleId: string;
    readonly start: CivilDate;
    readonly end: CivilDate;
    readonly predecessor: string | null;
    readonly openedBy: 'person' | 'clock';
    /** When the step that opened a successor was due on the forum's wall clock. */
    readonly dueAt: CivilDateTime | null;
    /** Resolved: what the source leaves open was asked for. */
    readonly profile: RuleProfile;
  }
>;
/** The cycle's clocks run from this day; the forum opens no successor whose opening day precedes its first. */
export type CycleActivated = Message<'CycleActivated', Occurred & { readonly cycleId: string }>;
export type CycleRescheduled = Message<
  'CycleRescheduled',
  Occurred & { readonly cycleId: string; readonly start: CivilDate; readonly end: CivilDate }
>;
/** The successor follows its predecessor's amended end. */
export type SuccessorMoved = Message<
  'SuccessorMoved',
  Occurred & { readonly cycleId: string; readonly start: CivilDate; readonly end: CivilDate; readonly because: string }
>;
export type PersonErased = Message<'PersonErased', Occurred & { readonly personId: string }>;

export type ForumEvent =
  | ForumRegistered
  | ReminderHourSet
  | RoleAssigned
  | RoleEnded
  | CycleRegistered
  | CycleActivated
  | CycleRescheduled
  | SuccessorMoved
  | PersonErased
  | DutyEvent
  | BylawsEvent
  | MembershipEvent
  | MeetingsEvent;
