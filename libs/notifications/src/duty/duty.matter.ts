import { type CivilDate, type CivilDateTime, addPeriod, dateOf, daysBetween } from '@nap/calendar';
import {
  type Addressee,
  type Due,
  type Duty,
  type DutyDeadline,
  type DutyEvent,
  type Role,
  dayOf,
  dutyOf,
  lateFrom,
} from '@nap/domain';
import type { DutyNotice, OwedDuty } from '@nap/renderings';

import type { EntryPlan } from '../letter/entry-plan';
import type { ObsoleteReason } from '../matter/obsolete-reason';
import { type Audience, type Reader, audience, concerns } from '../recipients/audience';

/** What a letter about a duty outside a cycle is about. */
export type DutyMatter = DutyDeadline & {
  readonly kind: DutyNotice['kind'];
  readonly audience: Audience;
  /** Of a move: when it was due before. */
  readonly from: Due | null;
};

/** The duties of the stream as it stood after the event, and whom a duty's `owner` means. */
export type DutyRoom = {
  readonly duties: readonly Duty[];
  readonly ownerOf: (deadline: DutyDeadline) => string | null;
};

const isRole = (addressee: Addressee): addressee is Role => addressee !== 'owner';

/** A forum that has a chair alone lacks nobody. */
const audienceFor = (recipients: readonly Addressee[], owner: string | null): Audience => {
  const roles = recipients.filter(isRole);
  const isBeside = (role: Role): boolean => role === 'member' || (role === 'co-chair' && roles.includes('chair'));
  return audience({
    roles: roles.filter((role) => !isBeside(role)),
    circle: roles.filter(isBeside),
    persons: recipients.includes('owner') && owner !== null ? [owner] : [],
  });
};

/** Whether those who are told of the miss get an overdue notice later on the same day. */
const isToldLaterThatDay = ({ duty, subject, due }: DutyDeadline, duties: readonly Duty[]): boolean =>
  dutyOf(duties, duty, subject)?.ladder.overdueNotices.some(
    (rung) => addPeriod(dayOf(due), rung) === dateOf(lateFrom(due)),
  ) ?? false;

/** What people are told of a duty, or null. A vote has letters of its own, to those alone who have not voted. */
export const dutyMatterOf = ({ type, data }: DutyEvent, { duties, ownerOf }: DutyRoom): DutyMatter | null => {
  const { duty, subject, due, revision } = data;
  if (duty === 'vote') return null;
  const owner = ownerOf(data);
  const about = { duty, subject, due, revision, from: null };
  switch (type) {
    case 'ReminderIssued':
      return { ...about, kind: 'duty-reminder', audience: audienceFor(data.recipients, owner) };
    case 'DeadlineMissed':
      return isToldLaterThatDay(data, duties)
        ? null
        : { ...about, kind: 'duty-missed', audience: audienceFor(data.recipients, owner) };
    case 'OverdueNoticeIssued':
      return { ...about, kind: 'duty-overdue', audience: audienceFor(data.recipients, owner) };
    case 'DeadlineMoved':
      // Of a meeting that moves, and its duties with it, the new invitation tells.
      return duty === 'action-item'
        ? { ...about, kind: 'duty-moved', from: data.from, audience: audienceFor(['owner', 'secretary'], owner) }
        : null;
    default:
      return null;
  }
};

/** The steps of one deadline, of which the newest says all that the older ones said. */
const LADDER: readonly DutyMatter['kind'][] = ['duty-reminder', 'duty-missed', 'duty-overdue'];

const isOutrun = (matter: DutyMatter, reader: Reader, later: readonly DutyEvent[], room: DutyRoom): boolean =>
  LADDER.includes(matter.kind) &&
  later.some((event) => {
    const newer = dutyMatterOf(event, room);
    return (
      newer !== null &&
      LADDER.includes(newer.kind) &&
      newer.duty === matter.duty &&
      newer.subject === matter.subject &&
      concerns(newer.audience, reader)
    );
  });

/** Looks again before a letter about a duty is sent; `room` as it stands now. */
export const dutyObsolete = (
  matter: DutyMatter,
  reader: Reader,
  later: readonly DutyEvent[],
  room: DutyRoom,
  local: CivilDateTime,
): ObsoleteReason | null => {
  const duty = dutyOf(room.duties, matter.duty, matter.subject);
  if (duty === undefined) return 'released';
  if (duty.revision > matter.revision) return 'moved';
  if (duty.status === 'met' || duty.status === 'ruled-out' || duty.status === 'released') return duty.status;
  if (isOutrun(matter, reader, later, room)) return 'newer-step';
  return matter.kind === 'duty-reminder' && local >= lateFrom(matter.due) ? 'deadline-passed' : null;
};

/** The words' facts on the day of sending: days are counted from `today`, the forum's civil day. */
export const dutyNotice = (
  { kind, due, from }: DutyMatter,
  owed: OwedDuty & { readonly id: string },
  today: CivilDate,
  awaitsApproval = false,
): DutyNotice => {
  switch (kind) {
    case 'duty-reminder':
      return { ...owed, due, kind, daysLeft: Math.max(0, daysBetween(today, dayOf(due))), awaitsApproval };
    case 'duty-missed':
      return { ...owed, due, kind };
    case 'duty-overdue':
      return { ...owed, due, kind, daysOverdue: Math.max(0, daysBetween(dayOf(due), today)) };
    case 'duty-moved':
      return { ...owed, due, kind, from: from ?? due };
  }
};

/** The deadline in the reader's calendar, where the letter announces a coming one. */
export const dutyEntry = (matter: DutyMatter, ownerId: string, local: CivilDateTime): EntryPlan | null => {
  const { kind, duty, subject, due, revision } = matter;
  if ((kind !== 'duty-reminder' && kind !== 'duty-moved') || local >= lateFrom(due)) return null;
  return { method: 'PUBLISH', name: deadlineName(ownerId, duty, subject), revision, due };
};

/** The stable name of a deadline, such as `m1/action-item/a1`. */
export const deadlineName = (ownerId: string, duty: DutyDeadline['duty'], subject: string | null): string =>
  `${ownerId}/${duty}${subject === null ? '' : `/${subject}`}`;
