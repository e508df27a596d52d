import { z } from 'zod';

/** What operators look at, in the order in which they look. */
export const FIGURES = [
  'feed-head',
  'feed-waiting-seconds',
  'relay-lag-events',
  'relay-lag-seconds',
  'notifier-lag',
  'notifier-parked',
  'reporting-lag',
  'reporting-parked',
  'timekeeper-lag',
  'timekeeper-parked',
  'overdue-steps',
  'unreadable-clocks',
  'late-rings',
  'letters-accepted',
  'letters-refused',
  'letters-deferred',
  'letters-pending',
  'temporal-task-failures',
  'temporal-request-failures',
  'commands-failed',
] as const;

export type Figure = (typeof FIGURES)[number];

export const PROCESSES = ['api', 'relay', 'worker', 'timekeeper', 'notifier', 'reporting'] as const;

const processState = z.strictObject({
  app: z.enum(PROCESSES),
  /** `silent`: it does not answer; `unset`: nobody said where it would. */
  state: z.enum(['ready', 'unavailable', 'silent', 'unset']),
  /** What it depends on, each `ok` or the reason why not. */
  checks: z.record(z.string(), z.string()),
});

const figure = z.strictObject({
  name: z.enum(FIGURES),
  /** null where the process that counts it tells nothing. Counts run since that process started. */
  value: z.number().nullable(),
  /** Whether nothing need be done about it; null where no number is bad by itself, or none is told. */
  isWell: z.boolean().nullable(),
});

/** How the installation is, as its processes tell it. */
export const operationsAnswer = z
  .strictObject({ processes: z.array(processState), figures: z.array(figure) })
  .meta({ id: 'Operations', title: 'operations' });

export type OperationsAnswer = z.output<typeof operationsAnswer>;
