import type { Entered } from '../work-form';
import type { MotionFact } from './meeting-facts';

/** Lines of a text that say something. */
const linesIn = (given: Entered[string] | undefined): readonly string[] =>
  typeof given === 'string'
    ? given
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [];

const listIn = (given: Entered[string] | undefined): readonly string[] => (typeof given === 'object' ? given : []);

/** `Title https://…`, one paper a line; a line without an address is left for the schema to complain of. */
export const papersIn = (given: Entered[string] | undefined): readonly object[] =>
  linesIn(given).map((line) => {
    const [, title = '', url = ''] = /^(.*?)\s*(\S+)$/.exec(line) ?? [];
    return { title, url };
  });

/** Topics, one a line, then the motions chosen, then what every agenda may hold. */
export const agendaIn = (
  { topics, decisions, followUp, general }: Entered,
  motions: readonly MotionFact[],
): object => ({
  items: [
    ...linesIn(topics).map((title, place) => ({ itemId: `topic-${String(place + 1)}`, kind: 'topic', title })),
    ...listIn(decisions).map((decisionId, place) => ({
      itemId: `motion-${String(place + 1)}`,
      kind: 'motion',
      title: motions.find((motion) => motion.decisionId === decisionId)?.title ?? decisionId,
      decisionId,
    })),
    ...(typeof followUp === 'string' ? [{ itemId: 'action-items', kind: 'action-items', title: followUp }] : []),
    ...(typeof general === 'string' ? [{ itemId: 'general', kind: 'general', title: general }] : []),
  ],
});

/** Who sits where, each chosen as `seat person as`. */
export const attendeesIn = (given: Entered[string] | undefined): readonly object[] =>
  listIn(given).map((chosen) => {
    const [seatId, personId, as] = chosen.split(' ');
    return { seatId, personId, as };
  });

/** As many action items as a form asks for at once; the rest wait for a later draft. */
export const ACTION_ITEMS = ['', '2', '3'] as const;

/** What minutes hold beside what the log knows. */
export const minutesIn = (entered: Entered): object => {
  const { conclusions, debate, notes } = entered;
  const actionItems = ACTION_ITEMS.flatMap((which) => {
    const [what, ownerId, dueOn] = [entered[`what${which}`], entered[`ownerId${which}`], entered[`dueOn${which}`]];
    const given = { ...(what && { what }), ...(ownerId && { ownerId }), ...(dueOn && { dueOn }) };
    return Object.keys(given).length === 0 ? [] : [{ itemId: `item-${which === '' ? '1' : which}`, ...given }];
  });
  return {
    ...(conclusions === undefined ? {} : { conclusions }),
    ...(notes === undefined ? {} : { notes }),
    debate: debate === undefined ? [] : [{ debate }],
    actionItems,
  };
};
