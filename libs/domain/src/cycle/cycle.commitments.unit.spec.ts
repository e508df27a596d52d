import { civilDate } from '@nap/calendar';
import { clocksStarted, cycleOpened, on, passTime, played, specify } from '@nap/testing';

import type { Commitment } from './commitment';
import type { CycleCommand } from './cycle.commands';
import { agendaOf } from './cycle.agenda';
import { cycleDecider } from './cycle.decider';

const { given } = specify(cycleDecider);
const running = [cycleOpened(), clocksStarted()];
const inPreparation = [cycleOpened({ inPreparation: true, occurredOn: civilDate('2018-01-10') })];

const undated = {
  leadAgencies: [],
  supportingAgencies: [],
  startsOn: null,
  dueOn: null,
  startWording: null,
  dueWording: null,
} as const;

const commitment: Commitment = {
  ...undated,
  commitmentId: '1-1',
  titles: { ro: 'Date deschise', en: 'Open data' },
  leadAgencies: ['Agency for Data'],
  startsOn: civilDate('2016-07-01'),
  dueOn: civilDate('2018-06-30'),
  milestones: [
    {
      ...undated,
      milestoneId: '1-1.1',
      titles: { en: 'A portal' },
      dueWording: { en: 'By fall 2017' },
      indicators: [{ ...undated, indicatorId: '1-1.1.1', titles: { en: 'Data sets on the portal' } }],
    },
  ],
};

const recordOn = (day: string, change: Partial<Commitment> = {}): CycleCommand => ({
  type: 'RecordCommitment',
  data: { moment: on(day), ...commitment, ...change },
});

describe('a commitment', () => {
  it('is recorded whole, with the day of recording and the cycle it belongs to', () => {
    given(...inPreparation)
      .when(recordOn('2018-01-11'))
      .then({
        type: 'CommitmentRecorded',
        data: { ...commitment, cycleId: 'ro-2016', occurredOn: civilDate('2018-01-11') },
      });
  });

  it('says nothing when it is the same again, in whatever order its languages come', () => {
    const recorded = played(inPreparation, recordOn('2018-01-11'));
    given(...recorded)
      .when(recordOn('2018-01-12'))
      .thenNothing();
    given(...recorded)
      .when(recordOn('2018-01-12', { titles: { en: 'Open data', ro: 'Date deschise' } }))
      .thenNothing();
  });

  it.each<[string, Partial<Commitment>]>([
    ['a title', { titles: { en: 'Open data' } }],
    ['an agency', { leadAgencies: [] }],
    ['a day', { dueOn: civilDate('2018-05-31') }],
    ['a day that is not known any more', { dueOn: null, dueWording: { en: 'By summer 2018' } }],
    ['a milestone', { milestones: [] }],
  ])('is recorded again with %s changed, and the newest holds', (_what, change) => {
    const recorded = played(inPreparation, recordOn('2018-01-11'));
    given(...recorded)
      .when(recordOn('2018-01-12', change))
      .thenAmongOthers({ type: 'CommitmentRecorded', data: change });
    const changed = played(recorded, recordOn('2018-01-12', change));
    given(...changed)
      .when(recordOn('2018-01-13', change))
      .thenNothing();
    given(...changed)
      .when(recordOn('2018-01-13'))
      .thenAmongOthers({ type: 'CommitmentRecorded', data: commitment });
  });

  it('is one of several, in the order in which they were first recorded', () => {
    const several = played(
      inPreparation,
      recordOn('2018-01-11', { commitmentId: 'b' }),
      recordOn('2018-01-11', { commitmentId: 'a' }),
      recordOn('2018-01-12', { commitmentId: 'b', milestones: [] }),
    );
    const state = given(...several).state();
    expect(state).toMatchObject({ commitments: [{ commitmentId: 'b', milestones: [] }, { commitmentId: 'a' }] });
  });

  it('moves no clock, and is no reason to pass over what fell due before it', () => {
    const before = given(...running).state();
    const after = given(...played(running, recordOn('2015-12-31'))).state();
    expect(agendaOf(after, on('2015-12-31').reminderHour)).toEqual(agendaOf(before, on('2015-12-31').reminderHour));
    given(...running)
      .when(recordOn('2016-01-02'))
      .thenAmongOthers({ type: 'PhaseOpened', data: { phase: 'drafting' } }, { type: 'CommitmentRecorded' });
    given(...played(running, recordOn('2016-01-02')))
      .when(passTime('2016-01-03'))
      .thenNothing();
  });
});

describe('a commitment is refused', () => {
  const [milestone] = commitment.milestones;
  const [indicator] = milestone?.indicators ?? [];
  if (milestone === undefined || indicator === undefined) throw new Error('the sample lost its milestone');
  const early = { startsOn: civilDate('2017-01-01'), dueOn: civilDate('2016-12-31') };

  it.each<[string, Partial<Commitment>, string]>([
    ['it ends before it begins', early, '/dueOn'],
    [
      'a milestone ends before it begins',
      { milestones: [milestone, { ...milestone, ...early, milestoneId: 'x', indicators: [] }] },
      '/milestones/1/dueOn',
    ],
    [
      'an indicator ends before it begins',
      { milestones: [{ ...milestone, indicators: [{ ...indicator, ...early }] }] },
      '/milestones/0/indicators/0/dueOn',
    ],
  ])('when %s', (_what, change, pointer) => {
    given(...inPreparation)
      .when(recordOn('2018-01-11', change))
      .thenRefused('commitment-ends-before-start', pointer);
  });

  it.each<[string, Partial<Commitment>, string]>([
    ['two milestones', { milestones: [milestone, milestone] }, '/milestones/1/milestoneId'],
    [
      'two indicators of one milestone',
      { milestones: [{ ...milestone, indicators: [indicator, indicator] }] },
      '/milestones/0/indicators/1/indicatorId',
    ],
    [
      'indicators of two milestones',
      { milestones: [milestone, { ...milestone, milestoneId: 'x' }] },
      '/milestones/1/indicators/0/indicatorId',
    ],
  ])('when %s have one id', (_what, change, pointer) => {
    given(...inPreparation)
      .when(recordOn('2018-01-11', change))
      .thenRefused('commitment-part-repeated', pointer);
  });

  it('when there is no cycle', () => {
    given().when(recordOn('2018-01-11')).thenRefused('cycle-not-found');
  });
});
