import type { Agenda, Instant } from './agenda';

/** Registered name of the workflow that keeps the time of one decision. */
export const DECISION = 'decision';

/** What is owed while a decision is taken, and after it. */
export type DecisionDuty = 'vote' | 'government-answer' | 'agency-instruction';

export type DecisionAgenda = Agenda<DecisionDuty>;

export type DecisionActivities = {
  /** The next step of every duty of the decision, folded from the log. Changes nothing. */
  readonly planDecision: (decision: { readonly decisionId: string }) => Promise<DecisionAgenda>;
  /** Records every step of the decision that is due up to `at`, then answers as `planDecision`. */
  readonly ringDecision: (ring: {
    readonly decisionId: string;
    readonly duty: DecisionDuty;
    readonly at: Instant;
    /** When the step was due for which it rings; tasks of version 0.1.0 name none. */
    readonly due?: Instant;
  }) => Promise<DecisionAgenda>;
};
