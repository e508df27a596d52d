/** Injection token of `RelayOptions`. */
export const RELAY_OPTIONS = Symbol('relay options');

/** Times are real time in milliseconds. */
export type RelayOptions = {
  readonly topic: string;
  /** The id of this installation in the CloudEvents it publishes. */
  readonly installation: string;
  /** How long a commit may wait when its nudge was lost. */
  readonly pollMs: number;
  /** How often a relay that stands by asks for the lead. */
  readonly standbyMs: number;
  readonly heartbeatMs: number;
  /** After so long without a heartbeat PostgreSQL closes the leader's session, and with it the lead. */
  readonly leaseMs: number;
  /** How often the topic is asked whether it still holds all that was published. */
  readonly topicCheckMs: number;
};

export const RELAY_TIMES = {
  pollMs: 250,
  standbyMs: 1_000,
  heartbeatMs: 5_000,
  leaseMs: 15_000,
  topicCheckMs: 60_000,
} as const;

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/** The wait before the next try, doubled with each failure in a row. @param failures at least 1. */
export const retryAfter = (failures: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10));

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
