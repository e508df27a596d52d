import type { Instant } from '@nap/calendar';
import type { Clock } from '@nap/platform';
import type { Step } from '@nap/workflow-api';

type Pending<AStep extends { readonly key: string }, Lane extends string> = {
  /** In due order. */
  readonly steps: readonly AStep[];
  /** In business time. */
  readonly dueAt: (step: AStep) => Instant;
  readonly laneOf: (step: AStep) => Lane;
  readonly summaryOf: (step: AStep) => string;
};

/** The earliest step of each lane, on Temporal's clock. */
export const nextSteps = <AStep extends { readonly key: string }, Lane extends string>(
  { steps, dueAt, laneOf, summaryOf }: Pending<AStep, Lane>,
  clock: Clock,
): Partial<Record<Lane, Step>> => {
  const next: Partial<Record<Lane, Step>> = {};
  for (const step of steps) {
    next[laneOf(step)] ??= { key: step.key, at: clock.toTemporal(dueAt(step)), summary: summaryOf(step) };
  }
  return next;
};
