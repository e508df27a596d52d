import { addDays } from '@nap/calendar';
import type { SimulatedCalendar, SimulatedStep } from '@nap/simulation';
import { firstInstantOf, zone } from '@nap/zones';
import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';

import { type Language, textsIn } from '../languages/language';

const uidOf = (calendar: SimulatedCalendar, name: string): string =>
  `${calendar.profile}/${calendar.implementation.start}/${calendar.implementation.end}/${name}@simulated`;

const common = (calendar: SimulatedCalendar): Pick<ICalEventData, 'stamp' | 'transparency'> => ({
  // The same calendar twice is the same text twice.
  stamp: firstInstantOf(zone(calendar.zone), calendar.implementation.start),
  transparency: ICalEventTransparency.TRANSPARENT,
});

/** A step at the first instant of its day fills the day; one at the reminder hour stands at its instant. */
const timeOf = (place: string, { on, at }: SimulatedStep): Pick<ICalEventData, 'start' | 'allDay'> =>
  firstInstantOf(zone(place), on) === at ? { start: on, allDay: true } : { start: at };

/** The simulated calendar as iCalendar: each phase as a span of days, each step as an entry of its own. */
export const simulateToIcs = (calendar: SimulatedCalendar, language: Language): string => {
  const t = textsIn(language);
  const { start, end } = calendar.implementation;
  return new ICalCalendar({
    prodId: { company: 'nap-cycle-engine', product: 'simulation', language: language.toUpperCase() },
    name: t('calendar.name', { start, end }),
    events: [
      ...calendar.phases.flatMap(({ phase, opens, due }) =>
        opens === null || due === null
          ? []
          : [
              {
                ...common(calendar),
                id: uidOf(calendar, phase),
                start: opens,
                end: addDays(due, 1), // DTEND is the day after the last
                allDay: true,
                summary: t('calendar.phase', { phase: t(`phase.${phase}`) }),
              },
            ],
      ),
      ...calendar.steps.map((step) => ({
        ...common(calendar),
        ...timeOf(calendar.zone, step),
        id: uidOf(calendar, `${step.phase}/${step.step}/${step.rung ?? ''}/${step.at}`),
        summary: t('calendar.step', { phase: t(`phase.${step.phase}`), step: t(`step.${step.step}`) }),
      })),
    ],
  }).toString();
};
