import type { EventType, Figure, OperationsAnswer } from '@nap/contracts';
import type { CatalogueRow, DutyName, EvidenceEvent, PhaseStatus } from '@nap/domain';

import type { MeetingPageTexts } from './meeting-page-texts';
import type { MeetingWorkTexts } from './meeting-work-texts';
import type { WorkTexts } from './work-texts';

/** What stands around every page. */
export type FrameTexts = {
  readonly service: string;
  readonly skip: string;
  readonly navigation: string;
  readonly languages: string;
  readonly language: Readonly<Record<'en' | 'zh-TW', string>>;
  readonly forums: string;
  readonly deadlines: string;
  readonly preferences: string;
  readonly about: string;
  readonly feed: string;
  readonly login: string;
  readonly feedData: string;
  readonly apiDocs: string;
  /** The forum's zone, under a page that shows its days. */
  readonly zone: string;
  /** A moment as the reader's own clock shows it. */
  readonly readersTime: string;
  /** When a day of the forum ends on the reader's clock. */
  readonly readersEnd: string;
  /** A page's title and the service's name, as the browser shows them. */
  readonly title: string;
  readonly unpublishedName: string;
  readonly rehearse: string;
  readonly duties: string;
  /** Above all that is wrong with a form. */
  readonly wrong: string;
};

type ProblemText = { readonly title: string; readonly lead: string };

/** A failure by what people can do about it. */
export type ProblemKind =
  | 'not-found'
  | 'unauthenticated'
  | 'not-permitted'
  | 'out-of-date'
  | 'elsewhere'
  | 'gone'
  | 'view-behind'
  | 'unavailable'
  | 'broken'
  | 'too-many'
  | 'refused';

export type ProblemTexts = Readonly<Record<ProblemKind, ProblemText>> & {
  readonly wayOut: string;
  readonly login: string;
  readonly retry: string;
  readonly request: string;
};

export type PreferencesTexts = {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly zoneUnknown: string;
  readonly rocYears: string;
  readonly rocYearsHint: string;
  readonly save: string;
  readonly saved: string;
  readonly back: string;
};

/** A number as words: one where the language tells it apart, and any other. */
type Count<Key extends string> = Readonly<Record<`${Key}_other`, string> & Partial<Record<`${Key}_one`, string>>>;

export type ForumsTexts = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly caption: string;
  readonly forum: string;
  readonly standing: string;
  readonly late: string;
  readonly next: string;
  readonly noCycle: string;
  readonly nothingLate: string;
  readonly nothingNext: string;
  readonly more: string;
} & Count<'lateCount'>;

export type ForumTexts = {
  readonly zone: string;
  readonly languages: string;
  readonly noLanguages: string;
  readonly people: string;
  readonly noPeople: string;
  readonly role: string;
  readonly name: string;
  readonly since: string;
  readonly until: string;
  readonly noEnd: string;
  readonly cycles: string;
  readonly noCycles: string;
  readonly meetings: string;
  readonly noMeetings: string;
  readonly meeting: string;
  readonly when: string;
  readonly place: string;
  readonly noPlace: string;
};

export type CycleTexts = {
  readonly name: string;
  readonly cycle: string;
  readonly implementation: string;
  readonly span: string;
  readonly standing: string;
  readonly finished: string;
  readonly notBegun: string;
  readonly cycleState: Readonly<Record<'in-preparation' | 'running' | 'suspended', string>>;
  readonly phaseState: Readonly<Record<PhaseStatus, string>>;
  /** A state with the last day of what has it. */
  readonly stateDue: string;
  readonly timeline: string;
  readonly timelineAlt: string;
  readonly timelineKey: string;
  readonly today: string;
  readonly table: string;
  readonly phase: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly state: string;
  readonly phases: string;
  readonly opened: string;
  readonly notOpened: string;
  readonly due: string;
  readonly noDue: string;
  readonly closed: string;
  readonly waived: string;
  readonly overdueSince: string;
  readonly inTime: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly evidenceKind: Readonly<Record<EvidenceEvent['type'], string>>;
  readonly withdrawn: string;
  readonly comment: string;
  readonly commentOpen: string;
  readonly told: string;
  readonly toldNobody: string;
  readonly toldAs: Readonly<Record<'reminder' | 'overdue' | 'escalation', string>>;
  readonly toldRole: string;
  readonly toldNamed: string;
  readonly historical: string;
  readonly escalation: Readonly<Record<'warned' | 'reached', string>>;
  readonly history: string;
  readonly profile: string;
  readonly language: string;
} & Count<'overdueBy'> &
  Count<'lateBy'>;

export type DeadlineTexts = {
  readonly commentWindow: string;
  readonly duty: Readonly<Record<DutyName, string>>;
  readonly of: string;
  readonly due: string;
  readonly title: string;
  readonly lead: string;
  readonly overdue: string;
  readonly coming: string;
  readonly noOverdue: string;
  readonly noComing: string;
  readonly what: string;
  readonly forum: string;
  readonly owner: string;
  readonly when: string;
  readonly state: string;
  readonly dueToday: string;
  readonly unknownDay: string;
  readonly filters: string;
  readonly phase: string;
  readonly all: string;
  readonly show: string;
  readonly owing: Readonly<Record<CatalogueRow['lead'], string>>;
} & Count<'daysLeft'>;

