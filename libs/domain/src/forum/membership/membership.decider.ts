import { type Decision, refuse } from '@nap/kernel';

import type { ForumEvent } from '../forum.events';
import type { ForumState } from '../forum.state';
import type { MembershipCommand, MembershipRefusal } from './membership.commands';

export const decideMembership = (
  _command: MembershipCommand,
  _forum: ForumState,
): Decision<ForumEvent, MembershipRefusal> => refuse('seat-not-found');
