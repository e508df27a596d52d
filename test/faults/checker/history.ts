/** One row of a table, as PostgreSQL's `to_jsonb` gives it: bytea as `\x…`, instants with their offset. */
export type Row = Readonly<Record<string, unknown>>;

/** An event with its place, as a reader outside the system was given it. */
export type Placed = {
  readonly position: number;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly eventHash: string;
  readonly chain: string;
};

/** A command given once; the same command may be given again. */
export type Attempt = {
  readonly kind: 'attempt';
  readonly commandId: string;
  /** Taken; refused; or nobody knows, because the answer was lost. */
  readonly outcome: 'ok' | 'fail' | 'unknown';
  readonly what: string;
  /** Of the answer, where it was `ok`. */
  readonly stream: string | null;
  readonly version: number | null;
};

/** One page of the feed over HTTP. */
export type Page = {
  readonly kind: 'page';
  readonly reader: string;
  readonly feedId: string;
  readonly after: number;
  readonly events: readonly Placed[];
  readonly text: string;
};

/** One message of the topic, read past the engine; `reading` counts how often the whole topic was read. */
export type Message = {
  readonly kind: 'message';
  readonly reading: number;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly event: Placed;
  readonly text: string;
};

/** A letter in the mail server, in the order of arrival. */
export type Mail = { readonly kind: 'mail'; readonly messageId: string; readonly to: string };

/** One row of a table of the database; `dump` counts how often all of them were read. */
export type DumpedRow = { readonly kind: 'row'; readonly dump: number; readonly table: string; readonly row: Row };

/** The rows of one view as text: as they are stored, and as they are folded from the whole feed. */
export type ViewRows = {
  readonly kind: 'view';
  readonly dump: number;
  readonly view: string;
  readonly live: readonly string[];
  readonly folded: readonly string[];
};

export type HistoryRecord = { readonly at: string } & (
  | { readonly kind: 'run'; readonly spec: string; readonly seed: number; readonly without: string | null }
  | Attempt
  | Page
  | Message
  | Mail
  | DumpedRow
  | ViewRows
  /** What was done to the engine. */
  | { readonly kind: 'fault'; readonly what: string }
  /** After the faults stopped: what still lagged when time was up; nothing is health. */
  | { readonly kind: 'settled'; readonly withinMs: number; readonly behind: readonly string[] }
  /** A person's data was erased: from here on these texts are nowhere. */
  | { readonly kind: 'erased'; readonly texts: readonly string[] }
  /** What a process wrote. */
  | { readonly kind: 'output'; readonly process: string; readonly text: string }
);

/** What was seen from outside, in the order in which it was seen. */
export type History = readonly HistoryRecord[];

/** A history as it is kept in a file: one JSON object per line. */
export const parseHistory = (ndjson: string): History =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as HistoryRecord);

type Of<Kind extends HistoryRecord['kind']> = Extract<HistoryRecord, { readonly kind: Kind }>;

export const recordsOf = <Kind extends HistoryRecord['kind']>(history: History, kind: Kind): readonly Of<Kind>[] =>
  history.filter((record): record is Of<Kind> => record.kind === kind);

const newest = (numbers: readonly number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0);

/** A table as it stood when it was last read. */
export const lastRows = (history: History, table: string): readonly Row[] => {
  const dump = newest(recordsOf(history, 'row').map((record) => record.dump));
  return rowsIn(history, table, dump);
};

export const rowsIn = (history: History, table: string, dump: number): readonly Row[] =>
  recordsOf(history, 'row')
    .filter((record) => record.dump === dump && record.table === table)
    .map(({ row }) => row);

/** The topic as it stood when it was last read. */
export const lastMessages = (history: History): readonly Message[] => {
  const messages = recordsOf(history, 'message');
  const reading = newest(messages.map((message) => message.reading));
  return messages.filter((message) => message.reading === reading);
};

export const textOf = (row: Row, column: string): string => {
  const value = row[column];
  return value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
};

export const numberOf = (row: Row, column: string): number => Number(row[column] ?? Number.NaN);

export const grouped = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
