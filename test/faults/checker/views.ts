import { type History, recordsOf } from './history';
import { type Violation, breaking } from './violation';

/** I6. */
export const checkViews = (history: History): readonly Violation[] =>
  breaking('I6')(
    recordsOf(history, 'view').flatMap(({ view, live, folded }) => {
      const at = Array.from({ length: Math.max(live.length, folded.length) }, (_, index) => index).find(
        (index) => live[index] !== folded[index],
      );
      if (at === undefined) return [];
      return [`${view}, row ${String(at + 1)}: stored ${live[at] ?? 'nothing'}, folded ${folded[at] ?? 'nothing'}`];
    }),
  );
