import type { CivilDate } from '@nap/calendar';
import type { CycleEvent, OpenedCycle, Role } from '@nap/domain';

import type { Matter } from './matter';
import { matterOfEvent } from './matter-of-event';

/** Why a letter is not sent any more. */
export type ObsoleteReason = 'met' | 'waived' | 'moved' | 'suspended' | 'newer-step' | 'deadline-passed';

/** The steps of one deadline, of which the newest says all that the older ones said. */
const LADDER: readonly Matter['kind'][] = [
  'phase-opened',
  'reminder',
  'comment-window-reminder',
  'deadline-missed',
  'overdue',
  'escalation-warned',
  'escalation-reached',
];

const isLaterRung = (older: Matter, newer: Matter): boolean =>
  LADDER.includes(older.kind) &&
  LADDER.includes(newer.kind) &&
  newer.phase === older.phase &&
  // A reminder of the report says nothing of the comment window, and the other way round.
  (newer.kind === 'comment-window-reminder') === (older.kind === 'comment-window-reminder');

const settledBy = (matter: Matter, later: readonly CycleEvent[]): 'met' | 'waived' | null =>
  later.reduce<'met' | 'waived' | null>((settled, { type, data }) => {
    if (!('phase' in data) || data.phase !== matter.phase) return settled;
    if (type === 'PhaseClosed' || type === 'DeadlineMet') return 'met';
    if (type === 'PhaseWaived') return 'waived';
    if (type === 'PhaseReopened') return null;
    return type === 'PublicCommentOpened' && matter.kind === 'comment-window-reminder' ? 'met' : settled;
  }, null);

const isSuspended = (later: readonly CycleEvent[]): boolean =>
  later.reduce((suspended, { type }) => {
    if (type === 'CycleSuspended') return true;
    return type === 'CycleResumed' ? false : suspended;
  }, false);

const isMoved = ({ phase, revision }: Matter, later: readonly CycleEvent[]): boolean =>
  later.some(({ type, data }) => type === 'DeadlineMoved' && data.phase === phase && data.revision > revision);

/** Whether one of these readers gets a letter about a newer step of the same deadline. */
const isOutrun = (
  matter: Matter,
  readsAs: readonly Role[],
  later: readonly CycleEvent[],
  cycle: OpenedCycle,
): boolean =>
  later.some((event) => {
    const newer = matterOfEvent(event, cycle);
    return newer !== null && isLaterRung(matter, newer) && newer.audience.roles.some((role) => readsAs.includes(role));
  });

/**
 * Looks again before a letter is sent: null while it still holds.
 * @param readsAs the roles for which the reader gets it.
 * @param later what the stream says after the letter's event.
 * @param cycle as it stands now.
 * @param today the forum's civil day of sending.
 */
export const obsoleteBecause = (
  matter: Matter,
  readsAs: readonly Role[],
  later: readonly CycleEvent[],
  cycle: OpenedCycle,
  today: CivilDate,
): ObsoleteReason | null => {
  const settled = settledBy(matter, later);
  if (settled !== null) return settled;
  if (isMoved(matter, later)) return 'moved';
  if (matter.kind !== 'deadline-moved' && isSuspended(later)) return 'suspended';
  if (isOutrun(matter, readsAs, later, cycle)) return 'newer-step';
  const isReminder = matter.kind === 'reminder' || matter.kind === 'comment-window-reminder';
  return isReminder && matter.dueOn < today ? 'deadline-passed' : null;
};
