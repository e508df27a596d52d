import { START, chainAfter, hashOf } from './feed';
import type { History, HistoryRecord, Placed, Row } from './history';
import { messageIdAt } from './message-id';

const AT = '2026-11-23T12:00:00.000Z';
const FEED_ID = '0f0e0d0c-0000-4000-8000-000000000001';

type Fact = {
  readonly command: string;
  readonly index: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly actor: string;
};

const fact = (command: string, index: number, stream: string, version: number, type: string, actor = 'anna'): Fact => ({
  ...{ command, index, stream, version, type, actor },
});

/** What happened: a forum and its cycle are opened, two steps of its clock, another forum. */
const FACTS = [
  fact('register', 0, 'forum-ro', 1, 'ForumRegistered'),
  fact('open', 0, 'forum-ro', 2, 'CycleRegistered'),
  fact('open', 1, 'cycle-ro-2016', 1, 'CycleOpened'),
  fact('ring-1', 0, 'cycle-ro-2016', 2, 'ReminderIssued', 'clock'),
  fact('ring-2', 0, 'cycle-ro-2016', 3, 'DeadlineMissed', 'clock'),
  fact('register-tw', 0, 'forum-tw', 1, 'ForumRegistered'),
] as const;

const forumOf = ({ stream }: Fact): string => (stream.includes('tw') ? 'tw' : 'ro');

const eventOf = (one: Fact, index: number): Row => {
  const row = {
    global_position: index + 1,
    message_id: messageIdAt(one.command, one.index),
    stream_id: one.stream,
    version: one.version,
    forum_id: forumOf(one),
    type: one.type,
    schema_version: 1,
    data: `{"type":"${one.type}"}`,
    meta: '{}',
    recorded_at: '2026-11-23T12:00:00+00:00',
    command_id: one.command,
    correlation_id: one.command,
    causation_id: null,
    actor: one.actor,
  };
  return { ...row, event_hash: `\\x${hashOf(row)}` };
};

const bare = (bytea: unknown): string => String(bytea).replace('\\x', '');

const events = FACTS.map(eventOf);

const feed = events.reduce<readonly Row[]>((places, event, index) => {
  const before = bare(places.at(-1)?.['chain'] ?? START);
  const previous = places.filter((place) => place['forum_id'] === event['forum_id']).at(-1);
  const chain = chainAfter(before, index + 1, String(event['message_id']), bare(event['event_hash']));
  const place = {
    feed_position: index + 1,
    global_position: index + 1,
    forum_id: event['forum_id'],
    previous_in_forum: previous?.['feed_position'] ?? 0,
    chain: `\\x${chain}`,
  };
  return [...places, place];
}, []);

const placed = FACTS.map((one, index): Placed => ({
  position: index + 1,
  id: messageIdAt(one.command, one.index),
  stream: one.stream,
  version: one.version,
  eventHash: bare(events[index]?.['event_hash']),
  chain: bare(feed[index]?.['chain']),
}));

const command = (id: string, stream_id: string, version: number): Row => ({ id, stream_id, version, body_hash: id });

const step = (
  id: number,
  consumer: string,
  forum_id: string,
  from: number,
  to: number,
  events_before: number,
): Row => ({
  ...{ id, consumer, forum_id, position_before: from, position_after: to },
  ...{ events_before, events_after: events_before + 1 },
});

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  events,
  feed,
  feed_state: [{ feed_id: FEED_ID, feed_position: FACTS.length }],
  commands: [
    command('register', 'forum-ro', 1),
    command('open', 'forum-ro', 2),
    command('ring-1', 'cycle-ro-2016', 2),
    command('ring-2', 'cycle-ro-2016', 3),
    command('register-tw', 'forum-tw', 1),
  ],
  consumer_step: [
    ...[1, 2, 3, 4, 5].map((position) => step(position, 'reporting', 'ro', position - 1, position, position - 1)),
    step(6, 'reporting', 'tw', 0, 6, 0),
  ],
  checkpoint_step: [{ id: 1, topic: 'nap', position_before: 0, position_after: FACTS.length }],
  delivery: [
    { id: 1, event_id: placed[3]?.id, channel: 'mail', recipient_id: 'anna', status: 'sent' },
    { id: 2, event_id: placed[4]?.id, channel: 'mail', recipient_id: 'anna', status: 'superseded' },
  ],
  delivery_attempt: [
    { delivery_id: 1, attempt: 1, message_id: '<reminder>', outcome: 'unknown' },
    { delivery_id: 1, attempt: 2, message_id: '<reminder>', outcome: 'accepted' },
  ],
};

