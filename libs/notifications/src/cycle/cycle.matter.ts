import { type CivilDate, daysBetween } from '@nap/calendar';
import { BRIEFS_THE_IRM, type PhaseName, type PhaseRule } from '@nap/domain';
import type { CycleNotice } from '@nap/renderings';

import { type Audience, audience } from '../recipients/audience';

/** What a letter about a cycle is about, whoever gets it and whenever it is sent. */
export type CycleMatter = {
  readonly kind: CycleNotice['kind'];
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
export const audienceOf = (kind: CycleMatter['kind'], { recipients, overdueNotices }: PhaseRule): Audience => {
  const { before, overdue } = recipients;
  switch (kind) {
    case 'phase-opened':
    case 'reminder':
    case 'comment-window-reminder':
    case 'deadline-moved':
    case 'irm-report-missing-at-drafting':
      return audience({ roles: before });
    case 'irm-briefing':
      return audience({ roles: BRIEFS_THE_IRM });
    case 'deadline-missed':
      // Those who get the first overdue notice in the morning are not written to at midnight as well.
      return overdueNotices.length === 0
        ? audience({ roles: [...new Set([...before, ...overdue])] })
        : audience({ roles: before.filter((role) => !overdue.includes(role)), butNot: overdue });
    case 'overdue':
    case 'escalation-warned':
    case 'escalation-reached':
      return audience({ roles: overdue });
  }
};

/** Kinds whose letter announces a coming day. */
export const announcesADay = (kind: CycleMatter['kind']): boolean =>
  ['phase-opened', 'reminder', 'comment-window-reminder', 'irm-briefing', 'deadline-moved'].includes(kind);

/** The stable name of the deadline, such as `ro-2016/midterm-self-assessment`. */
export const deadlineIdOf = (cycleId: string, { kind, phase }: Pick<CycleMatter, 'kind' | 'phase'>): string =>
  kind === 'comment-window-reminder' ? `${cycleId}/${phase}/comment-window` : `${cycleId}/${phase}`;

/** The words' facts on the day of sending: days are counted from `today`, the forum's civil day. */
export const noticeOn = (matter: CycleMatter, cycleId: string, today: CivilDate): CycleNotice => {
  const { kind, phase, dueOn } = matter;
  const about = { stream: 'cycle', id: cycleId, phase, dueOn } as const;
  switch (kind) {
    case 'phase-opened':
      return { ...about, kind, opensOn: matter.opensOn ?? dueOn };
    case 'reminder':
    case 'comment-window-reminder':
      return { ...about, kind, daysLeft: Math.max(0, daysBetween(today, dueOn)) };
    case 'overdue':
      return { ...about, kind, daysOverdue: Math.max(0, daysBetween(dueOn, today)) };
    case 'escalation-warned':
      return { ...about, kind, reachedOn: matter.reachedOn ?? dueOn };
    case 'deadline-moved':
      return { ...about, kind, from: matter.from ?? dueOn };
    case 'irm-briefing':
    case 'deadline-missed':
    case 'escalation-reached':
    case 'irm-report-missing-at-drafting':
      return { ...about, kind };
  }
};
