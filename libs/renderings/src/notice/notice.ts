import type { CivilDate, Instant } from '@nap/calendar';
import type { PhaseName, Role } from '@nap/domain';

import type { Language } from '../languages/language';

type Due = { readonly dueOn: CivilDate };

/** What one letter says. `dueOn` is the day it speaks of: of a comment window the last day to open it. */
export type Notice = { readonly phase: PhaseName } & (
  | ({ readonly kind: 'phase-opened'; readonly opensOn: CivilDate } & Due)
  | ({ readonly kind: 'reminder' | 'comment-window-reminder'; readonly daysLeft: number } & Due)
  | ({ readonly kind: 'irm-briefing' | 'deadline-missed' | 'escalation-reached' } & Due)
  | ({ readonly kind: 'irm-report-missing-at-drafting' } & Due)
  | ({ readonly kind: 'overdue'; readonly daysOverdue: number } & Due)
  | ({ readonly kind: 'escalation-warned'; readonly reachedOn: CivilDate } & Due)
  | ({ readonly kind: 'deadline-moved'; readonly from: CivilDate } & Due)
);

export type NoticeKind = Notice['kind'];

export const NOTICE_KINDS = [
  'phase-opened',
  'reminder',
  'comment-window-reminder',
  'irm-briefing',
  'deadline-missed',
  'overdue',
  'escalation-warned',
  'escalation-reached',
  'deadline-moved',
  'irm-report-missing-at-drafting',
] as const satisfies readonly NoticeKind[];

/** The calendar entry that goes with a letter; a repeat with a higher revision replaces the one before it. */
export type DeadlineEntry = {
  readonly uid: string;
  readonly revision: number;
  readonly stampedAt: Instant;
  readonly organizer: { readonly name: string; readonly email: string };
};

/** Everything a letter to one person needs. */
export type NoticeLetter = {
  readonly notice: Notice;
  readonly language: Language;
  readonly recipientName: string;
  /** For which roles the person gets it, and for which roles that nobody can be reached in. */
  readonly roles: readonly Role[];
  readonly standsInFor: readonly Role[];
  readonly forum: { readonly name: string; readonly zone: string };
  readonly cycleId: string;
  /** The one action link. */
  readonly link: string;
  /** Null where no coming day is announced. */
  readonly entry: DeadlineEntry | null;
};
