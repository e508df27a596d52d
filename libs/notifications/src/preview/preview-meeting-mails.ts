import { type CivilDateTime, at as atTime, dateOf } from '@nap/calendar';
import {
  type Due,
  type DutyStep,
  type ForumState,
  type MeetingEvent,
  type MeetingState,
  type Moment,
  decideMeeting,
  dutyAgenda,
  evolveMeeting,
} from '@nap/domain';
import type { Person } from '@nap/people';
import { toInstant, zone } from '@nap/zones';

import { tellOfMeeting } from '../meeting/meeting.telling';
import { holdersOn } from '../planner/delivery-planner';
import { resolveRecipients } from '../recipients/recipients';
import { type PreviewedLetter, previewedRecipients } from './previewed-letter';

/** A letter to come about a duty of a meeting. */
export type PreviewedMeetingMail = PreviewedLetter & {
  readonly duty: DutyStep['duty'];
  readonly subject: string | null;
  readonly due: Due;
};

const momentOf = (forum: ForumState, local: CivilDateTime): Moment => ({
  at: toInstant(zone(forum.zone), local),
  local,
  reminderHour: forum.reminderHour,
  by: null,
});

const mailOf = (
  event: MeetingEvent,
  before: MeetingState,
  local: CivilDateTime,
  forum: ForumState,
  people: readonly Person[],
): readonly PreviewedMeetingMail[] => {
  const then = evolveMeeting(before, event);
  const { at: recordedAt } = momentOf(forum, local);
  const telling = tellOfMeeting({ kind: 'meeting', event, recordedAt, before, then, now: then, later: [] });
  if (telling === null || !('duty' in telling.matter)) return [];
  const { kind, duty, subject, due, audience } = telling.matter;
  const resolved = resolveRecipients(audience, holdersOn(forum, null, dateOf(local), people));
  const nameOf = (personId: string): string | null => people.find(({ id }) => id === personId)?.name ?? null;
  const rung = 'rung' in event.data ? event.data.rung : null;
  return [
    {
      ...{ on: dateOf(local), at: local, kind, rung, duty, subject, due },
      ...previewedRecipients(resolved, people, forum, (reader) => telling.body(reader, local, nameOf).notice),
    },
  ];
};

/**
 * Every coming letter of a meeting's duties in due order: the meeting's clock is played on, step by step, as if nobody
 * acted. Empty once nothing of it can fall due any more.
 * @param people those who hold roles or seats in the forum, or own action items; others are taken for unreachable.
 */
export const previewMeetingMails = (
  meeting: MeetingState,
  forum: ForumState,
  people: readonly Person[],
): readonly PreviewedMeetingMail[] => {
  const mails: PreviewedMeetingMail[] = [];
  for (let state = meeting; state.status !== 'none';) {
    const [step] = dutyAgenda(state.duties, forum.reminderHour);
    if (step === undefined) return mails;
    const local = atTime(step.on, step.time);
    const passed = decideMeeting({ type: 'PassTime', data: { moment: momentOf(forum, local) } }, state, forum);
    if ('refusal' in passed || passed.events.length === 0) return mails;
    for (const event of passed.events) {
      mails.push(...mailOf(event, state, local, forum, people));
      state = evolveMeeting(state, event);
    }
  }
  return mails;
};
