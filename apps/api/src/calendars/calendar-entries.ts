import type { CivilDate } from '@nap/calendar';
import type { ForumRow, MeetingRow, PhaseRow, Stored } from '@nap/read-models';
import type { PublicCalendarEntry } from '@nap/renderings';
import { toInstant, zone } from '@nap/zones';

type PhaseKind = Exclude<PublicCalendarEntry['kind'], 'meeting'>;

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
