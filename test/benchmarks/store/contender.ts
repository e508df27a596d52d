import type { Pool } from 'pg';

import { type Load, closedLoop } from '../framework/load';

/** How many events a stream of the benchmark has: about those of a meeting. */
export const STREAM_EVENTS = 20;

/** How the names of all streams of the benchmark begin. */
export const STREAMS = 'bench-';

/** What every store is given to keep: about 300 bytes, as an event of a cycle has them. */
export const EVENT_TYPE = 'ReminderIssued';
export const EVENT_DATA = {
  deadline: { phase: 'midterm-self-assessment', dueOn: '2017-09-30' },
  rung: 'P7D',
  revision: 0,
  recipients: ['poc', 'chair', 'co-chair', 'secretary', 'lead-agency'],
  dueAt: '2017-09-23T09:00:00',
  occurredAt: '2017-09-23T09:00:00',
  daysLeft: 7,
  languages: ['ro', 'en'],
  summary: 'The midterm self-assessment is due in a week.',
} as const;

/** One event's place: streams are named after cell and writer, so no two writers share one. */
export type Place = {
  readonly streamId: string;
  readonly writer: number;
  /** The stream's version before, 0 for a new stream. */
  readonly version: number;
};

/** A store under measurement, on a database of its own. */
export type Contender = {
  /** Stores one event in a transaction of its own, at the place expected. */
  readonly append: (place: Place) => Promise<unknown>;
  /** Events it holds, and streams whose versions are not 1 to n. */
  readonly audit: () => Promise<{ readonly events: number; readonly broken: number }>;
};

/** @param events a query of `stream` and `version` of all that was stored, versions from 1. */
export const auditOf = (pool: Pool, events: string) => async (): Promise<{ events: number; broken: number }> => {
  const { rows } = await pool.query<{ events: string; broken: string }>(
    `select coalesce(sum(n), 0) as events, count(*) filter (where n <> high or n <> different) as broken
       from (select count(*) as n, count(distinct version) as different, max(version) as high
               from (${events}) stored group by stream) streams`,
  );
  return { events: Number(rows[0]?.events), broken: Number(rows[0]?.broken) };
};

/** Writes for so long, then counts: every append that was answered is there once, and every stream runs from 1 to n. */
export const measuredCell = (
  name: string,
  { append, audit }: Contender,
  { writers, seconds }: { readonly writers: number; readonly seconds: number },
): ((round: number) => Promise<Load>) => {
  return async (round) => {
    const before = await audit();
    const load = await closedLoop({ writers, seconds }, (writer, index) =>
      append({
        streamId: `${STREAMS}${[writers, round, writer, Math.floor(index / STREAM_EVENTS)].join('-')}`,
        writer,
        version: index % STREAM_EVENTS,
      }),
    );
    const { events, broken } = await audit();
    if (events !== before.events + load.done || broken > 0) {
      const told = `${String(load.done)} appends answered, ${String(events - before.events)} stored`;
      throw new Error(`${name} does not hold what it was given: ${told}, ${String(broken)} streams with gaps`);
    }
    return load;
  };
};
