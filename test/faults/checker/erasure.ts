import { type History, type HistoryRecord, recordsOf } from './history';
import { type Violation, breaking } from './violation';

/** Where a text could be found again. Letters already sent are out of reach. */
const placeOf = (record: HistoryRecord): { readonly where: string; readonly text: string } | undefined => {
  switch (record.kind) {
    case 'row':
      return { where: `table ${record.table}`, text: JSON.stringify(record.row) };
    case 'view':
      return { where: `view ${record.view}`, text: JSON.stringify(record.live) };
    case 'message':
      return { where: `the topic, ${String(record.partition)}@${String(record.offset)}`, text: record.text };
    case 'page':
      return { where: `the feed after ${String(record.after)}`, text: record.text };
    case 'output':
      return { where: `the log of ${record.process}`, text: record.text };
    default:
      return undefined;
  }
};

/** I8. What cannot be taken back (topic, feed, logs) never held the text, what can be no longer does. */
export const checkErasure = (history: History): readonly Violation[] => {
  const erasures = recordsOf(history, 'erased');
  return breaking('I8')(
    erasures.flatMap(({ texts, at }) => {
      const since = history.findIndex((record) => record.kind === 'erased' && record.at === at);
      return history.flatMap((record, index) => {
        const place = placeOf(record);
        const isFleeting = record.kind === 'row' || record.kind === 'view';
        if (place === undefined || (isFleeting && index < since)) return [];
        return texts.filter((text) => place.text.includes(text)).map((text) => `${place.where} holds “${text}”`);
      });
    }),
  );
};
