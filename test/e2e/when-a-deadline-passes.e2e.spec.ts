import { instant } from '@nap/calendar';

import { CYCLE, PlayedCycle } from '../harness/played-cycle';

const DUE_DAY_BEGINS = instant('2016-06-29T21:00:00Z'); // 2016-06-30, 00:00 in Bucharest
const DUE_DAY_IS_OVER = instant('2016-06-30T21:00:00Z');

describe('when a deadline passes', () => {
  let played: PlayedCycle;

  beforeAll(async () => {
    played = await PlayedCycle.open(process.env['DATABASE_URL'] ?? '');
  }, 120_000);

  afterAll(() => played.close(), 60_000);

  it('is recorded by the clock, told to the chair, shown to everybody, and closes nothing', async () => {
    // #region the-day-passes
    for (let due = await played.goToNextStep(); due < DUE_DAY_BEGINS; due = await played.goToNextStep()) {
      await played.untilRecorded(due);
    }
    await played.untilRecorded(DUE_DAY_BEGINS);
    expect(await lastTypes(2)).toEqual(['ReminderIssued', 'DeadlineReached']);

    await played.goTo(DUE_DAY_IS_OVER);
    expect(await lastTypes(2)).toEqual(['DeadlineMissed', 'PhaseOpened']);
    // #endregion

    // #region the-notice
    await played.untilRecorded(await played.goToNextStep());
    expect(await lastTypes(1)).toEqual(['OverdueNoticeIssued']);
    await played.untilQuiet();
    expect((await played.letters()).at(-1)).toEqual({ letter: 'OverdueNoticeIssued P1D', status: 'sent' });
    // #endregion

    // #region the-view
    const phases = await played.get(`/forums/ro/cycles/${CYCLE}/phases`);
    expect(phases['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ phase: 'drafting', status: 'overdue', dueOn: '2016-06-30' }),
        expect.objectContaining({ phase: 'implementation', status: 'open' }),
      ]),
    );
    // #endregion

    // #region the-late-act
    const plan = { url: 'https://example.org/plan', occurredOn: '2016-07-01' };
    await played.record({ kind: 'plan-adopted', ...plan });
    await played.record({ kind: 'plan-submitted', ...plan });
    const met = (await played.log()).find(({ type }) => type === 'DeadlineMet');
    expect(met?.data).toMatchObject({ phase: 'drafting', metOn: '2016-07-01', lateByDays: 1 });
    // #endregion
  }, 180_000);

  const lastTypes = async (count: number): Promise<readonly string[]> =>
    (await played.log())
      .filter(({ stream }) => stream === `cycle-${CYCLE}`)
      .slice(-count)
      .map(({ type }) => type);
});
