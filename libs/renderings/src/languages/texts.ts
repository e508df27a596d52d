import type { DutyName, PhaseName, Role } from '@nap/domain';
import type { SimulatedStepName } from '@nap/simulation';

import type { NoticeKind, NoticeStream } from '../notice/notice';
import type { PageTexts } from './page-texts';

/** A sentence that counts: none, one where the language tells it apart, and any other number. */
type Counted<Key extends string> = Readonly<
  Record<`${Key}_zero` | `${Key}_other`, string> & Partial<Record<`${Key}_one`, string>>
>;

type Plain = { readonly subject: string; readonly lead: string; readonly next: string };
type CountedNotice = Counted<'subject'> & Counted<'lead'> & { readonly next: string };

/** Notices that say how many days are left, or gone. */
type CountedKind =
  'reminder' | 'comment-window-reminder' | 'overdue' | 'duty-reminder' | 'duty-overdue' | 'vote-reminder';

/** Words for each notice of a group. */
type Words<Kind extends NoticeKind> = {
  readonly [Each in Kind]: Each extends CountedKind ? CountedNotice : Plain;
};

type DutyKind = Extract<NoticeKind, `duty-${string}`>;
type MeetingKind = Extract<
  NoticeKind,
  | `meeting-${string}`
  | `agenda-${string}`
  | `minutes-${string}`
  | `proxy-${string}`
  | 'final-agenda-submitted'
  | 'materials-sent'
  | 'quorum-failed'
  | 'action-item-opened'
>;
type DecisionKind = Extract<
  NoticeKind,
  `vote-${string}` | `decision-${string}` | `advice-${string}` | 'government-answered'
>;
type ForumKind = Extract<
  NoticeKind,
  `lapse-${string}` | 'membership-lapsed' | 'seat-vacated' | 'substitute-follows' | 'parity-broken'
>;

export type DutyTexts = {
  /** What is due, as the subject of a sentence; what to do before; what holds after the deadline. */
  readonly owed: Readonly<Record<DutyName, { readonly item: string; readonly todo: string; readonly late: string }>>;
  /** To who is asked to approve before it can go out. */
  readonly approve: string;
  readonly notice: Words<DutyKind>;
};

export type MeetingTexts = {
  readonly meeting: Readonly<Record<'regular' | 'extraordinary', string>>;
  /** From a moment until another of the same day, or of a later one. */
  readonly span: string;
  readonly stage: Readonly<Record<'draft' | 'final', string>>;
  readonly notice: Words<MeetingKind>;
};

export type DecisionTexts = {
  readonly secrecy: Readonly<Record<'open' | 'secret', string>>;
  readonly tally: string;
  readonly failed: Readonly<Record<'not-carried' | 'no-quorum', string>>;
  readonly accepted: Readonly<Record<'wholly' | 'in-part' | 'rejected', string>>;
  readonly notice: Words<DecisionKind>;
};

export type ForumTexts = {
  readonly lapse: Readonly<Record<'in-a-row' | 'of-a-year', string>>;
  readonly notice: Words<ForumKind>;
};

/** Labels of the facts that stand in a letter beside its sentences. */
type FactName =
  | 'when'
  | 'where'
  | 'page'
  | 'due'
  | 'agenda'
  | 'papers'
  | 'tally'
  | 'ballot'
  | 'answer'
  | 'inARow'
  | 'ofYear'
  | 'missedOn'
  | 'substitute'
  | 'fillBy';

/** Every text that a language owes. Placeholders stand in double braces. */
export type Texts = {
  readonly phase: Readonly<Record<PhaseName, string>>;
  /** What has to be done by the due day of a phase. */
  readonly duty: Readonly<Record<PhaseName, string>>;
  /** What ends a phase. */
  readonly closes: Readonly<Record<PhaseName, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly notice: Words<NoticeKind>;
  readonly fact: Readonly<Record<FactName, string>>;
  /** A label and what stands behind it. */
  readonly labelled: string;
  /** Someone whose data were erased, or a thing that is not named. */
  readonly unnamed: string;
  readonly ofYear: string;
  readonly mail: {
    readonly subject: string;
    readonly greeting: string;
    readonly action: Readonly<Record<NoticeStream, string>>;
    readonly why: string;
    readonly whyInPerson: string;
    readonly standsIn: string;
    readonly zone: string;
    readonly zoneOfTimes: string;
    readonly calendarAttached: string;
    readonly invitationAttached: string;
    readonly cancellationAttached: string;
  };
  readonly calendar: {
    readonly due: string;
    readonly commentWindow: string;
    readonly dueNow: string;
    readonly done: string;
    readonly meeting: string;
    readonly phase: string;
    readonly step: string;
    readonly name: string;
  };
  readonly step: Readonly<Record<SimulatedStepName, string>>;
  readonly page: PageTexts;
} & Pick<DutyTexts, 'owed' | 'approve'> &
  Pick<MeetingTexts, 'meeting' | 'span' | 'stage'> &
  Pick<DecisionTexts, 'secrecy' | 'tally' | 'failed' | 'accepted'> &
  Pick<ForumTexts, 'lapse'>;

/** The part of the texts that speaks of cycles, and what all letters share. */
export type CommonTexts = Omit<
  Texts,
  | 'notice'
  | 'owed'
  | 'approve'
  | 'meeting'
  | 'span'
  | 'stage'
  | 'secrecy'
  | 'tally'
  | 'failed'
  | 'accepted'
  | 'lapse'
  | 'page'
> & { readonly notice: Words<Exclude<NoticeKind, DutyKind | MeetingKind | DecisionKind | ForumKind>> };

/** All texts of a language from its parts. */
export const textsOf = (
  common: CommonTexts,
  { notice: duties, ...duty }: DutyTexts,
  { notice: meetings, ...meeting }: MeetingTexts,
  { notice: decisions, ...decision }: DecisionTexts,
  { notice: forums, ...forum }: ForumTexts,
  page: PageTexts,
): Texts => ({
  ...common,
  ...duty,
  ...meeting,
  ...decision,
  ...forum,
  page,
  notice: { ...common.notice, ...duties, ...meetings, ...decisions, ...forums },
});
