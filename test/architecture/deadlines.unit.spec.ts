import { civilDate, timeOfDay } from '@nap/calendar';
import { DEADLINE_CATALOGUE, type Duty, PHASE_NAMES, type RuleProfile, builtInProfiles, simulate } from '@nap/domain';
import { profileNamed } from '@nap/testing';

import { LATER_PHASES, PHASES } from '../../workflows/src/nap-cycle/nap-cycle.workflow';

const lengthsOf = ({ phases, implementation }: RuleProfile): Record<string, string> =>
  Object.fromEntries(
    phases.map(({ phase, length }) => [phase, length === 'to-the-end' ? implementation : length] as const),
  );

const stepsOf = (profile: RuleProfile) =>
  simulate({
    profile,
    start: civilDate('2026-07-01'),
    end: null,
    reminderHour: timeOfDay('09:00'),
    lengths: {},
  }).steps;

describe('the table at the head of the cycle’s workflow', () => {
  it('shows the handbook’s numbers', () => {
    expect(PHASES).toEqual(lengthsOf(profileNamed('handbook-2016')));
  });

  it('has a loop for every phase of every profile', () => {
    expect(Object.keys({ ...PHASES, ...LATER_PHASES }).sort()).toEqual([...PHASE_NAMES].sort());
    expect(lengthsOf(profileNamed('ogp-2022'))).toMatchObject(LATER_PHASES);
  });
});

describe('the deadline catalogue', () => {
  const profiles = Object.values(builtInProfiles);

  it('has one row for every deadline of every profile', () => {
    for (const profile of profiles) {
      for (const { phase, rule } of profile.phases) {
        expect(DEADLINE_CATALOGUE.filter((row) => row.phase === phase && row.duty === 'phase')).toMatchObject([
          { rule },
        ]);
      }
    }
  });

  it('has no row that no clock rings for', () => {
    const duties: Record<string, Duty> = {
      due: 'phase',
      'latest-comment-window': 'comment-window',
      'irm-briefing': 'irm-briefing',
    };
    const rung = new Set(
      profiles.flatMap((profile) => [
        ...stepsOf(profile).map(({ phase, step }) => `${phase}/${duties[step] ?? ''}`),
        ...profile.phases.filter(({ opens }) => opens.from === 'submission').map(({ phase }) => `${phase}/phase`),
      ]),
    );
    expect(DEADLINE_CATALOGUE.map(({ phase, duty }) => `${phase}/${duty}`).filter((row) => !rung.has(row))).toEqual([]);
  });

  it('reminds before every deadline but implementation’s, and escalates only what the government owes', () => {
    for (const profile of profiles) {
      for (const { phase, closedBy, reminders, overdueNotices, escalation } of profile.phases) {
        expect({ phase, reminders: reminders.length }).toEqual({ phase, reminders: closedBy === 'last-day' ? 0 : 5 });
        if (closedBy === 'irm-report')
          expect({ overdueNotices, escalation }).toEqual({ overdueNotices: [], escalation: null });
      }
    }
  });
});
