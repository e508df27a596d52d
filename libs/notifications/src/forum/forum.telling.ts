import { type CivilDate, dateOf } from '@nap/calendar';
import { type AbsenceRecordOf, type ForumState, dayOf, dutyOf } from '@nap/domain';
import type { ForumNotice, OwedDuty } from '@nap/renderings';

import { type DutyMatter, dutyEntry, dutyNotice } from '../duty/duty.matter';
import type { Telling } from '../matter/letter-body';
import type { Reader } from '../recipients/audience';
import type { SeenForum } from '../streams/streams';
import { type ForumMatter, type ToldForumEvent, forumObsolete, matterOfForumEvent, seatOf } from './forum.matter';

const owedByForum = (
  { duty, subject }: DutyMatter,
  { forumId: id }: ForumState,
): OwedDuty & { readonly id: string } => {
  switch (duty) {
    case 'meeting-frequency':
    case 'six-month-minimum':
      return { stream: 'forum', id, duty };
    case 'lapse-confirmation':
    case 'seat-filling':
    case 'term-end':
      return { stream: 'forum', id, duty, seatId: subject ?? '' };
    default:
      throw new Error(`a forum owes no ${duty}`);
  }
};

const daysMissed = ({ meetings }: AbsenceRecordOf, forum: ForumState): readonly CivilDate[] =>
  meetings.flatMap((missed) => {
    const meeting = forum.meetings.find(({ meetingId }) => meetingId === missed);
    return meeting === undefined ? [] : [meeting.heldOn ?? dateOf(meeting.startsAt)];
  });

const noticeOf = (
  { type, data }: ToldForumEvent,
  now: ForumState,
  reader: Reader,
  nameOf: (personId: string) => string | null,
): ForumNotice => {
  const about = { stream: 'forum', id: now.forumId } as const;
  switch (type) {
    case 'LapseWarned':
      return { ...about, kind: 'lapse-warned', seatId: data.seatId, record: data.record };
    case 'LapseProposed': {
      const { seatId, personId, rule, record, confirmBy } = data;
      const missedOn = daysMissed(record, now);
      return { ...about, kind: 'lapse-proposed', seatId, person: nameOf(personId), rule, record, missedOn, confirmBy };
    }
    case 'MembershipLapsed':
      return { ...about, kind: 'membership-lapsed', seatId: data.seatId };
    case 'SeatVacated': {
      const { seatId } = data;
      const personId = seatOf(now, seatId)?.substitute ?? null;
      if (personId === reader.personId) return { ...about, kind: 'substitute-follows', seatId };
      const filling = dutyOf(now.duties, 'seat-filling', seatId);
      return {
        ...about,
        kind: 'seat-vacated',
        seatId,
        substitute: personId === null ? null : { name: nameOf(personId) },
        fillBy: filling === undefined ? null : dayOf(filling.due),
      };
    }
    case 'ParityBroken':
      return { ...about, kind: 'parity-broken', government: data.government, others: data.others };
  }
};

const mentionsOf = ({ type, data }: ToldForumEvent, now: ForumState): readonly string[] => {
  if (type === 'LapseProposed') return [data.personId];
  return type === 'SeatVacated' ? [seatOf(now, data.seatId)?.substitute ?? []].flat() : [];
};

const threadOf = (matter: ForumMatter): string => {
  if ('duty' in matter) return matter.subject === null ? 'rhythm' : `seat.${matter.subject}`;
  const { data } = matter.event;
  return 'seatId' in data ? `seat.${data.seatId}` : 'parity';
};

const isRhythm = (matter: ForumMatter): boolean =>
  'duty' in matter && (matter.duty === 'meeting-frequency' || matter.duty === 'six-month-minimum');

/** What people are told of an event of a forum, or null. */
export const tellOfForum = ({ event, then, now, later }: SeenForum): Telling | null => {
  const matter = matterOfForumEvent(event, then);
  if (matter === null) return null;
  return {
    matter,
    mentions: 'duty' in matter ? [] : mentionsOf(matter.event, now),
    obsolete: (reader, local) => forumObsolete(matter, reader, later, now, local),
    body: (reader, local, nameOf) => ({
      notice:
        'duty' in matter
          ? dutyNotice(matter, owedByForum(matter, now), dateOf(local))
          : noticeOf(matter.event, now, reader, nameOf),
      thread: `forum.${now.forumId}.${threadOf(matter)}`,
      path: isRhythm(matter) ? 'meetings' : 'seats',
      entry: 'duty' in matter ? dutyEntry(matter, now.forumId, local) : null,
    }),
  };
};
