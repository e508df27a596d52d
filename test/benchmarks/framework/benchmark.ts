/** `postgres-logical` has `wal_level=logical`. */
export type Server = 'postgres' | 'postgres-logical' | 'kafka' | 'temporal' | 'mail';

/** One question about speed or memory. It runs in a process of its own, on servers of its own. */
export type Benchmark = {
  /** What `--only` takes, in kebab-case. */
  readonly name: string;
  readonly title: string;
  /** Started fresh for this benchmark alone and stopped after it. */
  readonly servers: readonly Server[];
  /** After so long it is ended, as failed. */
  readonly limitMinutes: number;
  readonly run: (bench: Bench) => Promise<Findings>;
};

/** What a benchmark is given. */
export type Bench = {
  /** Proves that the benchmark works, in seconds; its figures are worth nothing. */
  readonly smoke: boolean;
  /** Seeded; the seed is printed. */
  readonly random: () => number;
  /** Where the servers are, under the names of the engine's settings. */
  readonly servers: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
  /** Undoes at the end, last first, also when the benchmark fails. */
  readonly defer: (undo: () => Promise<unknown>) => void;
};

export type Cell = string | number;

export type FigureTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** A goal with its limit. `measured` is null where it could not be measured here; `reason` then says why. */
export type Target = {
  readonly what: string;
  readonly unit: string;
  readonly sense: 'at least' | 'at most';
  readonly limit: number;
  readonly measured: number | null;
  readonly reason?: string;
};

export type Findings = {
  readonly tables: readonly FigureTable[];
  readonly targets: readonly Target[];
  /** What a reader has to know to judge the figures. */
  readonly notes: readonly string[];
};

type Goal = Pick<Target, 'what' | 'unit' | 'limit'>;

export const atLeast = (goal: Goal, measured: number): Target => ({ ...goal, sense: 'at least', measured });

export const atMost = (goal: Goal, measured: number): Target => ({ ...goal, sense: 'at most', measured });

export const unmeasured = (goal: Goal & Pick<Target, 'sense'>, reason: string): Target => ({
  ...goal,
  measured: null,
  reason,
});

/** @throws when the server was not asked for in `servers`, or is not to be had on this machine. */
export const addressOf = ({ servers }: Pick<Bench, 'servers'>, setting: string): string => {
  const address = servers[setting];
  if (address === undefined || address === '') throw new Error(`${setting} is not among this benchmark's servers`);
  return address;
};
