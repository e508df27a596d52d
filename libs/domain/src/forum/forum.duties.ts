import type { CivilDate } from '@nap/calendar';

import { dutyOf, isOwed, plannedDuty } from '../deadline/duty';
import type { DutyName } from '../deadline/duty.events';
import { type Bylaws, DEFAULT_BYLAWS } from './bylaws/bylaws';
import type { ForumState } from './forum.state';

/** The numbers that hold before the forum has adopted any are the handbook's. */
export const bylawsOf = ({ bylaws }: ForumState): Bylaws => bylaws?.bylaws ?? DEFAULT_BYLAWS;

/** The forum owes a duty, or owes it anew: a higher revision, so that its reminders ring again. */
export const withDuty = (
  forum: ForumState,
  duty: Parameters<typeof plannedDuty>[0],
  plannedOn: CivilDate,
): ForumState => {
  const before = dutyOf(forum.duties, duty.duty, duty.subject ?? null);
  const planned = plannedDuty(duty, bylawsOf(forum).ladder, plannedOn);
  const revision = before === undefined ? 0 : before.revision + 1;
  return { ...forum, duties: [...forum.duties.filter((known) => known !== before), { ...planned, revision }] };
};

/** Nothing is owed any more. */
export const withoutDuty = (forum: ForumState, name: DutyName, subject: string | null = null): ForumState => ({
  ...forum,
  duties: forum.duties.map((duty) =>
    duty.duty === name && duty.subject === subject && isOwed(duty) ? { ...duty, status: 'released' } : duty,
  ),
});
