import { type CivilDate, addDays, civilDate, dateOf, instant } from '@nap/calendar';
import { type RuleProfile, builtInProfiles } from '@nap/domain';
import { toLocal, zone } from '@nap/zones';

import { demoSpan, stepsToday } from './demo-calendar';

/** The two phases that the demo is about: the other four only cost time here. */
const handbook = (): RuleProfile => {
  const profile = builtInProfiles['handbook-2016'];
  if (profile === undefined) throw new Error('no such profile');
  return { ...profile, phases: profile.phases.filter(({ phase }) => phase.endsWith('self-assessment')) };
};

const shown = (today: CivilDate): readonly string[] => {
  const span = demoSpan(handbook(), today);
  expect(span.end > span.start && span.end < today).toBe(true);
  return stepsToday(handbook(), span, today).map(({ phase, step, time }) => `${phase} ${step} ${time}`);
};

describe('the plan of the demo', () => {
  it('has an overdue notice and a reminder on every day of four years', () => {
    const days = Array.from({ length: 1_461 }, (_day, index) => addDays(civilDate('2026-03-01'), index));
    const lacking = days.filter((today) => {
      const steps = shown(today);
      return !(
        steps.includes('midterm-self-assessment overdue-notice 00:00') &&
        steps.includes('end-of-term-self-assessment reminder 00:00')
      );
    });
    expect(lacking).toEqual([]);
  });

  it('has both on whatever day it is where the forum is', () => {
    for (const place of ['Asia/Taipei', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
      const today = dateOf(toLocal(zone(place), instant('2028-02-29T23:30:00Z')));
      expect(shown(today)).toEqual(
        expect.arrayContaining([
          'midterm-self-assessment overdue-notice 00:00',
          'end-of-term-self-assessment reminder 00:00',
        ]),
      );
    }
  });

  it('is told of a miss on the day itself where the calendar lets it', () => {
    const today = civilDate('2026-11-23');
    expect(demoSpan(handbook(), today)).toEqual({ start: '2025-08-23', end: '2026-08-31' });
    expect(stepsToday(handbook(), demoSpan(handbook(), today), today)).toContainEqual(
      expect.objectContaining({ step: 'overdue-notice', rung: 'P1D' }),
    );
  });
});
