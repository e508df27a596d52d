import { type CivilDate, daysBetween } from '@nap/calendar';
import { BRIEFS_THE_IRM, type PhaseName, type PhaseRule, type Role } from '@nap/domain';
import type { Notice, NoticeKind } from '@nap/renderings';

/** Whom a matter concerns. Who is reached as one of `butNot` hears of it by another letter of the same day. */
export type Audience = { readonly roles: readonly Role[]; readonly butNot: readonly Role[] };

/** What a letter is about, whoever gets it and whenever it is sent. */
export type Matter = {
  readonly kind: NoticeKind;
  readonly phase: PhaseName;
  /** The day it speaks of: of a comment window the last day to open it. */
  readonly dueOn: CivilDate;
  /** Number of the deadline's moves: the letter holds for this revision only. */
  readonly revision: number;
  readonly audience: Audience;
  /** Of an opening: its first day. */
  readonly opensOn?: CivilDate;
  /** Of a move: the day it had before. */
  readonly from?: CivilDate;
  /** Of a warning: the day on which the country acts contrary to process. */
  readonly reachedOn?: CivilDate;
};

/** Who is told what of a phase, where the fact itself does not name them. */
export const audienceOf = (kind: NoticeKind, { recipients, overdueNotices }: PhaseRule): Audience => {
  const { before, overdue } = recipients;
  switch (kind) {
    case 'phase-opened':
    case 'reminder':
    case 'comment-window-reminder':
    case 'deadline-moved':
    case 'irm-report-missing-at-drafting':
      return { roles: before, butNot: [] };
    case 'irm-briefing':
      return { roles: BRIEFS_THE_IRM, butNot: [] };
    case 'deadline-missed':
      // Those who get the first overdue notice in the morning are not written to at midnight as well.
      return overdueNotices.length === 0
        ? { roles: [...new Set([...before, ...overdue])], butNot: [] }
        : { roles: before.filter((role) => !overdue.includes(role)), butNot: overdue };
    case 'overdue':
    case 'escalation-warned':
    case 'escalation-reached':
      return { roles: overdue, butNot: [] };
  }
};

/** Kinds whose letter announces a coming day. */
export const announcesADay = (kind: NoticeKind): boolean =>
  ['phase-opened', 'reminder', 'comment-window-reminder', 'irm-briefing', 'deadline-moved'].includes(kind);

/** The stable name of the deadline, such as `ro-2016/midterm-self-assessment`. */
export const deadlineIdOf = (cycleId: string, { kind, phase }: Pick<Matter, 'kind' | 'phase'>): string =>
  kind === 'comment-window-reminder' ? `${cycleId}/${phase}/comment-window` : `${cycleId}/${phase}`;

/** The words' facts on the day of sending: days are counted from `today`, the forum's civil day. */
export const noticeOn = (matter: Matter, today: CivilDate): Notice => {
  const { kind, phase, dueOn } = matter;
  switch (kind) {
    case 'phase-opened':
      return { kind, phase, dueOn, opensOn: matter.opensOn ?? dueOn };
    case 'reminder':
    case 'comment-window-reminder':
      return { kind, phase, dueOn, daysLeft: Math.max(0, daysBetween(today, dueOn)) };
    case 'overdue':
      return { kind, phase, dueOn, daysOverdue: Math.max(0, daysBetween(dueOn, today)) };
    case 'escalation-warned':
      return { kind, phase, dueOn, reachedOn: matter.reachedOn ?? dueOn };
    case 'deadline-moved':
      return { kind, phase, dueOn, from: matter.from ?? dueOn };
    case 'irm-briefing':
    case 'deadline-missed':
    case 'escalation-reached':
    case 'irm-report-missing-at-drafting':
      return { kind, phase, dueOn };
  }
};
