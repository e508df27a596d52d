import type {
  AgendaItem,
  AgendaStage,
  AttendeeAs,
  DecisionStatus,
  MeetingStatus,
  MinutesState,
  Sector,
} from '@nap/domain';

/** The words of the page of a meeting. */
export type MeetingPageTexts = {
  /** Above the meetings of a forum that are over. */
  readonly past: string;
  /** A kind of meeting with the day on which it is held. */
  readonly title: string;
  readonly when: string;
  readonly until: string;
  readonly where: string;
  readonly noPlace: string;
  readonly announcement: string;
  readonly standing: string;
  readonly status: Readonly<Record<MeetingStatus, string>>;
  readonly call: string;
  readonly secondCall: string;
  readonly calledOn: string;
  readonly shortNotice: string;
  readonly bylaws: string;
  readonly bylawsVersion: string;
  readonly presidedBy: string;
  readonly minuteTaker: string;
  readonly moved: Readonly<Record<'moved' | 'second-call', string>>;
  readonly cancelled: string;
  readonly grounds: string;
  readonly erased: string;
  readonly agenda: string;
  readonly agendaOn: string;
  readonly noAgenda: string;
  readonly draft: string;
  readonly draftLead: string;
  readonly stage: Readonly<Record<AgendaStage, string>>;
  readonly approvedBy: string;
  readonly approvedByNobody: string;
  readonly returned: string;
  readonly comment: string;
  readonly items: string;
  readonly item: string;
  readonly itemKind: string;
  readonly kind: Readonly<Record<AgendaItem['kind'], string>>;
  readonly papers: string;
  readonly papersOn: string;
  readonly noPapers: string;
  readonly deadlines: string;
  readonly live: string;
  readonly liveLead: string;
  readonly lookAgain: string;
  readonly notOpened: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly quorum: string;
  readonly noQuorum: string;
  readonly quorumOutcome: Readonly<Record<'reached' | 'failed' | 'lost', string>>;
  readonly quorumAt: Readonly<Record<'opening' | 'vote', string>>;
  readonly counted: string;
  readonly needed: string;
  readonly outcome: string;
  readonly sector: Readonly<Record<Sector, string>>;
  readonly ofSector: string;
  readonly attendance: string;
  readonly seat: string;
  readonly noSeat: string;
  readonly person: string;
  readonly as: string;
  readonly attendeeAs: Readonly<Record<AttendeeAs, string>>;
  readonly there: string;
  readonly left: string;
  readonly stillThere: string;
  readonly attended: string;
  readonly absent: string;
  readonly noSeats: string;
  readonly motions: string;
  readonly noMotions: string;
  readonly motionStatus: Readonly<Record<DecisionStatus, string>>;
  readonly voteOpen: string;
  readonly cast: string;
  readonly binding: string;
  readonly advice: string;
  readonly carriedOver: string;
  readonly minutes: string;
  readonly noMinutes: string;
  readonly minutesStage: Readonly<Record<MinutesState['stage'], string>>;
  readonly minutesState: string;
  readonly publishedOn: string;
  readonly conclusions: string;
  readonly debate: string;
  readonly debateOf: string;
  readonly noted: string;
  readonly notedAs: Readonly<Record<'taken' | 'failed' | 'set-aside', string>>;
  readonly handedOut: string;
  readonly otherMaterial: string;
  readonly notes: string;
  readonly actionItems: string;
  readonly noActionItems: string;
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly itemStatus: Readonly<Record<'open' | 'done' | 'released', string>>;
};
