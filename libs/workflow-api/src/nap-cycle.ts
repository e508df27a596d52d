import type { Agenda, Instant } from './agenda';

/** Registered name of the workflow that keeps the time of one cycle. */
export const NAP_CYCLE = 'napCycle';

/** Every phase known to any rule profile. */
export type PhaseName =
  | 'drafting'
  | 'implementation'
  | 'midterm-self-assessment'
  | 'irm-action-plan-review'
  | 'irm-progress-report'
  | 'end-of-term-self-assessment'
  | 'irm-end-of-term-report'
  | 'irm-results-report';

export type CycleAgenda = Agenda<PhaseName>;

export type NapCycleActivities = {
  /** The next step of every phase, folded from the log. Changes nothing. */
  readonly planCycle: (cycle: { readonly cycleId: string }) => Promise<CycleAgenda>;
  /**
   * Records every step of the cycle that is due up to `at`, then answers as `planCycle`.
   * A ring that comes early, late or twice records what there is to record and no more.
   */
  readonly ringCycle: (ring: {
    readonly cycleId: string;
    readonly phase: PhaseName;
    readonly at: Instant;
    /** When the step was due for which it rings; tasks of version 0.1.0 name none. */
    readonly due?: Instant;
  }) => Promise<CycleAgenda>;
};
