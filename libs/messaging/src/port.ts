/** One message on its way out: `key` is the forum id, so one forum's events keep their order. */
export type OutgoingRecord = {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type IncomingMessage = OutgoingRecord & {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
};

/**
 * Takes messages of one partition, in their order: at least one, at most {@link LARGEST_OFFER}. What it rejects is
 * offered again as it was, with growing pauses, until it is taken; nothing of that partition passes it meanwhile.
 */
export type MessageHandler = (messages: readonly IncomingMessage[]) => Promise<void>;

/** So many messages are handled in a few tenths of a second. */
export const LARGEST_OFFER = 200;

export type Subscription = {
  /** Stops taking messages and resolves when the one in hand is done. */
  readonly stop: () => Promise<void>;
  /** Rejects when the subscription died and cannot heal by itself. */
  readonly failed: Promise<never>;
};

/** The road between relay and consumers. Adapters: Kafka, and PostgreSQL for installations without a broker. */
export abstract class MessagePort {
  abstract connect(): Promise<void>;
  abstract disconnect(): Promise<void>;
  /** Resolves when every record is durably taken, in order; on an error the caller sends the identical batch again. */
  abstract sendBatch(topic: string, records: readonly OutgoingRecord[]): Promise<void>;
  abstract subscribe(options: { group: string; topic: string; handler: MessageHandler }): Promise<Subscription>;
  /** Makes the group's running subscription deliver again from the earliest message (`'earliest'`) or from an offset of a partition. */
  abstract seek(group: string, topic: string, to: 'earliest' | { partition: number; offset: string }): Promise<void>;
  /** Messages of the topic that the group has not yet acknowledged. */
  abstract lag(group: string, topic: string): Promise<number>;
}
