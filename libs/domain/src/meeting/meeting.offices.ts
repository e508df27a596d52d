import { dateOf } from '@nap/calendar';

import { type ForumState, holdersOf, rolesOn } from '../forum/forum.state';
import type { Moment } from '../moment/moment';
import type { Role } from '../role/role';
import type { Approver } from './meeting.events';

const APPROVERS: readonly Approver[] = ['chair', 'co-chair'];
const RUNS_THE_FORUM: readonly Role[] = ['chair', 'co-chair', 'secretary', 'staff'];

/** Who approves on a day: chair and co-chair where both offices are held, else the one that is; nobody where neither is. */
export const approversOn = (forum: ForumState, { local }: Pick<Moment, 'local'>): readonly Approver[] =>
  APPROVERS.filter((role) => holdersOf(forum, role, dateOf(local), null).length > 0);

/** The offices whose approval is still waited for. */
export const approvalsOutstanding = (
  forum: ForumState,
  moment: Pick<Moment, 'local'>,
  given: readonly Approver[],
): readonly Approver[] => approversOn(forum, moment).filter((role) => !given.includes(role));

/** Whether who acts may approve in the name of an office; where no office is held, the operator alone approves. */
export const mayApproveAs = (as: Approver, forum: ForumState, moment: Moment): boolean => {
  const offices = approversOn(forum, moment);
  if (moment.by === null) return offices.length === 0 || offices.includes(as);
  return offices.includes(as) && rolesOn(forum, moment.by, dateOf(moment.local)).includes(as);
};

/** Whether who acts does so for the whole forum: the operator, chair, co-chair, secretary and their staff. */
export const actsForForum = (forum: ForumState, { by, local }: Moment): boolean =>
  by === null || rolesOn(forum, by, dateOf(local)).some((role) => RUNS_THE_FORUM.includes(role));
