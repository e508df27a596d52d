import type { WorkflowChange } from '@nap/testing';

const CLOCK = 'clock.ts';
const RING = 'const agenda = await clock.ring(lane, at, step);';
const IMPORT = { file: CLOCK, text: 'import { allHandlersFinished,', by: 'import { patched, allHandlersFinished,' };

/** What a next release may look like: it plans once more after each ring, in runs that it began or has taken over. */
export const ANOTHER_PLAN: readonly WorkflowChange[] = [
  IMPORT,
  {
    file: CLOCK,
    text: RING,
    by: `${RING.replace('agenda', 'rung')}
  const agenda = patched('plan-after-ring') ? await clock.plan() : rung;`,
  },
];

/** The same, shipped without thinking of the runs that sleep. */
export const ANOTHER_PLAN_UNPATCHED: readonly WorkflowChange[] = [
  {
    file: CLOCK,
    text: RING,
    by: `${RING.replace('const agenda = ', '')}
  const agenda = await clock.plan();`,
  },
];

/** A change that no run of before survives: every run begins with two plans. */
export const ANOTHER_PLAN_AT_THE_START: readonly WorkflowChange[] = [
  {
    file: CLOCK,
    text: 'const { looks } = clock;',
    by: 'const { looks } = clock; await clock.plan();',
  },
];
