import type { CivilDate } from '@nap/calendar';
import type { CycleEvent, OpenedCycle } from '@nap/domain';

import type { ObsoleteReason } from '../matter/obsolete-reason';
import { type Reader, concerns } from '../recipients/audience';
import type { CycleMatter } from './cycle.matter';
import { matterOfCycleEvent } from './cycle.matter-of-event';

/** The steps of one deadline, of which the newest says all that the older ones said. */
const LADDER: readonly CycleMatter['kind'][] = [
  'phase-opened',
  'reminder',
  'comment-window-reminder',
  'deadline-missed',
  'overdue',
  'escalation-warned',
  'escalation-reached',
];

const isLaterRung = (older: CycleMatter, newer: CycleMatter): boolean =>
  LADDER.includes(older.kind) &&
  LADDER.includes(newer.kind) &&
  newer.phase === older.phase &&
  // A reminder of the report says nothing of the comment window, and the other way round.
  (newer.kind === 'comment-window-reminder') === (older.kind === 'comment-window-reminder');

const settledBy = (matter: CycleMatter, later: readonly CycleEvent[]): 'met' | 'waived' | null =>
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

const isMoved = ({ phase, revision }: CycleMatter, later: readonly CycleEvent[]): boolean =>
  later.some(({ type, data }) => type === 'DeadlineMoved' && data.phase === phase && data.revision > revision);

/** Whether this reader gets a letter about a newer step of the same deadline. */
const isOutrun = (matter: CycleMatter, reader: Reader, later: readonly CycleEvent[], cycle: OpenedCycle): boolean =>
  later.some((event) => {
    const newer = matterOfCycleEvent(event, cycle);
    return newer !== null && isLaterRung(matter, newer) && concerns(newer.audience, reader);
  });

/**
 * Looks again before a letter is sent: null while it still holds.
 * @param later what the stream says after the letter's event.
 * @param cycle as it stands now.
 * @param today the forum's civil day of sending.
 */
export const cycleObsolete = (
  matter: CycleMatter,
  reader: Reader,
  later: readonly CycleEvent[],
  cycle: OpenedCycle,
  today: CivilDate,
): ObsoleteReason | null => {
  const settled = settledBy(matter, later);
  if (settled !== null) return settled;
  if (isMoved(matter, later)) return 'moved';
  if (matter.kind !== 'deadline-moved' && isSuspended(later)) return 'suspended';
  if (isOutrun(matter, reader, later, cycle)) return 'newer-step';
  const isReminder = matter.kind === 'reminder' || matter.kind === 'comment-window-reminder';
  return isReminder && matter.dueOn < today ? 'deadline-passed' : null;
};
