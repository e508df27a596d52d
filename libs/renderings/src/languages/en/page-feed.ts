import { EVENT_TYPES, eventCatalogue } from '@nap/contracts';

import type { EventTexts, FeedTexts } from '../page-texts';

export const feed: FeedTexts = {
  lead: 'Everything that happened in any forum, in the order in which it was recorded, the newest first.',
  cycle: 'Cycle (such as ro-2016)',
  type: 'Kind of event',
  day: 'Day it was recorded (YYYY-MM-DD)',
  caption: 'Events',
  where: 'Where',
  withheld: 'An event that is not public',
  none: 'No event matches.',
  pages: 'Before and after',
  newer: 'Newer events',
  older: 'Older events',
  note: 'The number of an event is its place in the feed. It never changes, and no number is ever left out: where an event is not public, its place and its proof stay.',
};

/** The catalogue of events speaks English. */
const says = Object.fromEntries(EVENT_TYPES.map((type) => [type, eventCatalogue[type].meaning])) as EventTexts['says'];

export const event: EventTexts = {
  says,
  place: 'Event {{position}} of the feed',
  meaning: 'What it says',
  stream: 'Stream',
  occurred: 'Happened',
  recorded: 'Recorded',
  beforeInForum: 'The forum’s event before it',
  hash: 'Hash of the event',
  chain: 'Chain',
  proof:
    'The hash is taken over the event as it was stored, the chain over this hash and the chain of the event before. Whoever has both can prove that nothing was changed or taken out: nap feed verify does.',
  json: 'The event as programs get it',
  data: 'The same as data',
  withheld: 'It is for people with a role in its forum. Its place and its proof are shown to everybody.',
  before: 'Event {{position}}, before it',
  after: 'Event {{position}}, after it',
  all: 'All events',
};
