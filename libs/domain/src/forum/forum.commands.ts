import type { CivilDate, Period, TimeOfDay } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { PassTime, Timed } from '../moment/moment';
import type { PhaseName, RuleProfile } from '../profile/rule-profile';
import type { Role } from '../role/role';
import type { BylawsCommand } from './bylaws/bylaws.commands';
import type { MeetingsCommand } from './meetings/meetings.commands';
import type { MembershipCommand } from './membership/membership.commands';

export type RegisterForum = Message<
  'RegisterForum',
  Timed & {
    readonly forumId: string;
    readonly name: string;
    readonly zone: string;
    readonly localLanguages: readonly string[];
    readonly reminderHour: TimeOfDay | null;
  }
>;
export type SetReminderHour = Message<'SetReminderHour', Timed & { readonly reminderHour: TimeOfDay }>;
export type AssignRole = Message<
  'AssignRole',
  Timed & {
    readonly assignmentId: string;
    readonly personId: string;
    readonly role: Role;
    readonly from: CivilDate;
    readonly until: CivilDate | null;
    readonly cycleId: string | null;
  }
>;
export type EndRole = Message<'EndRole', Timed & { readonly assignmentId: string; readonly until: CivilDate }>;
/** Opens a cycle of the forum. `lengths` answers what the profile leaves to be asked. */
export type OpenCycle = Message<
  'OpenCycle',
  Timed & {
    readonly cycleId: string;
    readonly profile: RuleProfile;
    readonly start: CivilDate;
    /** Last day of implementation; null: the profile's length. */
    readonly end: CivilDate | null;
    readonly lengths: Readonly<Partial<Record<PhaseName, Period>>>;
  }
>;
export type ErasePerson = Message<'ErasePerson', Timed & { readonly personId: string }>;

export type ForumCommand =
  | PassTime
  | RegisterForum
  | SetReminderHour
  | AssignRole
  | EndRole
  | OpenCycle
  | ErasePerson
  | BylawsCommand
  | MembershipCommand
  | MeetingsCommand;
