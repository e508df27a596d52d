import { isDeepStrictEqual } from 'node:util';

import { type PlayedEvent, cycleOf, idOf } from './played-event';
import type { EventExpectation, PhaseExpectation, RehearsalFile } from './rehearsal-file.schema';

/** An expectation that did not come true: where it stands in the file, and what was seen instead. */
export type Failure = { readonly pointer: string; readonly what: string };

/** So many events are named where an expectation of a number did not come true. */
const MOST_TOLD = 3;

type PhaseFact = Exclude<keyof PhaseExpectation, 'cycle' | 'phase'>;
type PhaseFacts = Readonly<Record<PhaseFact, unknown>>;

const phaseFacts = (events: readonly PlayedEvent[], { cycle, phase }: PhaseExpectation): PhaseFacts => {
  const own = events.filter((event) => cycleOf(event) === cycle && event.data['phase'] === phase);
  const last = (...types: readonly string[]): PlayedEvent | undefined =>
    own.findLast(({ type, data }) => types.includes(type) && (data['duty'] ?? 'phase') === 'phase');
  const ended = last('PhaseClosed', 'PhaseReopened');
  return {
    opens: last('PhaseOpened')?.on ?? null,
    due: last('PhaseOpened', 'DeadlineMoved', 'DeadlineReached')?.data['dueOn'] ?? null,
    missed: last('DeadlineMissed')?.on ?? null,
    closed: ended?.type === 'PhaseClosed' ? ended.data['closedOn'] : null,
    lateByDays: last('DeadlineMet')?.data['lateByDays'],
  };
};

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : 'never';

const phaseFailures = (
  events: readonly PlayedEvent[],
  expected: PhaseExpectation,
  index: number,
): readonly Failure[] => {
  const seen = phaseFacts(events, expected);
  const facts = ['opens', 'due', 'missed', 'closed', 'lateByDays'] as const;
  return facts
    .filter((fact) => expected[fact] !== undefined && expected[fact] !== seen[fact])
    .map((fact) => ({
      pointer: `/expect/phases/${String(index)}/${fact}`,
      what: `${expected.cycle} ${expected.phase}: expected ${shown(expected[fact])}, it was ${shown(seen[fact])}`,
    }));
};

const isExpected = (event: PlayedEvent, expected: EventExpectation): boolean =>
  event.type === expected.event &&
  (expected.cycle === undefined || cycleOf(event) === expected.cycle) &&
  (expected.meeting === undefined || idOf(event, 'meeting') === expected.meeting) &&
  (expected.decision === undefined || idOf(event, 'decision') === expected.decision) &&
  (expected.phase === undefined || event.data['phase'] === expected.phase) &&
  (expected.on === undefined || event.on === expected.on) &&
  (expected.by === undefined || event.by === expected.by) &&
  Object.entries(expected.data ?? {}).every(([name, value]) => isDeepStrictEqual(event.data[name], value));

/** Days and places of what happened, the first few of many. */
const whenOf = (found: readonly PlayedEvent[]): string => {
  if (found.length === 0) return '';
  const told = found.slice(0, MOST_TOLD).map(({ on, stream, version }) => `${on} in ${stream} (${String(version)})`);
  return `: ${[...told, ...(found.length > MOST_TOLD ? ['…'] : [])].join(', ')}`;
};

const eventFailures = (
  events: readonly PlayedEvent[],
  expected: EventExpectation,
  index: number,
): readonly Failure[] => {
  const { event, cycle, meeting, decision, phase, count } = expected;
  const found = events.filter((candidate) => isExpected(candidate, expected));
  if (count === undefined ? found.length > 0 : found.length === count) return [];
  const what = [event, cycle, meeting, decision, phase].filter((part) => part !== undefined).join(' ');
  const wanted = count === undefined ? 'at least once' : `${String(count)} times`;
  return [
    {
      pointer: `/expect/events/${String(index)}`,
      what: `${what}: expected ${wanted}, it happened ${String(found.length)} times${whenOf(found)}`,
    },
  ];
};

/** What the file expected and the events do not show. */
export const failuresOf = ({ expect }: RehearsalFile, events: readonly PlayedEvent[]): readonly Failure[] => [
  ...expect.phases.flatMap((expected, index) => phaseFailures(events, expected, index)),
  ...expect.events.flatMap((expected, index) => eventFailures(events, expected, index)),
];
