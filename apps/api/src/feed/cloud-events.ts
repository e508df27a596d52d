import type { FeedEvent } from '@nap/event-store';
import { type CloudEventJson, toCloudEventJson } from '@nap/contracts';

export const BATCH_TYPE = 'application/cloudevents-batch+json';

/**
 * What a reader without the right to an event gets in its place: enough to count the feed and to prove its chain, and
 * nothing of what happened, to whom or in which forum.
 */
export type Withheld = Pick<
  CloudEventJson,
  'specversion' | 'id' | 'source' | 'type' | 'sequence' | 'eventhash' | 'chain'
>;

export const withheld = (event: FeedEvent, installation: string): Withheld => {
  const { specversion, id, sequence, eventhash, chain } = toCloudEventJson(event, installation);
  return {
    specversion,
    id,
    source: '/feed',
    type: 'org.opengovernment.nap.EventWithheld.v1',
    sequence,
    eventhash,
    chain,
  };
};
