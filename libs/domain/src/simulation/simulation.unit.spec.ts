import { civilDate, timeOfDay } from '@nap/calendar';

import { builtInProfiles } from '../profile/built-in.profiles';
import { simulate } from './simulation';

const romania = () => {
  const profile = builtInProfiles['ogp-2015'];
  if (profile === undefined) throw new Error('no such profile');
  return simulate({
    profile,
    start: civilDate('2016-07-01'),
    end: null,
    reminderHour: timeOfDay('09:00'),
    lengths: {},
  });
};

describe('the calendar of a cycle as if nobody acts', () => {
  it('has the days of Romania’s plan of 2016', () => {
    expect(romania().phases).toEqual([
      { phase: 'drafting', opens: '2016-01-01', due: '2016-06-30' },
      { phase: 'implementation', opens: '2016-07-01', due: '2018-06-30' },
      { phase: 'midterm-self-assessment', opens: '2017-07-01', due: '2017-09-30' },
      { phase: 'irm-progress-report', opens: '2017-10-01', due: '2018-02-28' },
      { phase: 'end-of-term-self-assessment', opens: '2018-07-01', due: '2018-09-30' },
      { phase: 'irm-end-of-term-report', opens: '2018-10-01', due: '2018-11-30' },
    ]);
  });

  it('lists every step in due order', () => {
    const lines = romania().steps.map(({ on, time, phase, step, rung }) =>
      `${on} ${time} ${phase} ${step} ${rung ?? ''}`.trim(),
    );
    expect(lines).toMatchSnapshot();
  });
});
