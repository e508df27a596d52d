import { civilDate, civilDateTime, period, timeOfDay } from '@nap/calendar';
import { type DutyStep, dutyAgenda, plannedDuty } from '@nap/domain';

import { dutySummary, owedAmong } from './duties';

const LADDER = { reminders: [period('P7D'), period('P1D')], overdueNotices: [period('P7D')] };
const TODAY = civilDate('2026-03-01');
const papers = plannedDuty({ duty: 'papers', due: civilDateTime('2026-03-25T14:00') }, LADDER, TODAY);
const item = plannedDuty({ duty: 'action-item', subject: 'item-1', due: civilDate('2026-04-30') }, LADDER, TODAY);

const steps = (...duties: Parameters<typeof dutyAgenda>[0]): readonly DutyStep[] =>
  dutyAgenda(duties, timeOfDay('09:00'));

describe('what a clock waits for', () => {
  it('is said in words for those who look after the timers', () => {
    expect(steps(papers).map(dutySummary)).toEqual([
      'reminder 7 days before 2026-03-25 14:00',
      'reminder 1 day before 2026-03-25 14:00',
      '2026-03-25 14:00 has passed',
      'notice 7 days after 2026-03-25 14:00',
    ]);
    expect(steps(item).map(dutySummary)).toEqual([
      'reminder 7 days before 2026-04-30 (item-1)',
      'reminder 1 day before 2026-04-30 (item-1)',
      '2026-04-30 has ended (item-1)',
      'notice 7 days after 2026-04-30 (item-1)',
    ]);
  });

  it('is found by the duties that are owed, each named once', () => {
    const other = { ...item, subject: 'item-2', status: 'missed' as const };
    expect(owedAmong([papers, item, other])).toEqual({ phases: ['action-item', 'papers'], overdue: true });
    expect(owedAmong([papers, { ...other, status: 'met' }])).toEqual({ phases: ['papers'], overdue: false });
  });
});
