import { type CivilDateTime, dateOf } from '@nap/calendar';
import { newMeetingBody } from '@nap/contracts';
import type { ForumState } from '@nap/domain';

import { type WorkForm, formsAbout } from '../work-form';
import { choice, slot, wordsOf } from './meeting-form';

export type CallFacts = { readonly forumId: string; readonly meetings: ForumState['meetings'] };

/** The forum's id and the day, numbered from the second meeting of that day on. */
export const idOfCalled = ({ forumId, meetings }: CallFacts, startsAt: CivilDateTime): string => {
  const first = `${forumId}-${dateOf(startsAt)}`;
  const isOther = (id: string): boolean =>
    // A meeting at the very same time is the one meant: a form that is sent again names what it has called.
    meetings.some((known) => known.meetingId === id && (known.startsAt !== startsAt || known.status === 'struck'));
  let id = first;
  for (let number = 2; isOther(id); number += 1) id = `${first}-${String(number)}`;
  return id;
};

/** The one form that makes a meeting. */
export const CALL_FORM: WorkForm<CallFacts> = formsAbout<CallFacts>()({
  ...wordsOf('call'),
  type: 'ScheduleMeeting',
  fields: (say) => [
    choice(
      say,
      'one-of',
      'kind',
      (['regular', 'extraordinary'] as const).map((value) => ({ value, label: say.t(`meeting.${value}`) })),
    ),
    ...slot(say),
  ],
  schema: newMeetingBody.omit({ id: true }),
  order: (body, _made, facts) => ({
    stream: 'forum',
    id: facts.forumId,
    command: { type: 'ScheduleMeeting', data: { meetingId: idOfCalled(facts, body.startsAt), ...body } },
  }),
});
