import type { SimulatedCalendar } from '@nap/simulation';

import { tableOf } from '../table';

const UNKNOWN = 'not known yet';

/** The calendar for people: the phases first, then every step with its instant in UTC. */
export const simulatedTable = ({ profile, zone, implementation, phases, steps }: SimulatedCalendar): string =>
  [
    `Rules ${profile}, implementation ${implementation.start} to ${implementation.end}, days of ${zone}\n`,
    tableOf(
      ['phase', 'opens', 'due'],
      phases.map(({ phase, opens, due }) => [phase, opens ?? UNKNOWN, due ?? UNKNOWN]),
    ),
    tableOf(
      ['on', 'at (UTC)', 'phase', 'step', 'rung'],
      steps.map(({ on, at, phase, step, rung }) => [on, at, phase, step, rung ?? '']),
    ),
  ].join('\n');
