import type { SimulatedCalendar } from '@nap/simulation';
import { stringify } from 'csv-stringify/sync';

/** One line a step, with a byte order mark so that spreadsheets read it as UTF-8. No column holds free text. */
export const simulateToCsv = (calendar: SimulatedCalendar): string =>
  stringify(
    calendar.steps.map(({ on, at, phase, step, rung }) => [on, at, phase, step, rung ?? '']),
    { bom: true, header: true, columns: ['on', 'at', 'phase', 'step', 'rung'], record_delimiter: 'windows' },
  );
