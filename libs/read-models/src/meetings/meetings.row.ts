import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type {
  AgendaItem,
  AgendaState,
  Approver,
  AttendeeState,
  DocumentHash,
  MeetingKind,
  MeetingStatus,
  MinutesState,
  NotedDecision,
  Paper,
  ProxyState,
  QuorumCount,
  TimeSlot,
} from '@nap/domain';

/** A time at which the meeting was to be held before. */
export type MeetingMove = {
  readonly from: TimeSlot;
  readonly to: TimeSlot;
  readonly movedOn: CivilDate;
  readonly revision: number;
  /** `second-call`: the first had no quorum. */
  readonly because: 'moved' | 'second-call';
  readonly grounds: DocumentHash | null;
};

export type AgendaReturn = {
  readonly version: number;
  readonly as: Approver;
  readonly stage: 'draft' | 'final';
  readonly grounds: DocumentHash;
  readonly returnedOn: CivilDate;
};

export type AgendaComment = {
  readonly personId: string | null;
  readonly comment: DocumentHash;
  readonly commentedOn: CivilDate;
};

/** Seats counted at the opening or before a vote; `lost`: there at the opening and not at the vote. */
export type QuorumEntry = QuorumCount & {
  readonly outcome: 'reached' | 'failed' | 'lost';
  readonly countedOn: CivilDate;
};

/** Everything a meeting's page shows. Who was there, who stands in and who said what is for insiders. */
export type MeetingRow = {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  /** Of a recorded meeting; null where the record gives none, and of a called one. */
  readonly title: string | null;
  /** The forum's wall clock, `endsAt` being the first moment after it. */
  readonly startsAt: CivilDateTime;
  readonly endsAt: CivilDateTime;
  readonly place: string | null;
  /** Of the page that announces the meeting, or of its record. */
  readonly url: string | null;
  readonly call: 1 | 2;
  /** How often its time was changed: the sequence of its invitation. */
  readonly revision: number;
  /** The bylaws it was called under; null of a recorded meeting. */
  readonly bylawsVersion: number | null;
  /** Called later than the bylaws ask. */
  readonly shortNotice: boolean;
  /** Null of a recorded meeting. */
  readonly calledOn: CivilDate | null;
  readonly announcedOn: CivilDate | null;
  readonly moves: readonly MeetingMove[];
  readonly cancelledOn: CivilDate | null;
  readonly cancelledBecause: DocumentHash | null;
  readonly agenda: AgendaState | null;
  /** As the public was given it. */
  readonly publishedAgenda: readonly AgendaItem[] | null;
  readonly agendaCirculatedAt: CivilDateTime | null;
  readonly agendaPublishedAt: CivilDateTime | null;
  readonly agendaReturns: readonly AgendaReturn[];
  readonly agendaComments: readonly AgendaComment[];
  readonly papers: readonly Paper[];
  /** The newest sending. */
  readonly papersSentAt: CivilDateTime | null;
  readonly minuteTaker: string | null;
  readonly proxies: readonly ProxyState[];
  readonly attendees: readonly AttendeeState[];
  readonly presidedBy: string | null;
  readonly openedAt: CivilDateTime | null;
  readonly closedAt: CivilDateTime | null;
  readonly quorumCounts: readonly QuorumEntry[];
  /** The decision voted on at this moment. */
  readonly voteOn: string | null;
  readonly decisions: readonly NotedDecision[];
  /** Seats, known when it is closed or recorded. */
  readonly attendedSeats: readonly string[];
  readonly absentSeats: readonly string[];
  /** What the agenda held when the second call failed too: it goes to the next meeting. */
  readonly carriedOver: readonly AgendaItem[];
  readonly minutes: MinutesState | null;
  readonly minutesPublishedAt: CivilDateTime | null;
};
