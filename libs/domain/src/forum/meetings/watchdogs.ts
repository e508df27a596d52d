import { type CivilDate, type Period, addPeriod, latest, period } from '@nap/calendar';

import { dutyOf, isOwed } from '../../deadline/duty';
import type { FrequencyRule } from '../bylaws/bylaws.events';
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

/** The days on which meetings were held, oldest first. */
export const heldDays = ({ meetings }: ForumState): readonly CivilDate[] =>
  meetings
    .map(({ heldOn }) => heldOn)
    .filter((day) => day !== null)
    .sort();

export const lastHeldOn = (forum: ForumState): CivilDate | null => heldDays(forum).at(-1) ?? null;

/** The two rules of a forum's rhythm, each with the duty that watches it. */
export const WATCHDOGS = [
  { rule: 'agreed', duty: 'meeting-frequency' },
  { rule: 'minimum', duty: 'six-month-minimum' },
] as const;
type Watchdog = (typeof WATCHDOGS)[number];

/** The last day on which a meeting after the one of a day is in time; null where nothing is asked. */
export const nextDueAfter = (forum: ForumState, rule: FrequencyRule, day: CivilDate): CivilDate | null => {
  if (forum.bylaws === null) return null;
  const gap = rule === 'minimum' ? MINIMUM : frequencyOn(forum, day);
  return gap === null ? null : addPeriod(day, gap);
};

/** The last day of the present silence; before the first meeting it counts from the first bylaws. */
export const silenceDue = (forum: ForumState, rule: FrequencyRule): CivilDate | null => {
  const since = lastHeldOn(forum) ?? forum.watchedSince;
  return since === null ? null : nextDueAfter(forum, rule, since);
};

/** The duty stands for the silence that lasts: nothing moved it, or it was missed and still is. */
const isSilentStill = (before: ForumState, due: CivilDate, { rule, duty }: Watchdog, today: CivilDate): boolean => {
  const watched = dutyOf(before.duties, duty);
  if (watched === undefined || !isOwed(watched)) return false;
  return silenceDue(before, rule) === due || (watched.status === 'missed' && due < today);
};

/**
 * The watchdogs slide where the latest meeting or the agreed frequency has changed, and stay where it has not: a meeting
 * written down between older ones changes nothing, and one silence is missed once. A rhythm that was broken before anybody
 * knew is due by the end of today, so that a whole history can be written down first.
 */
export const withWatchdogs = (before: ForumState, forum: ForumState, today: CivilDate): ForumState =>
  WATCHDOGS.reduce((now: ForumState, watchdog) => {
    const due = silenceDue(forum, watchdog.rule);
    if (due === null) return withoutDuty(now, watchdog.duty);
    if (isSilentStill(before, due, watchdog, today)) return now;
    return withDuty(now, { duty: watchdog.duty, due: latest(due, today) }, today);
  }, forum);
