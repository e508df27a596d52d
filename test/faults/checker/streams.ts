import { type History, type Placed, grouped, lastMessages, lastRows, numberOf, recordsOf, textOf } from './history';
import { type Violation, breaking } from './violation';

type Seen = Pick<Placed, 'stream' | 'version'>;

/** The first sight of each event: what came before may come again, what was never seen must not be skipped. */
const checkOrder = (where: string, seen: readonly Seen[]): readonly string[] => {
  const reached = new Map<string, number>();
  return seen.flatMap(({ stream, version }) => {
    const last = reached.get(stream) ?? 0;
    if (version <= last) return [];
    reached.set(stream, version);
    return version === last + 1 ? [] : [`${where}: ${stream}@${String(version)} comes after ${String(last)}`];
  });
};

const inFeed = (history: History): readonly Seen[] => {
  const events = new Map(lastRows(history, 'events').map((event) => [textOf(event, 'global_position'), event]));
  return lastRows(history, 'feed')
    .toSorted((a, b) => numberOf(a, 'feed_position') - numberOf(b, 'feed_position'))
    .flatMap((place) => {
      const event = events.get(textOf(place, 'global_position'));
      return event === undefined ? [] : [{ stream: textOf(event, 'stream_id'), version: numberOf(event, 'version') }];
    });
};

/** Each version once in the log, without a hole, whatever the feed says. */
const checkLog = (history: History): readonly string[] => {
  const streams = grouped(lastRows(history, 'events'), (event) => textOf(event, 'stream_id'));
  return [...streams].flatMap(([stream, events]) => {
    const versions = events.map((event) => numberOf(event, 'version')).toSorted((a, b) => a - b);
    const at = versions.findIndex((version, index) => version !== index + 1);
    return at === -1 ? [] : [`the log: ${stream} has ${String(versions[at])} in place of ${String(at + 1)}`];
  });
};

/** I2. */
export const checkStreams = (history: History): readonly Violation[] => {
  const partitions = grouped(lastMessages(history), ({ partition }) => String(partition));
  const readers = grouped(recordsOf(history, 'page'), ({ reader, feedId }) => `${reader} of ${feedId}`);
  return breaking('I2')([
    ...checkLog(history),
    ...checkOrder('the feed', inFeed(history)),
    ...[...partitions].flatMap(([partition, messages]) => {
      const ordered = messages.toSorted((a, b) => a.offset - b.offset);
      return checkOrder(
        `partition ${partition}`,
        ordered.map(({ event }) => event),
      );
    }),
    ...[...readers].flatMap(([reader, pages]) =>
      pages[0]?.after === 0
        ? checkOrder(
            `reader ${reader}`,
            pages.flatMap(({ events }) => events),
          )
        : [],
    ),
  ]);
};
