import type { FeedEvent } from '@nap/event-store';

import { type CloudEventAttributes, cloudEventAttributes } from './attributes';

/** One event in the structured JSON form; an array of them is an `application/cloudevents-batch+json` body. */
export type CloudEventJson = CloudEventAttributes & {
  readonly datacontenttype: 'application/json';
  readonly data: FeedEvent['data'];
};

export const toCloudEventJson = (event: FeedEvent, installation: string): CloudEventJson => ({
  ...cloudEventAttributes(event, installation),
  datacontenttype: 'application/json',
  data: event.data,
});
