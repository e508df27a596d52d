import { type CivilDateTime, dateOf } from '@nap/calendar';
import {
  type DecisionEvent,
  type Duty,
  type DutyEvent,
  type ForumEvent,
  type MeetingEvent,
  dayOf,
  isDutyEvent,
  lateByDays,
} from '@nap/domain';

import { type DeadlineRow, NOTHING_YET } from './deadlines.row';
import { reminderEntry } from './reminder-entry';

type Owner = Pick<DeadlineRow, 'owner' | 'ownerId'>;
type OwnersEvent = ForumEvent | MeetingEvent | DecisionEvent;

const planned = ({ owner, ownerId }: Owner, duty: Duty): DeadlineRow => ({
  deadlineId: `${owner}-${ownerId}/${duty.duty}${duty.subject === null ? '' : `/${duty.subject}`}`,
  ...{ owner, ownerId, cycleId: null, phase: null },
  duty: duty.duty,
  subject: duty.subject,
  status: duty.status,
  due: duty.due,
  dueOn: dayOf(duty.due),
  revision: duty.revision,
  openedOn: duty.plannedOn,
  ...NOTHING_YET,
});

/** Another revision is owed as if nothing had become of it; what was said of earlier ones stays. */
const owedAnew = (row: DeadlineRow, { due, revision, plannedOn }: Duty): DeadlineRow => ({
  ...row,
  metOn: null,
  metAt: null,
  lateByDays: null,
  missedOn: null,
  rectifiedOn: null,
  ruledOutBecause: null,
  due,
  dueOn: dayOf(due),
  revision,
  moves:
    row.due === null
      ? row.moves
      : [...row.moves, { from: row.due, to: due, movedOn: plannedOn, revision, was: row.status }],
});

const met = (row: DeadlineRow, metAt: CivilDateTime, late: number): DeadlineRow => ({
  ...row,
  metOn: dateOf(metAt),
  metAt,
  lateByDays: late,
});

/** The row with what an event about the duty adds to what its state says. */
const told = (row: DeadlineRow, event: DutyEvent): DeadlineRow => {
  const { type, data } = event;
  switch (type) {
    case 'ReminderIssued':
    case 'ReminderSkipped':
    case 'ReminderSuperseded':
      return { ...row, reminders: [...row.reminders, reminderEntry(event)] };
    case 'OverdueNoticeIssued': {
      const { rung, revision, occurredOn, doneOn } = data;
      return { ...row, overdueNotices: [...row.overdueNotices, { rung, revision, occurredOn, doneOn }] };
    }
    case 'DeadlineMissed':
      return { ...row, missedOn: data.occurredOn };
    case 'DeadlineMet':
      return met(row, data.metAt, data.lateByDays);
    case 'MissRectified':
      return { ...row, rectifiedOn: dateOf(data.metAt) };
    case 'DutyRuledOut':
      return { ...row, ruledOutBecause: data.reason };
    case 'DeadlineMoved':
      return row;
  }
};

const changed = (row: DeadlineRow, duty: Duty, event: OwnersEvent): DeadlineRow => {
  if (isDutyEvent(event)) {
    return event.data.duty === duty.duty && event.data.subject === duty.subject ? told(row, event) : row;
  }
  const isClosedVote = event.type === 'VoteClosed' && duty.duty === 'vote' && event.data.voteId === duty.subject;
  return isClosedVote ? met(row, event.data.closedAt, lateByDays(duty.due, event.data.closedAt)) : row;
};

/** The deadlines of a stream outside cycles: what its duties are after the event, and what was said of them so far. */
export const dutyDeadlines = (
  rows: readonly DeadlineRow[],
  owner: Owner,
  duties: readonly Duty[],
  event: OwnersEvent,
): readonly DeadlineRow[] =>
  duties.map((duty) => {
    const known = rows.find((row) => row.duty === duty.duty && row.subject === duty.subject) ?? planned(owner, duty);
    const row = known.revision === duty.revision ? known : owedAnew(known, duty);
    const now = changed(row, duty, event);
    return now.status === duty.status ? now : { ...now, status: duty.status };
  });
