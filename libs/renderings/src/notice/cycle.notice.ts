import type { CivilDate } from '@nap/calendar';
import type { PhaseName } from '@nap/domain';

type Due = { readonly dueOn: CivilDate };

/** What a letter about a cycle says. `dueOn` is the day it speaks of: of a comment window the last day to open it. */
export type CycleNotice = { readonly stream: 'cycle'; readonly id: string; readonly phase: PhaseName } & (
  | ({ readonly kind: 'phase-opened'; readonly opensOn: CivilDate } & Due)
  | ({ readonly kind: 'reminder' | 'comment-window-reminder'; readonly daysLeft: number } & Due)
  | ({ readonly kind: 'irm-briefing' | 'deadline-missed' | 'escalation-reached' } & Due)
  | ({ readonly kind: 'irm-report-missing-at-drafting' } & Due)
  | ({ readonly kind: 'overdue'; readonly daysOverdue: number } & Due)
  | ({ readonly kind: 'escalation-warned'; readonly reachedOn: CivilDate } & Due)
  | ({ readonly kind: 'deadline-moved'; readonly from: CivilDate } & Due)
);
