import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { AttendeeAs, Minutes, MinutesState } from '@nap/domain';
import type { MeetingRow, Stored } from '@nap/read-models';

import type { Naming, PersonView } from '../people/people-views';
import type { Reading, WrittenText } from '../texts/written-texts';

/** The minutes of a meeting with what people wrote in them. */
export type MinutesView = Omit<MinutesState, 'version' | 'minutes'> &
  Omit<Minutes, 'attendees' | 'debate' | 'conclusions' | 'actionItems' | 'notes'> & {
    readonly meetingId: string;
    /** Which draft this is; whoever approves names it. */
    readonly draft: number;
    readonly publishedAt: CivilDateTime | null;
    readonly attendees: readonly (PersonView & { readonly seatId: string | null; readonly as: AttendeeAs })[];
    /** Main points, by agenda item and seat. */
    readonly debate: readonly {
      readonly itemId: string | null;
      readonly seatId: string | null;
      readonly debate: WrittenText;
    }[];
    readonly conclusions: WrittenText;
    readonly actionItems: readonly {
      readonly itemId: string;
      readonly what: string;
      readonly owner: PersonView;
      readonly dueOn: CivilDate;
    }[];
    readonly notes: WrittenText | null;
    readonly version: number;
  };

/** People whom the minutes name. */
export const peopleInMinutes = ({ minutes }: MinutesState): readonly string[] => [
  ...minutes.attendees.map(({ personId }) => personId),
  ...minutes.actionItems.map(({ ownerId }) => ownerId),
];

/** Texts that people wrote in the minutes. */
export const textsInMinutes = ({ minutes }: MinutesState): readonly string[] => [
  ...minutes.debate.map(({ debate }) => debate),
  minutes.conclusions,
  ...(minutes.notes === null ? [] : [minutes.notes]),
];

export const minutesView = (
  { meetingId, minutesPublishedAt, version }: Stored<MeetingRow>,
  { version: draft, stage, approvals, minutes }: MinutesState,
  name: Naming,
  read: Reading,
): MinutesView => ({
  meetingId,
  ...{ draft, stage, approvals, publishedAt: minutesPublishedAt },
  ...minutes,
  attendees: minutes.attendees.map(({ personId, ...attendee }) => ({ ...attendee, ...name(personId) })),
  debate: minutes.debate.map((point) => ({ ...point, debate: read(point.debate) })),
  conclusions: read(minutes.conclusions),
  actionItems: minutes.actionItems.map(({ ownerId, ...item }) => ({ ...item, owner: name(ownerId) })),
  notes: minutes.notes === null ? null : read(minutes.notes),
  version,
});
