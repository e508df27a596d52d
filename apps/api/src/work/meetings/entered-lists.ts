import type { AgendaItem, KnownDecision } from '@nap/domain';
import type { FormValues } from '@nap/renderings';

import type { Entered } from '../work-form';

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

type EnteredItem = Pick<AgendaItem, 'itemId' | 'kind' | 'title'> & { readonly decisionId?: string };

/** Topics, one a line, then the motions chosen, then what every agenda may hold. */
export const agendaIn = (
  { topics, decisions, followUp, general }: Entered,
  motions: readonly Pick<KnownDecision, 'decisionId' | 'title'>[],
): { readonly items: readonly EnteredItem[] } => ({
  items: [
    ...linesIn(topics).map((title, place) => ({ itemId: `topic-${String(place + 1)}`, kind: 'topic' as const, title })),
    ...listIn(decisions).map((decisionId, place) => ({
      itemId: `motion-${String(place + 1)}`,
      kind: 'motion' as const,
      title: motions.find((motion) => motion.decisionId === decisionId)?.title ?? decisionId,
      decisionId,
    })),
    ...(typeof followUp === 'string'
      ? [{ itemId: 'action-items', kind: 'action-items' as const, title: followUp }]
      : []),
    ...(typeof general === 'string' ? [{ itemId: 'general', kind: 'general' as const, title: general }] : []),
  ],
});

/** The same agenda as its form would have been filled in. */
export const enteredAgenda = (items: readonly AgendaItem[]): FormValues => {
  const titles = (kind: AgendaItem['kind']): readonly string[] =>
    items.filter((item) => item.kind === kind).map(({ title }) => title);
  return {
    topics: titles('topic').join('\n'),
    decisions: items.flatMap(({ decisionId }) => (decisionId === null ? [] : [decisionId])),
    followUp: titles('action-items').join(', '),
    general: titles('general').join(', '),
  };
};

/** Stands in a choice for the seat of those who have none. */
export const NO_SEAT = '-';

/** Who has come when, each chosen as `seat person as`. */
export const attendeesIn = ({ attendees, arrivedAt }: Entered): readonly object[] =>
  listIn(attendees).map((chosen) => {
    const [seatId, personId, as] = chosen.split(' ');
    return {
      ...(seatId === NO_SEAT ? {} : { seatId }),
      personId,
      as,
      ...(arrivedAt === undefined ? {} : { arrivedAt }),
    };
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
