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

/** A message it rejects is offered again, with growing pauses, until it is taken; nothing of its key passes it meanwhile. */
export type MessageHandler = (message: IncomingMessage) => Promise<void>;

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
