import { type History, recordsOf } from './history';
import { type Violation, breaking } from './violation';

/** I7. */
export const checkLiveness = (history: History): readonly Violation[] =>
  breaking('I7')(
    recordsOf(history, 'settled').flatMap(({ withinMs, behind }) =>
      behind.map((what) => `${String(withinMs)} ms after the last fault: ${what}`),
    ),
  );
