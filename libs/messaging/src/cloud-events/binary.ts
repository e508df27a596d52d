import { type Instant, instant } from '@nap/calendar';
import { type CloudEventAttributes, cloudEventAttributes, parseCloudEventType } from '@nap/contracts';
import type { FeedEvent } from '@nap/event-store';

import type { IncomingMessage, OutgoingRecord } from '../port';

const PREFIX = 'ce_';

type AttributeName = keyof CloudEventAttributes;
type Headers = IncomingMessage['headers'];

/** A message that is no event of this engine; the text names the header and what is wrong with it. */
export class CloudEventError extends Error {}

/** Binary content mode: attributes as `ce_` headers, data alone as value, the forum's id as key. */
export const encodeCloudEvent = (event: FeedEvent, installation: string): OutgoingRecord => ({
  key: event.forumId,
  value: JSON.stringify(event.data),
  headers: {
    'content-type': 'application/json',
    ...Object.fromEntries(
      Object.entries(cloudEventAttributes(event, installation)).map(([name, value]) => [`${PREFIX}${name}`, value]),
    ),
  },
});

const optional = (headers: Headers, name: AttributeName): string | undefined => headers[`${PREFIX}${name}`];

const required = (headers: Headers, name: AttributeName): string => {
  const value = optional(headers, name);
  if (value === undefined || value === '') throw new CloudEventError(`header ${PREFIX}${name} is missing`);
  return value;
};

const wholeNumber = (headers: Headers, name: AttributeName): number => {
  const text = required(headers, name);
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new CloudEventError(`header ${PREFIX}${name} is not a whole number: ${text}`);
  }
  return value;
};

const instantIn = (headers: Headers, name: AttributeName): Instant => {
  const text = required(headers, name);
  try {
    return instant(text);
  } catch (error) {
    throw new CloudEventError(`header ${PREFIX}${name} is not an instant: ${text}`, { cause: error });
  }
};

const typeIn = (headers: Headers): { type: string; schemaVersion: number } => {
  const text = required(headers, 'type');
  const type = parseCloudEventType(text);
  if (type === undefined) throw new CloudEventError(`header ${PREFIX}type is not one of this engine's: ${text}`);
  return type;
};

const dataIn = (value: string): FeedEvent['data'] => {
  let data: unknown;
  try {
    data = JSON.parse(value);
  } catch (error) {
    throw new CloudEventError('the value is not JSON', { cause: error });
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new CloudEventError('the value is not a JSON object');
  }
  return data as FeedEvent['data'];
};

/** @throws CloudEventError when the message is not an event of this engine. */
export const decodeCloudEvent = ({ headers, value }: Pick<IncomingMessage, 'headers' | 'value'>): FeedEvent => {
  const version = required(headers, 'specversion');
  if (version !== '1.0') throw new CloudEventError(`header ${PREFIX}specversion is ${version}, only 1.0 is read`);
  return {
    messageId: required(headers, 'id'),
    streamId: required(headers, 'subject'),
    version: wholeNumber(headers, 'streamversion'),
    forumId: required(headers, 'partitionkey'),
    ...typeIn(headers),
    data: dataIn(value),
    meta: {
      commandId: required(headers, 'commandid'),
      correlationId: required(headers, 'correlationid'),
      causationId: optional(headers, 'causationid') ?? null,
      actor: required(headers, 'actor'),
      occurredAt: instantIn(headers, 'time'),
    },
    recordedAt: instantIn(headers, 'recordedtime'),
    feedPosition: wholeNumber(headers, 'sequence'),
    previousInForum: wholeNumber(headers, 'previousinforum'),
    eventHash: required(headers, 'eventhash'),
    chain: required(headers, 'chain'),
  };
};
