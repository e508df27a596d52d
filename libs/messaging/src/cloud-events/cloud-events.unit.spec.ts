import { instant, instantOf } from '@nap/calendar';
import { cloudEventType, parseCloudEventType, toCloudEventJson } from '@nap/contracts';
import type { FeedEvent } from '@nap/event-store';
import { CloudEvent, HTTP, Kafka } from 'cloudevents';
import fc from 'fast-check';

import { CloudEventError, decodeCloudEvent, encodeCloudEvent } from './binary';

const INSTALLATION = 'nap.example';

const opened: FeedEvent = {
  messageId: '5f6ed3b5-3f1c-5e63-9f0a-2d8b0c4f7f11',
  streamId: 'cycle-ro-2016',
  version: 1,
  forumId: 'ro',
  type: 'CycleOpened',
  schemaVersion: 1,
  data: { title: '行動方案', start: '2016-07-01' },
  meta: {
    commandId: '2b0a3c1e-8a53-5b8b-8a5e-0d0f4a0f6d10',
    correlationId: 'c-1',
    causationId: null,
    actor: 'clock',
    occurredAt: instant('2016-01-01T07:00:00Z'),
  },
  recordedAt: instant('2026-11-23T10:00:00.123Z'),
  feedPosition: 42,
  previousInForum: 7,
  eventHash: 'a'.repeat(64),
  chain: 'b'.repeat(64),
};

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const position = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
// JSON has no -0, so data is what a round through JSON leaves of it.
const data = fc
  .dictionary(text, fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);

const feedEvent: fc.Arbitrary<FeedEvent> = fc.record({
  messageId: fc.uuid(),
  streamId: text,
  version: fc.integer({ min: 1 }),
  forumId: text,
  type: fc.stringMatching(/^[A-Z][A-Za-z.]{0,30}$/),
  schemaVersion: fc.integer({ min: 1, max: 999 }),
  data,
  meta: fc.record({
    commandId: fc.uuid(),
    correlationId: text,
    causationId: fc.option(text),
    actor: text,
    occurredAt: moment.map((date) => instantOf(date.getTime())),
  }),
  recordedAt: moment.map((date) => instantOf(date.getTime())),
  feedPosition: position,
  previousInForum: position,
  eventHash: text,
  chain: text,
});

describe('an event as CloudEvent in binary mode', () => {
  it('survives the round trip, whatever it holds', () => {
    fc.assert(
      fc.property(feedEvent, (event) => {
        expect(decodeCloudEvent(encodeCloudEvent(event, INSTALLATION))).toEqual(event);
      }),
      { numRuns: 500 },
    );
  });

  it('has string headers only, so that kafkajs takes it', () => {
    fc.assert(
      fc.property(feedEvent, (event) => {
        const { key, value, headers } = encodeCloudEvent(event, INSTALLATION);
        expect([key, value, ...Object.values(headers)].every((part) => typeof part === 'string')).toBe(true);
      }),
    );
  });

  it('names what the specification and the topic need', () => {
    expect(encodeCloudEvent(opened, INSTALLATION)).toEqual({
      key: 'ro',
      value: '{"title":"行動方案","start":"2016-07-01"}',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: opened.messageId,
        ce_source: '/forums/ro',
        ce_type: 'org.opengovernment.nap.CycleOpened.v1',
        ce_dataschema: 'https://nap.example/api/v1/schemas/events/CycleOpened.v1.json',
        ce_subject: 'cycle-ro-2016',
        ce_time: '2016-01-01T07:00:00.000Z',
        ce_recordedtime: '2026-11-23T10:00:00.123Z',
        ce_partitionkey: 'ro',
        ce_sequence: '0000000000000042',
        ce_previousinforum: '0000000000000007',
        ce_streamversion: '1',
        ce_commandid: opened.meta.commandId,
        ce_correlationid: 'c-1',
        ce_actor: 'clock',
        ce_eventhash: opened.eventHash,
        ce_chain: opened.chain,
        ce_installation: INSTALLATION,
      },
    });
  });

  it('orders by sequence as text as it does by position', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const sequence = (feedPosition: number): string =>
          encodeCloudEvent({ ...opened, feedPosition }, INSTALLATION).headers['ce_sequence'] ?? '';
        expect(sequence(a) < sequence(b)).toBe(a < b);
      }),
    );
  });

  it('is understood by the CloudEvents SDK', () => {
    const { key, value, headers } = encodeCloudEvent(opened, INSTALLATION);
    const message = { key, value, headers, body: value, timestamp: '' };
    const read = Kafka.toEvent(message);
    expect(read).toBeInstanceOf(CloudEvent);
    expect(read).toMatchObject({ id: opened.messageId, partitionkey: 'ro', data: opened.data });
  });
});

describe('a message that is no event of this engine', () => {
  const { headers, value } = encodeCloudEvent(opened, INSTALLATION);
  const { ce_sequence: _sequence, ...unplaced } = headers;

  it.each([
    ['without its place in the feed', { headers: unplaced, value }, 'header ce_sequence is missing'],
    ['of another version', { headers: { ...headers, ce_specversion: '0.3' }, value }, 'only 1.0 is read'],
    ['of a foreign type', { headers: { ...headers, ce_type: 'com.example.Paid.v1' }, value }, 'header ce_type'],
    ['with a broken number', { headers: { ...headers, ce_streamversion: '1.5' }, value }, 'header ce_streamversion'],
    ['with a broken time', { headers: { ...headers, ce_time: 'yesterday' }, value }, 'header ce_time'],
    ['that is not JSON', { headers, value: '{' }, 'the value is not JSON'],
    ['whose data is a list', { headers, value: '[]' }, 'the value is not a JSON object'],
  ])('%s is refused by name', (_case, message, problem) => {
    expect(() => decodeCloudEvent(message)).toThrow(CloudEventError);
    expect(() => decodeCloudEvent(message)).toThrow(problem);
  });
});

describe('an event as CloudEvent in JSON', () => {
  it('says the same as the headers do', () => {
    const json = toCloudEventJson(opened, INSTALLATION);
    const { datacontenttype, data: body, ...attributes } = json;
    expect(datacontenttype).toBe('application/json');
    expect(body).toEqual(opened.data);
    const { 'content-type': contentType, ...headers } = encodeCloudEvent(opened, INSTALLATION).headers;
    expect(contentType).toBe(datacontenttype);
    expect(Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value]))).toEqual(
      headers,
    );
  });

  it('is understood by the CloudEvents SDK as a batch', () => {
    const body = JSON.stringify([toCloudEventJson(opened, INSTALLATION)]);
    const read = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents-batch+json' }, body });
    expect(read).toEqual([expect.objectContaining({ id: opened.messageId, subject: 'cycle-ro-2016' })]);
  });
});

describe('the type on the wire', () => {
  it('goes back to name and schema version', () => {
    expect(parseCloudEventType(cloudEventType('DeadlineMissed', 2))).toEqual({
      type: 'DeadlineMissed',
      schemaVersion: 2,
    });
    expect(parseCloudEventType('org.opengovernment.nap.DeadlineMissed')).toBeUndefined();
  });
});
