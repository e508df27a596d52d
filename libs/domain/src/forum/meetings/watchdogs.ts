import { type CivilDate, type Period, addPeriod, period } from '@nap/calendar';

import { withDuty, withoutDuty } from '../forum.duties';
import type { ForumState } from '../forum.state';

/** OGP's own minimum, whatever the forum has agreed (standard 1.1). */
const MINIMUM = period('P6M');
/** A plan is drafted in the six months before its first day (handbook p. 46). */
const DRAFTING = period('-P6M');

const isDrafting = (forum: ForumState, day: CivilDate): boolean =>
  forum.cycles.some(({ start }) => addPeriod(start, DRAFTING) <= day && day < start);

/** The agreed longest gap after a meeting held on a day: denser while a plan is drafted (handbook p. 28); null: as needed. */
export const frequencyOn = (forum: ForumState, day: CivilDate): Period | null => {
  const agreed = forum.bylaws?.bylaws.frequency;
  if (agreed === undefined) return null;
  return isDrafting(forum, day) ? (agreed.whileDrafting ?? agreed.usual) : agreed.usual;
};

/** The day of the latest meeting that was held, or null. */
export const lastHeldOn = ({ meetings }: ForumState): CivilDate | null =>
  meetings
    .map(({ heldOn }) => heldOn)
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/** The two watchdogs of the forum's rhythm slide with each held meeting; before the first they count from the bylaws. */
export const withWatchdogs = (forum: ForumState, today: CivilDate): ForumState => {
  const anchor = lastHeldOn(forum) ?? today;
  const agreed = frequencyOn(forum, anchor);
  const watched =
    agreed === null
      ? withoutDuty(forum, 'meeting-frequency')
      : withDuty(forum, { duty: 'meeting-frequency', due: addPeriod(anchor, agreed) }, today);
  return withDuty(watched, { duty: 'six-month-minimum', due: addPeriod(anchor, MINIMUM) }, today);
};
