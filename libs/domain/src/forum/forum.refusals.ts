import type { BylawsRefusal } from './bylaws/bylaws.commands';
import type { MeetingsRefusal } from './meetings/meetings.commands';
import type { MembershipRefusal } from './membership/membership.commands';

/** Why a forum's decider says no; each has a problem text in every language shipped. */
export type ForumRefusal =
  | 'forum-not-found'
  | 'forum-already-exists'
  | 'role-not-found'
  | 'role-already-held'
  | 'role-already-assigned'
  | 'role-until-before-from'
  | 'cycle-not-found'
  | 'cycle-already-exists'
  | 'end-before-start'
  | 'third-cycle'
  | 'length-asked'
  | 'length-not-asked'
  | BylawsRefusal
  | MembershipRefusal
  | MeetingsRefusal;
