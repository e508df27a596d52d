import type { Config } from '@nap/platform';

/** Injection token of `NotifierOptions`. */
export const NOTIFIER_OPTIONS = Symbol('notifier options');
/** Injection token of the notifier's `FeedConsumer`. */
export const NOTIFIER_CONSUMER = Symbol('notifier consumer');

export type NotifierOptions = {
  /** The topic of the engine's events. */
  readonly topic: string;
  readonly smtpUrl: string;
  /** Letters on their way at the same time. */
  readonly concurrency: number;
  /** Real milliseconds between two looks for letters that are due. */
  readonly pollMs: number;
};

export const notifierOptions = (config: Pick<Config, 'KAFKA_TOPIC' | 'SMTP_URL'>): NotifierOptions => ({
  topic: config.KAFKA_TOPIC,
  smtpUrl: config.SMTP_URL,
  concurrency: 4,
  pollMs: 500,
});
