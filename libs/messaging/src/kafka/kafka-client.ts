import { Logger } from '@nestjs/common';
import { type ISocketFactory, Kafka, type LogEntry, logLevel } from 'kafkajs';

export type KafkaOptions = {
  /** `host:port`, best as IP addresses: Node gives each address of a dual-stack name only 250 ms. */
  readonly brokers: readonly string[];
  /** Names this process in the broker's logs. */
  readonly clientId: string;
  /** Partitions of every topic of this port, fixed for the topic's life: another count would move keys. */
  readonly partitions: number;
  /** Topics that `connect` creates or checks. */
  readonly topics: readonly string[];
  /** After this many milliseconds without an answer a request has failed. */
  readonly requestTimeout?: number;
  /** How connections are made, for brokers behind a proxy. */
  readonly socketFactory?: ISocketFactory;
};

/** Short waits: a broker that is back must be found within half a second (milliseconds). */
export const QUICK_RETRY = { initialRetryTime: 100, maxRetryTime: 500 } as const;

/** How the messages begin that say nothing: of our own choice, or of a broker that has no producer ids at hand for a moment. */
const EXPECTED = ['Limiting retries for the idempotent producer', 'Response InitProducerId('];

// kafkajs calls every retried request an error; only what it cannot retry concerns an operator, and that is thrown.
const quietly =
  (logger: Logger) =>
  (): ((entry: LogEntry) => void) =>
  ({ level, namespace, log }) => {
    if (EXPECTED.some((beginning) => log.message.startsWith(beginning))) return; // what fails for good is thrown
    const line = `${namespace}: ${log.message}`;
    if (level === logLevel.ERROR) logger.warn(line);
    else logger.debug(line);
  };

export const kafkaClient = ({ brokers, clientId, requestTimeout = 5_000, socketFactory }: KafkaOptions): Kafka =>
  new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 10_000,
    requestTimeout,
    enforceRequestTimeout: true,
    retry: { ...QUICK_RETRY, retries: 5 },
    logLevel: logLevel.WARN,
    logCreator: quietly(new Logger('Kafka')),
    ...(socketFactory === undefined ? {} : { socketFactory }),
  });
