import type { CivilDate } from '@nap/calendar';
import { type DutyName, type ForumEvent, type ForumState, dayOf, dutyOf, isOwed } from '@nap/domain';

import type { View } from '../view/view';
import type { StandingRow } from './standings.row';

const blank: Pick<StandingRow, 'governmentSeats' | 'otherSeats' | 'paritySince' | 'breaches'> = {
  governmentSeats: null,
  otherSeats: null,
  paritySince: null,
  breaches: [],
};

const nextBy = ({ duties }: ForumState, watchdog: DutyName): CivilDate | null => {
  const duty = dutyOf(duties, watchdog);
  return duty === undefined || !isOwed(duty) ? null : dayOf(duty.due);
};

const lastHeldOn = ({ meetings }: ForumState): CivilDate | null => {
  let last: CivilDate | null = null;
  for (const { heldOn } of meetings) if (heldOn !== null && (last === null || heldOn > last)) last = heldOn;
  return last;
};

const told = ({ breaches }: Pick<StandingRow, 'breaches'>, { type, data }: ForumEvent): Partial<StandingRow> => {
  switch (type) {
    case 'ParityBroken':
      return { governmentSeats: data.government, otherSeats: data.others, paritySince: data.occurredOn };
    case 'ParityRestored':
      return { governmentSeats: data.each, otherSeats: data.each, paritySince: data.occurredOn };
    case 'FrequencyBreached': {
      const { rule, due, historical, occurredOn } = data;
      return {
        breaches: [...breaches, { rule, lastHeldOn: data.lastHeldOn, due, historical, breachedOn: occurredOn }],
      };
    }
    default:
      return {};
  }
};

/** Parity and rhythm of every forum. */
export const standingsView: View<StandingRow> = {
  table: 'standings',
  key: ['forumId'],
  evolve: {
    forum: ([row = blank], { event, after }) => [
      {
        ...blank,
        ...row,
        ...told(row, event),
        parity: after.parity,
        meetingsHeld: after.meetings.filter(({ status }) => status === 'held').length,
        lastHeldOn: lastHeldOn(after),
        nextByAgreement: nextBy(after, 'meeting-frequency'),
        nextByMinimum: nextBy(after, 'six-month-minimum'),
      },
    ],
  },
};
