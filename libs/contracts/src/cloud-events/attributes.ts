import type { FeedEvent } from '@nap/event-store';

/** What the wire says about an event besides its data, in CloudEvents 1.0 names; the same in Kafka headers and in HTTP. */
export type CloudEventAttributes = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The JSON Schema of the data, at the installation that recorded the event. */
  readonly dataschema: string;
  readonly subject: string;
  /** Business time of the fact; it may lie years before `recordedtime`. */
  readonly time: string;
  readonly recordedtime: string;
  /** The forum's id: events with one key keep their order. */
  readonly partitionkey: string;
  /** Feed position, zero-padded so that it compares as text. */
  readonly sequence: string;
  /** Feed position of the forum's previous event, padded like `sequence`; all zeros for its first. */
  readonly previousinforum: string;
  readonly streamversion: string;
  readonly commandid: string;
  readonly correlationid: string;
  /** Left out where nothing caused the command. */
  readonly causationid?: string;
  readonly actor: string;
  readonly eventhash: string;
  readonly chain: string;
  /** The installation that recorded the event. */
  readonly installation: string;
};

const TYPE_PREFIX = 'org.opengovernment.nap.';
const TYPE = /^org\.opengovernment\.nap\.(?<name>.+)\.v(?<version>[1-9]\d*)$/;

/** Where an installation serves the schemas; they never change at their address. */
export const EVENT_SCHEMAS_PATH = '/api/v1/schemas/events';

/** `CycleOpened`, 1 → `CycleOpened.v1.json`. */
export const eventSchemaName = (type: string, schemaVersion: number): string => `${type}.v${schemaVersion}.json`;

/** Digits of the largest safe integer. */
const POSITION_DIGITS = 16;

/** `CycleOpened`, 1 → `org.opengovernment.nap.CycleOpened.v1`. */
export const cloudEventType = (type: string, schemaVersion: number): string =>
  `${TYPE_PREFIX}${type}.v${schemaVersion}`;

/** The inverse of {@link cloudEventType}; undefined for a type that is not ours. */
export const parseCloudEventType = (text: string): { type: string; schemaVersion: number } | undefined => {
  const { name, version } = TYPE.exec(text)?.groups ?? {};
  return name === undefined ? undefined : { type: name, schemaVersion: Number(version) };
};

export const sequenceOf = (position: number): string => String(position).padStart(POSITION_DIGITS, '0');

export const cloudEventAttributes = (event: FeedEvent, installation: string): CloudEventAttributes => ({
  specversion: '1.0',
  id: event.messageId,
  source: `/forums/${encodeURIComponent(event.forumId)}`,
  type: cloudEventType(event.type, event.schemaVersion),
  dataschema: `https://${installation}${EVENT_SCHEMAS_PATH}/${eventSchemaName(event.type, event.schemaVersion)}`,
  subject: event.streamId,
  time: event.meta.occurredAt,
  recordedtime: event.recordedAt,
  partitionkey: event.forumId,
  sequence: sequenceOf(event.feedPosition),
  previousinforum: sequenceOf(event.previousInForum),
  streamversion: String(event.version),
  commandid: event.meta.commandId,
  correlationid: event.meta.correlationId,
  ...(event.meta.causationId === null ? {} : { causationid: event.meta.causationId }),
  actor: event.meta.actor,
  eventhash: event.eventHash,
  chain: event.chain,
  installation,
});
