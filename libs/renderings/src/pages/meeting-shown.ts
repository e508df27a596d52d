import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { AgendaItem, AgendaState, AttendeeAs, Minutes, MinutesState } from '@nap/domain';
import type { ActionItemRow, DecisionRow, MeetingRow } from '@nap/read-models';
import type { Zone } from '@nap/zones';

import type { MeetingAct } from '../languages/meeting-work-texts';
import type { DeadlineShown } from './deadlines.page';

/** What somebody wrote; null where it was erased. */
export type Written = { readonly text: string | null };
/** A person; the name is null where it is not published. */
export type Named = { readonly name: string | null };

type Move = {
  readonly from: { readonly startsAt: CivilDateTime };
  readonly movedOn: CivilDate;
  readonly because: 'moved' | 'second-call';
  readonly grounds: Written | null;
};

/** The agenda before it is public, for the forum's own people. */
export type DraftAgendaShown = AgendaState & {
  readonly returns: readonly (Omit<MeetingRow['agendaReturns'][number], 'grounds'> & { readonly grounds: Written })[];
  readonly comments: readonly { readonly by: Named; readonly on: CivilDate; readonly comment: Written }[];
};

export type AttendeeShown = Named & Omit<MeetingRow['attendees'][number], 'personId'>;

export type MeetingShown = Pick<
  MeetingRow,
  | 'kind'
  | 'status'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'url'
  | 'call'
  | 'bylawsVersion'
  | 'shortNotice'
  | 'calledOn'
  | 'cancelledOn'
  | 'papers'
  | 'papersSentAt'
  | 'openedAt'
  | 'closedAt'
  | 'attendedSeats'
  | 'absentSeats'
  | 'carriedOver'
  | 'agendaPublishedAt'
> & {
  readonly id: string;
  readonly moves: readonly Move[];
  readonly cancelledBecause: Written | null;
  /** As it was published; null before. */
  readonly agenda: readonly AgendaItem[] | null;
  readonly quorumCounts: readonly Omit<MeetingRow['quorumCounts'][number], 'countedOn'>[];
  /** From here on for the forum's own people; absent for everybody else. */
  readonly draftAgenda?: DraftAgendaShown | null;
  readonly minuteTaker?: Named | null;
  readonly presidedBy?: Named | null;
  readonly attendees?: readonly AttendeeShown[];
};

type Vote = NonNullable<DecisionRow['vote']>;

/** A motion put to the meeting. */
export type MotionShown = Pick<DecisionRow, 'title' | 'status' | 'tally'> & {
  readonly id: string;
  readonly motion: Written;
  readonly result: Pick<NonNullable<DecisionRow['result']>, 'binding'> | null;
  readonly vote: (Pick<Vote, 'status' | 'secret' | 'openedAt' | 'quorum'> & { readonly entitled: number }) | null;
  /** Who has voted, for the forum's own people. */
  readonly ballots?: readonly object[];
};

export type MinutesShown = Pick<MinutesState, 'stage' | 'approvals'> &
  Pick<Minutes, 'absentSeats' | 'papersHandedOut' | 'agenda' | 'decisions' | 'otherMaterial'> & {
    readonly publishedAt: CivilDateTime | null;
    readonly attendees: readonly (Named & { readonly seatId: string | null; readonly as: AttendeeAs })[];
    readonly debate: readonly {
      readonly itemId: string | null;
      readonly seatId: string | null;
      readonly debate: Written;
    }[];
    readonly conclusions: Written;
    readonly notes: Written | null;
  };

export type ActionItemShown = Pick<ActionItemRow, 'what' | 'dueOn' | 'status' | 'doneOn' | 'overdueSince'> & {
  readonly id: string;
  readonly owner: Named;
};

export type MeetingPageShown = {
  readonly meeting: MeetingShown;
  readonly forum: { readonly forumId: string; readonly name: string; readonly zone: Zone };
  /** Of the forum's own zone. */
  readonly today: CivilDate;
  readonly deadlines: readonly DeadlineShown[];
  readonly motions: readonly MotionShown[];
  /** Null where there are none that the reader may see. */
  readonly minutes: MinutesShown | null;
  readonly actionItems: readonly ActionItemShown[];
  /** What the reader can do here. */
  readonly acts: readonly MeetingAct[];
  /** The place in the feed up to which the page tells what happened. */
  readonly feedPosition: number;
  /** The script that keeps the page true while it is looked at; null where it was not built. */
  readonly script: string | null;
};
