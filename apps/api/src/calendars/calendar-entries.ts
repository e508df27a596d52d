import type { CivilDate } from '@nap/calendar';
import { isMoment } from '@nap/domain';
import type { DeadlineRow, ForumRow, MeetingRow, PhaseRow, Stored } from '@nap/read-models';
import type { PublicCalendarEntry } from '@nap/renderings';
import { toInstant, zone } from '@nap/zones';

type PhaseKind = Extract<PublicCalendarEntry, { readonly phase: unknown }>['kind'];
type OwedTime = Extract<PublicCalendarEntry, { readonly due: unknown }>['due'];

/** The days planned for a phase, its due day, and the day on which it was done; an entry once given keeps its id. */
export const phaseEntries = (row: Stored<PhaseRow>, installation: string): readonly PublicCalendarEntry[] => {
  const { cycleId, phase, opensOn, dueOn, closedOn, waivedOn } = row;
  const entry = (kind: PhaseKind, from: CivilDate, until: CivilDate): PublicCalendarEntry => ({
    kind,
    phase,
    cycleId,
    from,
    until,
    uid: `${cycleId}/${phase}/${kind}@${installation}`,
    revision: row.version,
    isCancelled: waivedOn !== null && kind !== 'done',
  });
  return [
    ...(opensOn === null || dueOn === null ? [] : [entry('phase', opensOn, dueOn)]),
    ...(dueOn === null ? [] : [entry('due', dueOn, dueOn)]),
    ...(closedOn === null ? [] : [entry('done', closedOn, closedOn)]),
  ];
};

export const meetingEntry = (
  row: Stored<MeetingRow>,
  forum: Pick<ForumRow, 'zone'>,
  installation: string,
): PublicCalendarEntry => ({
  kind: 'meeting',
  meeting: row.kind,
  title: row.title,
  startsAt: toInstant(zone(forum.zone), row.startsAt),
  endsAt: toInstant(zone(forum.zone), row.endsAt),
  place: row.place,
  url: row.url,
  uid: `meeting-${row.meetingId}@${installation}`,
  revision: row.version,
  isCancelled: row.status === 'cancelled',
});

/** When a duty outside cycles is due, as soon as that is known, and the day on which it was done. */
export const owedEntries = (
  row: Stored<DeadlineRow>,
  forum: Pick<ForumRow, 'zone'>,
  installation: string,
): readonly PublicCalendarEntry[] => {
  const { deadlineId, duty, subject, ownerId, status, due, metOn } = row;
  if (duty === 'phase' || duty === 'comment-window' || due === null) return [];
  const entry = (kind: 'owed' | 'owed-done', when: OwedTime): PublicCalendarEntry => ({
    kind,
    duty,
    subject,
    ownerId,
    due: when,
    uid: `${deadlineId}/${kind === 'owed' ? 'due' : 'done'}@${installation}`,
    revision: row.version,
    isCancelled: kind === 'owed' && ['waived', 'ruled-out', 'released'].includes(status),
  });
  const planned = entry('owed', isMoment(due) ? { at: toInstant(zone(forum.zone), due) } : { on: due });
  return metOn === null ? [planned] : [planned, entry('owed-done', { on: metOn })];
};