export type HistoryTexts = {
  readonly caption: string;
  readonly day: string;
  readonly what: string;
  readonly place: string;
  readonly fact: Readonly<Record<HistoryKind, string>>;
  readonly because: string;
  readonly grounds: string;
  readonly erased: string;
  readonly by: string;
  readonly owner: string;
  readonly rule: string;
  readonly status: Readonly<Record<DeadlineStatus, string>>;
  readonly skipReason: Readonly<Record<SkipReason | 'short-notice' | 'second-call', string>>;
  readonly feed: string;
};

export type FeedTexts = Readonly<
  Record<
    | 'lead'
    | 'cycle'
    | 'type'
    | 'day'
    | 'caption'
    | 'where'
    | 'withheld'
    | 'none'
    | 'pages'
    | 'newer'
    | 'older'
    | 'note',
    string
  >
>;

export type EventTexts = Readonly<
  Record<
    | 'place'
    | 'meaning'
    | 'stream'
    | 'occurred'
    | 'recorded'
    | 'beforeInForum'
    | 'hash'
    | 'chain'
    | 'proof'
    | 'json'
    | 'data'
    | 'withheld'
    | 'before'
    | 'after'
    | 'all',
    string
  >
> & {
  /** What each type of event says. */
  readonly says: Readonly<Record<EventType, string>>;
};

export type RehearseTexts = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'start'
    | 'startHint'
    | 'end'
    | 'endHint'
    | 'zone'
    | 'zoneHint'
    | 'profile'
    | 'profileHint'
    | 'show'
    | 'endBeforeStart'
    | 'wrong'
    | 'downloads'
    | 'phases'
    | 'steps'
    | 'step'
    | 'rung',
    string
  >
> & { readonly download: Readonly<Record<'ics' | 'csv' | 'json', string>> };

export type ApiDocsTexts = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'forPrograms'
    | 'parameters'
    | 'name'
    | 'place'
    | 'needed'
    | 'meaning'
    | 'yes'
    | 'no'
    | 'open'
    | 'keyed'
    | 'request'
    | 'answer'
    | 'problems',
    string
  >
>;

export type OwnDutiesTexts = Readonly<
  Record<
    | 'lead'
    | 'open'
    | 'noneLate'
    | 'none'
    | 'calendar'
    | 'calendarLead'
    | 'once'
    | 'make'
    | 'renew'
    | 'revoke'
    | 'made'
    | 'read'
    | 'neverRead'
    | 'installation',
    string
  >
>;

type DeadlineStatus = 'planned' | 'open' | 'met' | 'missed' | 'waived' | 'ruled-out' | 'released';
type SkipReason = 'past-when-planned' | 'deadline-passed' | 'before-clocks-started';

/** What can be said of a deadline in its history. */
export type HistoryKind =
  | 'planned'
  | 'opened'
  | 'moved'
  | 'reminded'
  | 'skipped'
  | 'superseded'
  | 'reached'
  | 'missed'
  | 'overdue-notice'
  | 'warned'
  | 'contrary'
  | 'met-in-time'
  | 'met-late'
  | 'rectified'
  | 'closed'
  | 'reopened'
  | 'waived'
  | 'ruled-out';

export type OperationsTexts = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'processes'
    | 'process'
    | 'state'
    | 'down'
    | 'nothingDown'
    | 'isDown'
    | 'untold'
    | 'figures'
    | 'figureName'
    | 'value'
    | 'judgement'
    | 'well'
    | 'unwell'
    | 'notJudged'
    | 'since',
    string
  >
> & {
  readonly app: Readonly<Record<OperationsAnswer['processes'][number]['app'], string>>;
  readonly is: Readonly<Record<OperationsAnswer['processes'][number]['state'], string>>;
  readonly figure: Readonly<Record<Figure, string>>;
};

/** The words of the pages. */
export type PageTexts = {
  readonly frame: FrameTexts;
  readonly problem: ProblemTexts;
  readonly preferences: PreferencesTexts;
  readonly forums: ForumsTexts;
  readonly forum: ForumTexts;
  readonly cycle: CycleTexts;
  readonly meeting: MeetingPageTexts;
  readonly deadline: DeadlineTexts;
  readonly history: HistoryTexts;
  readonly feed: FeedTexts;
  readonly event: EventTexts;
  readonly work: WorkTexts;
  readonly rehearse: RehearseTexts;
  readonly duties: OwnDutiesTexts;
  readonly operations: OperationsTexts;
  readonly apiDocs: ApiDocsTexts;
  readonly meetingWork: MeetingWorkTexts;
};

/** The key of a text whose plural forms share one key. */
type Uncounted<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

type Path<Node> = {
  readonly [Key in keyof Node & string]: Node[Key] extends string | undefined
    ? Uncounted<Key>
    : `${Key}.${Path<Node[Key]>}`;
}[keyof Node & string];

/** Every text of the pages by its place, such as `problem.gone.title`. */
export type PageKey = Path<PageTexts>;
