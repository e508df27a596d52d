import { messageIdAt } from './message-id';
import { type Attempt, type History, type Row, grouped, lastRows, numberOf, recordsOf, textOf } from './history';
import { type Violation, breaking } from './violation';

type Stored = {
  /** By command id. */
  readonly events: ReadonlyMap<string, readonly Row[]>;
  readonly commands: ReadonlyMap<string, readonly Row[]>;
};

const checkCommand = (
  commandId: string,
  attempts: readonly Attempt[],
  { events, commands }: Stored,
): readonly string[] => {
  const [command] = commands.get(commandId) ?? [];
  const taken = attempts.filter(({ outcome }) => outcome === 'ok');
  const isRefused = attempts.some(({ outcome }) => outcome === 'fail');
  const [{ what } = { what: commandId }] = attempts;
  if (isRefused) {
    const isStored = command !== undefined || events.has(commandId);
    return isStored ? [`${what} was refused and is stored (${commandId})`] : [];
  }
  if (taken.length > 0 && command === undefined) return [`${what} was taken and is not stored (${commandId})`];
  return taken
    .filter((attempt) => !isAnsweredBy(attempt, command, events.get(commandId) ?? []))
    .map(
      ({ stream, version }) => `${what} was answered ${String(stream)}@${String(version)}, another answer is stored`,
    );
};

/** An answer names the stream the command was given to, or the one that its events began. */
const isAnsweredBy = ({ stream, version }: Attempt, command: Row | undefined, batch: readonly Row[]): boolean =>
  [command, ...batch.map(({ stream_id, version }) => ({ stream_id, version }))].some(
    (stored) => stored?.['stream_id'] === stream && stored['version'] === version,
  );

/** A batch is whole when its ids count from 0 on and the answer that was stored with it names its last version. */
const checkBatch = (commandId: string, { events, commands }: Stored): readonly string[] => {
  const batch = (events.get(commandId) ?? []).toSorted(
    (a, b) => numberOf(a, 'global_position') - numberOf(b, 'global_position'),
  );
  const [command] = commands.get(commandId) ?? [];
  if (command === undefined) return [`the events of command ${commandId} are stored without their answer`];
  const torn = batch
    .filter((event, index) => event['message_id'] !== messageIdAt(commandId, index))
    .map((event) => `event ${textOf(event, 'message_id')} is not the one that command ${commandId} makes at its place`);
  const own = batch.filter((event) => event['stream_id'] === command['stream_id']);
  const last = own.at(-1);
  const cut = last !== undefined && last['version'] !== command['version'];
  return cut
    ? [
        ...torn,
        `command ${commandId} ends at ${textOf(last, 'version')}, its answer says ${textOf(command, 'version')}`,
      ]
    : torn;
};

/** What a step is, however and whenever it was recorded: a rung that was issued is not superseded later. */
const stepOf = (event: Row): string => {
  const data = JSON.parse(textOf(event, 'data')) as Row;
  const type = textOf(event, 'type').replace(/^Reminder(?:Issued|Skipped|Superseded)$/, 'Reminder');
  const name =
    data['dueAt'] === undefined
      ? [textOf(event, 'data')]
      : ['phase', 'duty', 'subject', 'revision', 'rung', 'dueAt'].map((part) => textOf(data, part));
  return [textOf(event, 'stream_id'), type, ...name].filter((part) => part !== '').join(' ');
};

/** Clocks ring again and again: what one has recorded, it never records a second time. */
const checkSteps = (events: readonly Row[]): readonly string[] => {
  const steps = grouped(
    events.filter((event) => textOf(event, 'actor').startsWith('clock')),
    stepOf,
  );
  return [...steps]
    .filter(([, same]) => same.length > 1)
    .map(([step, same]) => `recorded ${String(same.length)} times: ${step}`);
};

const checkPlaces = (events: readonly Row[], feed: readonly Row[]): readonly string[] => {
  const places = grouped(feed, (place) => textOf(place, 'global_position'));
  return events.flatMap((event) => {
    const count = places.get(textOf(event, 'global_position'))?.length ?? 0;
    return count === 1
      ? []
      : [`${textOf(event, 'stream_id')}@${textOf(event, 'version')} is ${String(count)} times in the feed`];
  });
};

/** I1. */
export const checkAppends = (history: History): readonly Violation[] => {
  const events = lastRows(history, 'events');
  const stored = {
    events: grouped(events, (event) => textOf(event, 'command_id')),
    commands: grouped(lastRows(history, 'commands'), (command) => textOf(command, 'id')),
  };
  const attempts = grouped(recordsOf(history, 'attempt'), ({ commandId }) => commandId);
  return breaking('I1')([
    ...[...attempts].flatMap(([commandId, tries]) => checkCommand(commandId, tries, stored)),
    ...[...stored.events.keys()].flatMap((commandId) => checkBatch(commandId, stored)),
    ...checkSteps(events),
    ...checkPlaces(events, lastRows(history, 'feed')),
  ]);
};
