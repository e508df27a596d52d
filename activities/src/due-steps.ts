import type { Due } from '@nap/commands';
import type { Clock } from '@nap/platform';
import type { Step } from '@nap/workflow-api';

type DueStep<Lane extends string> = Due<{ readonly key: string }> & { readonly lane: Lane; readonly summary: string };

/** The earliest step of each lane, on Temporal's clock. @param steps in due order. */
export const nextSteps = <Lane extends string>(
  steps: readonly DueStep<Lane>[],
  clock: Clock,
): Partial<Record<Lane, Step>> => {
  const next: Partial<Record<Lane, Step>> = {};
  for (const { lane, key, at, summary } of steps) next[lane] ??= { key, at: clock.toTemporal(at), summary };
  return next;
};
