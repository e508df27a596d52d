import { civilDate, period, timeOfDay } from '@nap/calendar';
import { type RuleProfile, builtInProfiles } from '@nap/domain';
import { zone } from '@nap/zones';

import { simulatedCalendar } from './simulated-calendar';

const profile = builtInProfiles['handbook-2016'] as RuleProfile;

const wanted = {
  profile,
  zone: zone('Europe/Bucharest'),
  start: civilDate('2016-07-01'),
  end: null,
  reminderHour: timeOfDay('09:00'),
  lengths: {},
};

describe('a simulated calendar', () => {
  it('has the profile’s days, with each reminder at its hour on the forum’s clock', () => {
    expect(simulatedCalendar(wanted)).toMatchObject({
      calendar: {
        profile: 'handbook-2016',
        implementation: { start: '2016-07-01', end: '2018-06-30' },
        steps: expect.arrayContaining([
          { on: '2016-05-31', at: '2016-05-31T06:00:00.000Z', phase: 'drafting', step: 'reminder', rung: '-P30D' },
        ]) as unknown,
      },
      unknownLengths: [],
    });
  });

  it('is refused for days that no calendar has, and for lengths that nobody asks for', () => {
    expect(simulatedCalendar({ ...wanted, end: civilDate('2016-06-30') })).toEqual({ refusal: 'end-before-start' });
    expect(simulatedCalendar({ ...wanted, start: civilDate('9998-07-01') })).toHaveProperty('refusal');
    expect(simulatedCalendar({ ...wanted, lengths: { drafting: period('P4M') } })).toEqual({
      refusal: 'length-not-asked',
      phase: 'drafting',
      asked: [],
    });
  });
});
