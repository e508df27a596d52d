import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { AgendaItem, AgendaState, TimeSlot } from '@nap/domain';
import type { MeetingRow, Stored } from '@nap/read-models';

import type { Naming, PersonView } from '../people/people-views';
import type { Reading, WrittenText } from '../texts/written-texts';

/** A meeting in a list. */
export type MeetingSummary = Pick<
  MeetingRow,
  'kind' | 'status' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'url' | 'call' | 'announcedOn'
> & {
  readonly id: string;
  readonly agendaPublishedAt: CivilDateTime | null;
  readonly minutesPublishedAt: CivilDateTime | null;
  readonly version: number;
};

type Move = {
  readonly from: TimeSlot;
  readonly to: TimeSlot;
  readonly movedOn: CivilDate;
  readonly because: 'moved' | 'second-call';
  /** Why it left less notice than the bylaws ask. */
  readonly grounds: WrittenText | null;
};

/** A meeting as everybody sees it. */
type PublicMeeting = MeetingSummary &
  Pick<
    MeetingRow,
    | 'revision'
    | 'bylawsVersion'
    | 'shortNotice'
    | 'calledOn'
    | 'cancelledOn'
    | 'papers'
    | 'papersSentAt'
    | 'openedAt'
    | 'closedAt'
    | 'quorumCounts'
    | 'voteOn'
    | 'decisions'
    | 'attendedSeats'
    | 'absentSeats'
    | 'carriedOver'
  > & {
    readonly moves: readonly Move[];
    readonly cancelledBecause: WrittenText | null;
    /** As it was published; null before. */
    readonly agenda: readonly AgendaItem[] | null;
  };

type DraftAgenda = AgendaState & {
  readonly circulatedAt: CivilDateTime | null;
  readonly returns: readonly (Omit<MeetingRow['agendaReturns'][number], 'grounds'> & {
    readonly grounds: WrittenText;
  })[];
  readonly comments: readonly { readonly by: PersonView; readonly on: CivilDate; readonly comment: WrittenText }[];
};

/** What the forum's own people see of a meeting beside what everybody does. */
type Inside = {
  /** The agenda as it is worked on. */
  readonly draftAgenda: DraftAgenda | null;
  readonly minuteTaker: PersonView | null;
  readonly presidedBy: PersonView | null;
  readonly proxies: readonly (PersonView & { readonly seatId: string; readonly proxySeatId: string | null })[];
  readonly attendees: readonly (PersonView & Omit<MeetingRow['attendees'][number], 'personId'>)[];
};

export type MeetingView = PublicMeeting & Partial<Inside>;

/** People whom the meeting's view names. */
export const peopleIn = (row: MeetingRow): readonly string[] => [
  ...[row.minuteTaker, row.presidedBy].filter((id) => id !== null),
  ...[...row.proxies, ...row.attendees].map(({ personId }) => personId),
  ...row.agendaComments.flatMap(({ personId }) => personId ?? []),
];

/** Texts that the meeting's view shows. */
export const textsIn = (row: MeetingRow): readonly string[] =>
  [
    row.cancelledBecause,
    ...[...row.moves, ...row.agendaReturns].map(({ grounds }) => grounds),
    ...row.agendaComments.map(({ comment }) => comment),
  ].filter((hash) => hash !== null);

export const summaryOf = (row: Stored<MeetingRow>): MeetingSummary => {
  const { meetingId, kind, status, title, startsAt, endsAt, place, url, call, announcedOn } = row;
  const { agendaPublishedAt, minutesPublishedAt, version } = row;
  return {
    id: meetingId,
    ...{ kind, status, title, startsAt, endsAt, place, url, call, announcedOn },
    ...{ agendaPublishedAt, minutesPublishedAt, version },
  };
};

export const everybodySees = (row: Stored<MeetingRow>, read: Reading): MeetingView => {
  const { revision, bylawsVersion, shortNotice, calledOn, cancelledOn, cancelledBecause, papers, papersSentAt } = row;
  const { openedAt, closedAt, quorumCounts, voteOn, decisions, attendedSeats, absentSeats, carriedOver } = row;
  return {
    ...summaryOf(row),
    ...{ revision, bylawsVersion, shortNotice, calledOn, cancelledOn, papers, papersSentAt },
    ...{ openedAt, closedAt, quorumCounts, voteOn, decisions, attendedSeats, absentSeats, carriedOver },
    moves: row.moves.map(({ from, to, movedOn, because, grounds }) => ({
      ...{ from, to, movedOn, because },
      grounds: grounds === null ? null : read(grounds),
    })),
    cancelledBecause: cancelledBecause === null ? null : read(cancelledBecause),
    agenda: row.publishedAgenda,
  };
};

const draftAgendaOf = (row: MeetingRow, name: Naming, read: Reading): DraftAgenda | null =>
  row.agenda === null
    ? null
    : {
        ...row.agenda,
        circulatedAt: row.agendaCirculatedAt,
        returns: row.agendaReturns.map((entry) => ({ ...entry, grounds: read(entry.grounds) })),
        comments: row.agendaComments.map(({ personId, commentedOn, comment }) => ({
          by: personId === null ? { name: null } : name(personId),
          on: commentedOn,
          comment: read(comment),
        })),
      };

export const insidersSee = (row: MeetingRow, name: Naming, read: Reading): Inside => ({
  draftAgenda: draftAgendaOf(row, name, read),
  minuteTaker: row.minuteTaker === null ? null : name(row.minuteTaker),
  presidedBy: row.presidedBy === null ? null : name(row.presidedBy),
  proxies: row.proxies.map(({ personId, ...proxy }) => ({ ...proxy, ...name(personId) })),
  attendees: row.attendees.map(({ personId, ...attendee }) => ({ ...attendee, ...name(personId) })),
});
