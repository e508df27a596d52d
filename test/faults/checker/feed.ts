import { createHash } from 'node:crypto';

import { type History, type Row, grouped, lastRows, numberOf, recordsOf, textOf } from './history';
import { type Violation, breaking } from './violation';

/** The chain before the first event. */
export const START = '00'.repeat(32);
const BYTEA = /^\\x/;

/** The published format: sha256 over each column behind its length in bytes, `-` for one without a value. */
export const hashOf = (event: Row): string => {
  const columns = [
    ...['message_id', 'stream_id', 'version', 'forum_id', 'type', 'schema_version', 'data', 'meta'].map((name) =>
      textOf(event, name),
    ),
    new Date(textOf(event, 'recorded_at')).toISOString(),
    ...['command_id', 'correlation_id', 'causation_id', 'actor'].map((name) =>
      event[name] === null ? null : textOf(event, name),
    ),
  ];
  const text = columns.map((column) => (column === null ? '-' : `${String(Buffer.byteLength(column))}:${column}`));
  return createHash('sha256').update(text.join('')).digest('hex');
};

export const chainAfter = (chain: string, position: number, id: string, eventHash: string): string => {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(position));
  const parts = [
    Buffer.from(chain, 'hex'),
    place,
    Buffer.from(id.replaceAll('-', ''), 'hex'),
    Buffer.from(eventHash, 'hex'),
  ];
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex');
};

const checkChain = (feed: readonly Row[], events: readonly Row[]): readonly string[] => {
  const log = new Map(events.map((event) => [textOf(event, 'global_position'), event]));
  const before = { chain: START, forums: new Map<string, number>() };
  return feed.flatMap((place, index) => {
    const position = numberOf(place, 'feed_position');
    const event = log.get(textOf(place, 'global_position'));
    if (position !== index + 1) return [`the feed has ${String(position)} in place of ${String(index + 1)}`];
    if (event === undefined) return [`the event at ${String(position)} is gone`];
    const hash = hashOf(event);
    const expected = chainAfter(before.chain, position, textOf(event, 'message_id'), hash);
    const forum = textOf(place, 'forum_id');
    const previous = before.forums.get(forum) ?? 0;
    before.chain = textOf(place, 'chain').replace(BYTEA, '');
    before.forums.set(forum, position);
    return [
      ...(hash === textOf(event, 'event_hash').replace(BYTEA, '')
        ? []
        : [`the event at ${String(position)} was altered`]),
      ...(expected === before.chain ? [] : [`the chain breaks at ${String(position)}`]),
      ...(numberOf(place, 'previous_in_forum') === previous
        ? []
        : [`${String(position)} names another place before it in its forum`]),
    ];
  });
};

type Sight = { readonly where: string; readonly position: number; readonly feedId: string; readonly chain: string };

/** Every sight of a position, whoever saw it: the same chain says that everything up to there is the same. */
const sights = (history: History): readonly Sight[] => [
  ...recordsOf(history, 'page').flatMap(({ reader, feedId, events }) =>
    events.map(({ position, chain }) => ({ where: `reader ${reader}`, feedId, position, chain })),
  ),
  ...[...grouped(recordsOf(history, 'row'), ({ dump }) => String(dump))].flatMap(([dump, rows]) => {
    const feedId = textOf(rows.find(({ table }) => table === 'feed_state')?.row ?? {}, 'feed_id');
    return rows
      .filter(({ table }) => table === 'feed')
      .map(({ row }) => ({
        where: `dump ${dump}`,
        feedId,
        position: numberOf(row, 'feed_position'),
        chain: textOf(row, 'chain').replace(BYTEA, ''),
      }));
  }),
];

const checkSights = (history: History): readonly string[] => {
  const first = new Map<string, Sight>();
  return sights(history).flatMap((sight) => {
    const place = `${sight.feedId}.${String(sight.position)}`;
    const known = first.get(place);
    if (known === undefined) first.set(place, sight);
    return known === undefined || known.chain === sight.chain
      ? []
      : [`${place} is not the same for ${known.where} and ${sight.where}`];
  });
};

/** A reader that goes on from a cursor gets what follows it, without a hole. */
const checkPages = (history: History): readonly string[] =>
  recordsOf(history, 'page').flatMap(({ reader, after, events }) => {
    const at = events.findIndex(({ position }, index) => position !== after + index + 1);
    return at === -1
      ? []
      : [
          `reader ${reader} asked after ${String(after)} and got ${String(events[at]?.position)} in place of ${String(after + at + 1)}`,
        ];
  });

/** I3. */
export const checkFeed = (history: History): readonly Violation[] => {
  const feed = lastRows(history, 'feed').toSorted(
    (a, b) => numberOf(a, 'feed_position') - numberOf(b, 'feed_position'),
  );
  return breaking('I3')([
    ...checkChain(feed, lastRows(history, 'events')),
    ...checkSights(history),
    ...checkPages(history),
  ]);
};
