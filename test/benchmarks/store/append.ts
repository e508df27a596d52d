import {
  type Bench,
  type Benchmark,
  type FigureTable,
  type Findings,
  type Target,
  atLeast,
  unmeasured,
} from '../framework/benchmark';
import type { Load } from '../framework/load';
import { type Rivals, findRivals } from '../framework/rivals';
import { interleaved } from '../framework/rounds';
import { median, quantile, ratios, spreadOf } from '../framework/statistics';
import { type Contender, STREAM_EVENTS, measuredCell } from './contender';
import { ourStore, rawInsert } from './our-store';
import { emmettStore, messageDb } from './rival-stores';

const WRITERS = [1, 4, 16] as const;
const MOST_WRITERS = 16;
const BUSY_CLIENT = 0.8;

const RAW = 'raw INSERT';
const OURS = 'ours';
const EMMETT = 'emmett 0.42.0';

type Name = string;
type Cells = Readonly<Record<Name, readonly Load[]>>;

const contenders = async (bench: Bench, rivals: Rivals): Promise<ReadonlyMap<Name, Contender>> => {
  const own: readonly (readonly [Name, Contender])[] = [
    [RAW, await rawInsert(bench, MOST_WRITERS)],
    [OURS, await ourStore(bench, MOST_WRITERS)],
  ];
  if (!rivals.installed) return new Map(own);
  return new Map([
    ...own,
    [EMMETT, await emmettStore(bench, rivals, MOST_WRITERS)],
    ['message-db 1.3.1, a category each', await messageDb(bench, rivals, MOST_WRITERS, 'of-writers')],
    ['message-db 1.3.1, one category', await messageDb(bench, rivals, MOST_WRITERS, 'one')],
  ]);
};

const perSecond = (loads: readonly Load[] | undefined): readonly number[] =>
  (loads ?? []).map((load) => load.perSecond);

const tableOf = (writers: number, cells: Cells): FigureTable => {
  const raw = perSecond(cells[RAW]);
  return {
    caption: `${String(writers)} ${writers === 1 ? 'writer' : 'writers'}`,
    columns: ['Store', 'Events/s', '÷ raw', 'least', 'most', 'p50 ms', 'p99 ms', 'Client CPU'],
    rows: Object.entries(cells).map(([name, loads]) => {
      const share = spreadOf(ratios(perSecond(loads), raw));
      const latencies = loads.flatMap((load) => load.latencies);
      return [
        name,
        Math.round(median(perSecond(loads))),
        ...[share.median, share.least, share.most, quantile(latencies, 0.5), quantile(latencies, 0.99)],
        `${Math.round(median(loads.map((load) => load.clientCpu)) * 100).toFixed(0)} %`,
      ];
    }),
  };
};

const targetsOf = (cells: Cells, rivals: Rivals): readonly Target[] => {
  const ours = perSecond(cells[OURS]);
  const overRaw = { what: '16 writers: ours ÷ raw INSERT', unit: '×', limit: 0.5 };
  const overEmmett = { what: `16 writers: ours ÷ ${EMMETT}`, unit: '×', limit: 2 };
  return [
    atLeast(overRaw, median(ratios(ours, perSecond(cells[RAW])))),
    rivals.installed
      ? atLeast(overEmmett, median(ratios(ours, perSecond(cells[EMMETT]))))
      : unmeasured({ ...overEmmett, sense: 'at least' }, rivals.reason),
  ];
};

const run = async (bench: Bench): Promise<Findings> => {
  const [rounds, seconds] = bench.smoke ? [1, 0.3] : [5, 3];
  const rivals = findRivals();
  const stores = await contenders(bench, rivals);
  const byWriters: (readonly [number, Cells])[] = [];
  for (const writers of WRITERS) {
    bench.say(`${String(writers)} writers`);
    const variants = [...stores].map(
      ([name, store]) => [name, measuredCell(name, store, { writers, seconds })] as const,
    );
    byWriters.push([writers, await interleaved(bench, rounds, Object.fromEntries(variants))]);
  }
  const most = byWriters.at(-1)?.[1] ?? {};
  const isBusy = Object.values(most).some((loads) => median(loads.map((load) => load.clientCpu)) > BUSY_CLIENT);
  return {
    tables: byWriters.map(([writers, cells]) => tableOf(writers, cells)),
    targets: targetsOf(most, rivals),
    notes: [
      `Medians of ${String(rounds)} rounds of ${String(seconds)} s, the quotient taken round by round; streams of ${String(STREAM_EVENTS)} events; after each cell the store was counted.`,
      ...(isBusy
        ? ['With 16 writers the client used most of a core: the faster a store, the more it is held back.']
        : []),
      ...(rivals.installed ? [] : [`No rival: ${rivals.reason}`]),
    ],
  };
};

export const appendBenchmark: Benchmark = {
  name: 'append',
  title: 'one event stored in a transaction of its own, from Node',
  servers: ['postgres'],
  limitMinutes: 12,
  run,
};
