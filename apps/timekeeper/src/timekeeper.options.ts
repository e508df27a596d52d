import type { Client } from '@temporalio/client';

import type { WorkflowStarter } from './workflow-starter';

/** Injection token of `TimekeeperOptions`. */
export const TIMEKEEPER_OPTIONS = Symbol('timekeeper options');

/** Where clocks run, and how they are started. */
export type ClocksOptions = {
  /** `host:port` of Temporal. */
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** Starts the runs; the ordinary way unless given. */
  readonly starter?: (client: Client) => WorkflowStarter;
};

export type TimekeeperOptions = ClocksOptions & {
  /** The topic of the engine's events. */
  readonly topic: string;
  /** Real milliseconds between two comparisons of log and clocks; null: none but those asked for. */
  readonly watchEveryMs: number | null;
};
