import { type CivilDateTime, dateOf } from '@nap/calendar';
import { type KnownMeeting, dutyOf, isMoment, isOwed } from '@nap/domain';
import type { MeetingNotice, OwedDuty } from '@nap/renderings';

import { type DutyMatter, deadlineName, dutyEntry, dutyNotice } from '../duty/duty.matter';
import type { EntryPlan } from '../letter/entry-plan';
import type { LetterBody, Telling } from '../matter/letter-body';
import type { Reader } from '../recipients/audience';
import type { SeenMeeting } from '../streams/streams';
import { type CallMatter, type FactMatter, type MeetingMatter, matterOfMeetingEvent } from './meeting.matter';
import { awaitsApproval, meetingObsolete } from './meeting.obsolete';

type NameOf = (personId: string) => string | null;

const aboutOf = ({ meetingId, kind, startsAt, endsAt, place }: KnownMeeting) =>
  ({ stream: 'meeting', id: meetingId, meeting: kind, startsAt, endsAt, place }) as const;

/** What is owed, in words' terms. */
export const owedByMeeting = (
  { duty, subject }: Pick<DutyMatter, 'duty' | 'subject'>,
  { meetingId: id, startsAt, actionItems }: KnownMeeting,
): OwedDuty & { readonly id: string } => {
  switch (duty) {
    case 'agenda':
    case 'papers':
    case 'final-agenda':
    case 'minutes':
      return { stream: 'meeting', id, duty, startsAt };
    case 'action-item':
      return { stream: 'meeting', id, duty, what: actionItems.find(({ itemId }) => itemId === subject)?.what ?? '' };
    default:
      throw new Error(`a meeting owes no ${duty}`);
  }
};

const callNotice = ({ kind, event }: CallMatter, now: KnownMeeting): MeetingNotice => {
  const about = aboutOf(now);
  const { url } = now;
  switch (kind) {
    case 'meeting-invitation':
      return { ...about, kind, url };
    case 'meeting-moved':
      return { ...about, kind, url, from: event.type === 'MeetingMoved' ? event.data.from.startsAt : now.startsAt };
    case 'meeting-second-call':
      return { ...about, kind, url };
    case 'meeting-cancelled':
      return { ...about, kind };
  }
};

const dueOf = ({ duties }: KnownMeeting, name: 'agenda' | 'final-agenda'): CivilDateTime | null => {
  const duty = dutyOf(duties, name);
  return duty !== undefined && isOwed(duty) && isMoment(duty.due) ? duty.due : null;
};

const factNotice = ({ event }: FactMatter, now: KnownMeeting, reader: Reader, nameOf: NameOf): MeetingNotice => {
  const about = aboutOf(now);
  const titles = (items: readonly { readonly title: string }[]): readonly string[] => items.map(({ title }) => title);
  switch (event.type) {
    case 'AgendaDrafted':
      return { ...about, kind: 'agenda-submitted', items: titles(event.data.items), due: dueOf(now, 'agenda') };
    case 'AgendaRevised':
      return {
        ...about,
        kind: 'final-agenda-submitted',
        items: titles(event.data.items),
        due: dueOf(now, 'final-agenda'),
      };
    case 'AgendaReturned':
      return { ...about, kind: 'agenda-returned', by: event.data.as, stage: event.data.stage };
    case 'AgendaDraftCirculated':
      return { ...about, kind: 'agenda-circulated', items: titles(now.agenda?.items ?? []) };
    case 'MaterialsSent':
      return { ...about, kind: 'materials-sent', papers: event.data.papers };
    case 'AgendaFinalised':
      return { ...about, kind: 'agenda-published', items: titles(event.data.items) };
    case 'ProxyNotified': {
      const { seatId, personId } = event.data;
      return reader.personId === personId
        ? { ...about, kind: 'proxy-named', seatId }
        : { ...about, kind: 'proxy-notified', seatId, proxy: nameOf(personId) };
    }
    case 'QuorumFailed':
      return { ...about, kind: 'quorum-failed', have: event.data.present, need: event.data.needed };
    case 'MeetingFailed':
      return { ...about, kind: 'meeting-failed' };
    case 'MinutesDraftCirculated':
      return { ...about, kind: 'minutes-circulated' };
    case 'MinutesPublished':
      return { ...about, kind: 'minutes-published' };
    case 'ActionItemOpened':
      return { ...about, kind: 'action-item-opened', what: event.data.what, dueOn: event.data.dueOn };
  }
};

const entryOf = (
  matter: MeetingMatter,
  { meetingId, startsAt, endsAt, place }: KnownMeeting,
  local: CivilDateTime,
): EntryPlan | null => {
  if ('duty' in matter) return dutyEntry(matter, meetingId, local);
  if ('revision' in matter) {
    const method = matter.kind === 'meeting-cancelled' ? 'CANCEL' : 'REQUEST';
    return { method, name: `meeting/${meetingId}`, revision: matter.revision, startsAt, endsAt, place };
  }
  const { event } = matter;
  if (event.type !== 'ActionItemOpened' || event.data.dueOn < dateOf(local)) return null;
  const name = deadlineName(meetingId, 'action-item', event.data.itemId);
  return { method: 'PUBLISH', name, revision: 0, due: event.data.dueOn };
};

const noticeOf = (
  matter: MeetingMatter,
  now: KnownMeeting,
  reader: Reader,
  local: CivilDateTime,
  nameOf: NameOf,
): LetterBody['notice'] => {
  if ('duty' in matter) {
    return dutyNotice(matter, owedByMeeting(matter, now), dateOf(local), awaitsApproval(matter));
  }
  return 'revision' in matter ? callNotice(matter, now) : factNotice(matter, now, reader, nameOf);
};

/** What people are told of an event of a meeting, or null. */
export const tellOfMeeting = ({ event, before, then, now, later }: SeenMeeting): Telling | null => {
  const matter = then.status === 'none' ? null : matterOfMeetingEvent(event, before, then);
  if (matter === null || now.status === 'none') return null;
  return {
    matter,
    mentions: event.type === 'ProxyNotified' ? [event.data.personId] : [],
    obsolete: (reader, local) => meetingObsolete(matter, reader, later, now, local),
    body: (reader, local, nameOf) => ({
      notice: noticeOf(matter, now, reader, local, nameOf),
      thread: `meeting.${now.meetingId}`,
      path: `meetings/${encodeURIComponent(now.meetingId)}`,
      entry: entryOf(matter, now, local),
    }),
  };
};