type Unstamped<Known> = Known extends HistoryRecord ? Omit<Known, 'at'> : never;

const records: readonly Unstamped<HistoryRecord>[] = [
  { kind: 'run', spec: 'sample', seed: 1, without: null },
  { kind: 'attempt', commandId: 'register', outcome: 'unknown', what: 'register', stream: null, version: null },
  { kind: 'attempt', commandId: 'register', outcome: 'ok', what: 'register', stream: 'forum-ro', version: 1 },
  { kind: 'attempt', commandId: 'open', outcome: 'ok', what: 'open', stream: 'cycle-ro-2016', version: 1 },
  { kind: 'attempt', commandId: 'nonsense', outcome: 'fail', what: 'nonsense', stream: null, version: null },
  { kind: 'fault', what: 'kill -9 of everything' },
  { kind: 'page', reader: 'follower', feedId: FEED_ID, after: 0, events: placed.slice(0, 4), text: 'a page' },
  { kind: 'page', reader: 'follower', feedId: FEED_ID, after: 4, events: placed.slice(4), text: 'a page' },
  { kind: 'page', reader: 'resumed', feedId: FEED_ID, after: 2, events: placed.slice(2), text: 'a page' },
  { kind: 'settled', withinMs: 60_000, behind: [] },
  ...[...placed.slice(0, 4), ...placed.slice(2)].map((event, offset) => ({
    ...{ kind: 'message' as const, reading: 1, event, text: 'a message' },
    partition: event.stream.includes('tw') ? 1 : 0,
    offset,
    key: event.stream.includes('tw') ? 'tw' : 'ro',
  })),
  { kind: 'mail', messageId: '<reminder>', to: 'anna@example.org' },
  { kind: 'mail', messageId: '<reminder>', to: 'anna@example.org' },
  ...Object.entries(TABLES).flatMap(([table, rows]) =>
    rows.map((row) => ({ kind: 'row' as const, dump: 1, table, row })),
  ),
  { kind: 'view', dump: 1, view: 'cycles', live: ['{"id":"ro-2016"}'], folded: ['{"id":"ro-2016"}'] },
  { kind: 'output', process: 'worker', text: 'ready' },
];

/** A history in which every promise is kept: a command given twice, a batch published twice, a letter sent twice. */
export const soundHistory: History = records.map((record) => ({ at: AT, ...record }));

/** Adds what else was seen, at the end. */
export const withRecord = (record: Unstamped<HistoryRecord>, history: History = soundHistory): History => [
  ...history,
  { at: AT, ...record },
];

/** Changes the rows of one table as they were last read. */
export const withTable = (
  name: string,
  change: (rows: readonly Row[]) => readonly Row[],
  history: History = soundHistory,
): History => {
  const isOfTable = (record: HistoryRecord): boolean => record.kind === 'row' && record.table === name;
  const rows = history.flatMap((record) => (record.kind === 'row' && record.table === name ? [record.row] : []));
  return [
    ...history.filter((record) => !isOfTable(record)),
    ...change(rows).map((row) => ({ at: AT, kind: 'row' as const, dump: 1, table: name, row })),
  ];
};

/** Changes the n-th row of a table, from 0. */
export const withRow = (name: string, index: number, change: Row): History =>
  withTable(name, (rows) => rows.map((row, at) => (at === index ? { ...row, ...change } : row)));

export const withoutRow = (name: string, index: number): History =>
  withTable(name, (rows) => rows.filter((_, at) => at !== index));

/** Changes the records of one kind. */
export const withRecords = <Kind extends HistoryRecord['kind']>(
  kind: Kind,
  change: (record: Extract<HistoryRecord, { kind: Kind }>, index: number) => HistoryRecord | undefined,
): History => {
  let index = -1;
  return soundHistory.flatMap((record) => {
    if (record.kind !== kind) return [record];
    index += 1;
    const changed = change(record as Extract<HistoryRecord, { kind: Kind }>, index);
    return changed === undefined ? [] : [changed];
  });
};
