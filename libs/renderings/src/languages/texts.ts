import type { PhaseName, Role } from '@nap/domain';

/** A sentence that counts: none, one where the language tells it apart, and any other number. */
type Counted<Key extends string> = Readonly<
  Record<`${Key}_zero` | `${Key}_other`, string> & Partial<Record<`${Key}_one`, string>>
>;

type Plain = { readonly subject: string; readonly lead: string; readonly next: string };
type CountedNotice = Counted<'subject'> & Counted<'lead'> & { readonly next: string };

/** Every text that a language owes. Placeholders stand in double braces. */
export type Texts = {
  readonly phase: Readonly<Record<PhaseName, string>>;
  /** What has to be done by the due day of a phase. */
  readonly duty: Readonly<Record<PhaseName, string>>;
  /** What ends a phase. */
  readonly closes: Readonly<Record<PhaseName, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly notice: {
    readonly 'phase-opened': Plain;
    readonly reminder: CountedNotice;
    readonly 'comment-window-reminder': CountedNotice;
    readonly 'irm-briefing': Plain;
    readonly 'deadline-missed': Plain;
    readonly overdue: CountedNotice;
    readonly 'escalation-warned': Plain;
    readonly 'escalation-reached': Plain;
    readonly 'deadline-moved': Plain;
    readonly 'irm-report-missing-at-drafting': Plain;
  };
  readonly mail: {
    readonly subject: string;
    readonly greeting: string;
    readonly action: string;
    readonly why: string;
    readonly standsIn: string;
    readonly zone: string;
    readonly calendarAttached: string;
  };
  readonly calendar: {
    readonly due: string;
    readonly commentWindow: string;
    readonly phase: string;
    readonly step: string;
    readonly name: string;
  };
  readonly step: Readonly<Record<SimulatedStepName, string>>;
};

/** Steps of a simulated calendar as public listings name them. */
export type SimulatedStepName =
  | 'opens'
  | 'irm-briefing'
  | 'reminder'
  | 'comment-window-reminder'
  | 'latest-comment-window'
  | 'due'
  | 'missed'
  | 'ends'
  | 'escalation'
  | 'comment-closes'
  | 'irm-report-missing-at-drafting';
