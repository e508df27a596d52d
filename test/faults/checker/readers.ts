import { type History, type Message, grouped, lastMessages, lastRows, numberOf, textOf } from './history';
import { type Violation, breaking } from './violation';

/** Doubles may come late; the first sight of each event may not. */
const checkGrowth = (partition: string, messages: readonly Message[]): readonly string[] => {
  const seen = new Map<string, number>();
  let highest = 0;
  return messages.flatMap(({ offset, event }) => {
    const { id, position } = event;
    const known = seen.get(id);
    seen.set(id, position);
    if (known === position) return [];
    if (known !== undefined)
      return [`partition ${partition}@${String(offset)}: event ${id} stood at ${String(known)} before`];
    const falls = position < highest;
    highest = Math.max(highest, position);
    return falls
      ? [`partition ${partition}@${String(offset)}: ${String(position)} comes after ${String(highest)}`]
      : [];
  });
};

/** Only the leader moves the checkpoint, and only on; a topic that was emptied is published again from 0. */
const checkCheckpoint = (history: History): readonly string[] =>
  lastRows(history, 'checkpoint_step')
    .filter(
      (step) => numberOf(step, 'position_after') < numberOf(step, 'position_before') && step['position_after'] !== 0,
    )
    .map(
      (step) =>
        `the relay's checkpoint went back from ${textOf(step, 'position_before')} to ${textOf(step, 'position_after')}`,
    );

/** I4. */
export const checkReaders = (history: History): readonly Violation[] => {
  const messages = lastMessages(history);
  const log = new Map(
    lastRows(history, 'events').map((event) => [textOf(event, 'global_position'), textOf(event, 'message_id')]),
  );
  const feed = new Map(
    lastRows(history, 'feed').map((place) => [
      numberOf(place, 'feed_position'),
      log.get(textOf(place, 'global_position')),
    ]),
  );
  const published = new Set(messages.map(({ event }) => event.position));
  const partitionsOf = grouped(messages, ({ key }) => key);
  return breaking('I4')([
    ...checkCheckpoint(history),
    ...[...grouped(messages, ({ partition }) => String(partition))].flatMap(([partition, ofPartition]) =>
      checkGrowth(
        partition,
        ofPartition.toSorted((a, b) => a.offset - b.offset),
      ),
    ),
    ...messages
      .filter(({ event }) => feed.get(event.position) !== event.id)
      .map(({ event }) => `the topic has event ${event.id} at ${String(event.position)}, the feed has another there`),
    ...[...feed.keys()]
      .filter((position) => !published.has(position))
      .map((position) => `${String(position)} never came to the topic`),
    ...[...partitionsOf]
      .filter(([, ofKey]) => new Set(ofKey.map(({ partition }) => partition)).size > 1)
      .map(([key]) => `forum ${key} lies in several partitions`),
  ]);
};
