import type {
  CycleEvent,
  DecisionEvent,
  DecisionState,
  ForumEvent,
  ForumState,
  MeetingEvent,
  MeetingState,
  StreamKind,
} from '@nap/domain';

/** What every stored row carries: the stream it shows, at which version, and the feed position of that version. */
export type Stamp = {
  readonly streamId: string;
  readonly forumId: string;
  readonly version: number;
  readonly feedPosition: number;
};

export type Stored<Row> = Row & Stamp;

/** One event of a stream and, where the domain's own fold is shown, the stream's state after it. */
export type Step =
  | { readonly stream: 'forum'; readonly event: ForumEvent; readonly after: ForumState }
  | { readonly stream: 'meeting'; readonly event: MeetingEvent; readonly after: MeetingState }
  | { readonly stream: 'decision'; readonly event: DecisionEvent; readonly after: DecisionState }
  | { readonly stream: 'cycle'; readonly event: CycleEvent };

export type StepOf<Kind extends StreamKind> = Extract<Step, { readonly stream: Kind }>;

/** The stream's rows after the step, in any order; no row is ever dropped. Events of no concern change nothing. */
export type Evolve<Row, Kind extends StreamKind> = (rows: readonly Row[], step: StepOf<Kind>) => readonly Row[];

/**
 * One read model: a table whose rows each belong to one stream, and the pure folds that make them, one for every kind of
 * stream that the table shows. A row holds nothing that depends on today.
 */
export type View<Row extends object> = {
  readonly table: string;
  /** The columns that name a row, in order. */
  readonly key: readonly (keyof Stored<Row> & string)[];
  /** Its rows are read off the newest step alone, whatever they were before. */
  readonly memoryless?: true;
  readonly evolve: { readonly [Kind in StreamKind]?: Evolve<Row, Kind> };
};

/** The rows of the step's stream after it. */
export const rowsAfter = <Row extends object>(
  { evolve }: View<Row>,
  rows: readonly Row[],
  step: Step,
): readonly Row[] => {
  switch (step.stream) {
    case 'forum':
      return evolve.forum?.(rows, step) ?? rows;
    case 'cycle':
      return evolve.cycle?.(rows, step) ?? rows;
    case 'meeting':
      return evolve.meeting?.(rows, step) ?? rows;
    case 'decision':
      return evolve.decision?.(rows, step) ?? rows;
  }
};
