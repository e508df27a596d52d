import { instant } from '@nap/calendar';
import type { FeedEvent } from '@nap/event-store';

import {
  EVENT_TYPES,
  cloudEventAttributes,
  cloudEventType,
  eventCatalogue,
  eventSchemaNamed,
  parseCloudEventType,
  schemaVersionOf,
} from '..';

const eventOf = (streamId: string, type: string): FeedEvent => ({
  feedPosition: 7,
  previousInForum: 5,
  forumId: 'tw',
  streamId,
  version: 3,
  messageId: '0198c2a4-52b1-5d6e-8f3a-0d9b1c2e4f60',
  type,
  schemaVersion: 1,
  data: {},
  meta: {
    commandId: 'c',
    correlationId: 'c',
    causationId: null,
    actor: 'a',
    occurredAt: instant('2021-01-27T06:00:00.000Z'),
  },
  recordedAt: instant('2021-01-27T06:00:01.000Z'),
  eventHash: 'e',
  chain: 'f',
});

describe('the attributes of an event on the wire', () => {
  it.each([
    ['meeting-tw-2021-01-27', 'MeetingOpened'],
    ['decision-tw-d-1', 'VoteOpened'],
    ['forum-tw', 'SeatFilled'],
    ['cycle-tw-2021', 'ReminderIssued'],
  ])('of %s name the stream as the subject, the forum as source and key', (streamId, type) => {
    expect(cloudEventAttributes(eventOf(streamId, type), 'here')).toMatchObject({
      type: `org.opengovernment.nap.${type}.v1`,
      subject: streamId,
      source: '/forums/tw',
      partitionkey: 'tw',
      sequence: '0000000000000007',
    });
  });

  it('lead to the schema of the data, where the installation serves it', () => {
    const { dataschema } = cloudEventAttributes(eventOf('cycle-tw-2021', 'ReminderIssued'), 'nap.example');
    expect(dataschema).toBe('https://nap.example/api/v1/schemas/events/ReminderIssued.v1.json');
    for (const type of EVENT_TYPES) {
      const event = { ...eventOf('cycle-tw-2021', type), schemaVersion: schemaVersionOf(type) };
      const { pathname } = new URL(cloudEventAttributes(event, 'nap.example').dataschema);
      expect(eventSchemaNamed(pathname.split('/').at(-1) ?? '')).toMatchObject({ $id: pathname });
    }
  });

  it('have one type for every event of the catalogue, which is read back', () => {
    const read = EVENT_TYPES.map((type) => parseCloudEventType(cloudEventType(type, schemaVersionOf(type)))?.type);
    expect(read).toEqual(EVENT_TYPES);
    expect(EVENT_TYPES.filter((type) => eventCatalogue[type].streams.length === 0)).toEqual([]);
  });
});
