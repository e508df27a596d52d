import { upcasters } from '@nap/contracts';
import { type PlacedEvent, StreamReader, continuityFlaw } from '@nap/event-store';
import { openPool } from '@nap/platform';
import { type Foldable, LIVE_SCHEMA, StreamFold, type Stored, VIEWS } from '@nap/read-models';

import { type Sql, inSnapshot, sqlOn } from '../rebuild/connection';
import { partsOf } from '../rebuild/parts';
import { LIVE_CONSUMER } from '../rebuild/switch';
import { whatIsLive, within } from '../rebuild/target';
import { takeTurn } from '../rebuild/turn';

const NAME = 'nap-verify';
const STREAMS = 1_000;
const EVENTS = 2_000;
const FINDINGS_AT_MOST = 100;

/** What is wrong with a stream or with what is shown of it. */
export type StreamFinding = {
  readonly check: 'stream' | 'view';
  readonly streamId: string;
  /** The view, and what names the row; null where the stream itself is meant. */
  readonly view: string | null;
  readonly row: string | null;
  readonly what: string;
};

export type StreamsReport = {
  readonly streams: number;
  readonly events: number;
  readonly rows: number;
  /** How many flaws there are, and the first of them. */
  readonly flaws: number;
  readonly findings: readonly StreamFinding[];
};

/** Compares the views with what the log says, stream by stream, each part of them as of one moment. */
class StreamsCheck {
  private readonly found: StreamFinding[] = [];
  private readonly seen = { streams: 0, events: 0, rows: 0, flaws: 0 };

  constructor(
    private readonly sql: Sql,
    private readonly reader: StreamReader,
  ) {}

  get report(): StreamsReport {
    return { ...this.seen, findings: this.found };
  }

  async run(): Promise<void> {
    let after = '';
    for (;;) {
      const streams = await this.reader.streams(after, STREAMS);
      for (const part of partsOf(streams, EVENTS)) await inSnapshot(this.sql, () => this.look(part));
      const last = streams.at(-1);
      if (last === undefined) break;
      after = last.streamId;
    }
    await this.lookForStrangers();
  }

  private async look(part: readonly string[]): Promise<void> {
    const live = await whatIsLive(this.sql, LIVE_CONSUMER);
    const events = await this.reader.whole(part, Number.MAX_SAFE_INTEGER);
    this.seen.streams += part.length;
    this.seen.events += events.length;
    const isShown = within(live);
    const folds = new Map<string, StreamFold>();
    for (const [streamId, stream] of byStream(events)) {
      const flaw = continuityFlaw(stream);
      if (flaw !== undefined) this.addStream(streamId, `version ${String(flaw.version)}: ${flaw.reason}`);
      const fold = this.fold(stream.filter(isShown));
      if (fold !== undefined) folds.set(streamId, fold);
      const parkedAt = live.ends.get(streamId);
      if (parkedAt !== undefined)
        this.addStream(streamId, `reporting has parked it from feed position ${String(parkedAt)} on`);
    }
    for (const view of VIEWS) {
      this.compare(view, folds, await view.ofStreams(this.sql, part, LIVE_SCHEMA));
    }
  }

  private fold(events: readonly PlacedEvent[]): StreamFold | undefined {
    const fold = new StreamFold(VIEWS);
    for (const event of events) {
      try {
        fold.take(event);
      } catch (error) {
        this.addStream(event.streamId, `version ${String(event.version)} cannot be shown: ${messageOf(error)}`);
        return undefined;
      }
    }
    return fold;
  }

  private compare(view: Foldable, folds: ReadonlyMap<string, StreamFold>, stored: readonly Stored<object>[]): void {
    const wanted = [...folds.values()].flatMap((fold) => fold.rowsOf(view));
    const lines = new Map(wanted.map((row) => [view.nameOf(row), { row, line: lineOf(view, row) }]));
    for (const row of stored) {
      const name = view.nameOf(row);
      const folded = lines.get(name);
      lines.delete(name);
      if (folded === undefined) {
        if (folds.has(row.streamId)) this.addRow(view, row, 'the row is not what the log says: there is none');
      } else if (folded.line !== lineOf(view, row)) {
        this.addRow(view, row, 'the row is not what the log says');
      }
    }
    this.seen.rows += stored.length;
    for (const { row } of lines.values()) this.addRow(view, row, 'the row is missing');
  }

  /** Rows of streams that the log does not have. */
  private async lookForStrangers(): Promise<void> {
    for (const view of VIEWS) {
      const rows = await view.select(
        this.sql,
        'not exists (select from events e where e.stream_id = v.stream_id and e.version = 1)',
        [],
        { limit: FINDINGS_AT_MOST },
      );
      for (const row of rows) this.addRow(view, row, 'the log has no such stream');
    }
  }

  private addStream(streamId: string, what: string): void {
    this.add({ check: 'stream', streamId, view: null, row: null, what });
  }

  private addRow(view: Foldable, row: Stored<object>, what: string): void {
    this.add({ check: 'view', streamId: row.streamId, view: view.name, row: view.nameOf(row), what });
  }

  private add(finding: StreamFinding): void {
    this.seen.flaws += 1;
    if (this.found.length < FINDINGS_AT_MOST) this.found.push(finding);
  }
}

const lineOf = (view: Foldable, row: object): string => view.linesOf([row]).join('');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Events that come stream by stream, a list for each. */
const byStream = (events: readonly PlacedEvent[]): ReadonlyMap<string, readonly PlacedEvent[]> => {
  const streams = new Map<string, PlacedEvent[]>();
  for (const event of events) {
    const known = streams.get(event.streamId);
    if (known === undefined) streams.set(event.streamId, [event]);
    else known.push(event);
  }
  return streams;
};

/** Compares streams and every view with the log, as far as reporting has come, while the engine goes on. */
export const verifyStreams = async (databaseUrl: string): Promise<StreamsReport> => {
  const pool = openPool(databaseUrl, NAME, 1);
  try {
    const connection = await pool.connect();
    connection.on('error', () => undefined); // the next statement tells
    try {
      const sql = sqlOn(connection);
      await takeTurn(sql, 'beside');
      const check = new StreamsCheck(sql, await StreamReader.on(connection, upcasters));
      await check.run();
      return check.report;
    } finally {
      connection.release(true);
    }
  } finally {
    await pool.end();
  }
};
