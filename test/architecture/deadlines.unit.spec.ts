import { civilDate, timeOfDay } from '@nap/calendar';
import {
  DEADLINE_CATALOGUE,
  DECISION_DUTIES,
  DEFAULT_BYLAWS,
  DUTY_NAMES,
  FORUM_DUTIES,
  MEETING_DUTIES,
  PHASE_NAMES,
  type PhaseDuty,
  type RuleProfile,
  builtInProfiles,
  simulate,
} from '@nap/domain';
import { profileNamed } from '@nap/testing';

import { DUTIES as OF_A_DECISION } from '../../workflows/src/decision/decision.workflow';
import { DUTIES as OF_A_FORUM, LATER_DUTIES as OF_A_FORUM_LATER } from '../../workflows/src/forum/forum.workflow';
import { DUTIES as OF_A_MEETING, LATER_DUTIES as AFTER_A_MEETING } from '../../workflows/src/meeting/meeting.workflow';
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

describe('the tables at the head of the other workflows', () => {
  const { notice, terms, frequency } = DEFAULT_BYLAWS;

  it('show the handbook’s numbers, as the bylaws have them by default', () => {
    expect(OF_A_MEETING).toEqual({ agenda: notice.agenda, papers: notice.papers, 'final-agenda': notice.finalAgenda });
    expect(OF_A_MEETING).toEqual({ agenda: 'P7D', papers: 'P7D', 'final-agenda': 'P3D' });
    expect(AFTER_A_MEETING).toEqual({ minutes: terms.minutes, 'action-item': null });
    expect(OF_A_DECISION).toEqual({
      vote: terms.vote,
      'government-answer': terms.governmentAnswer,
      'agency-instruction': null,
    });
    expect(OF_A_FORUM_LATER).toEqual({
      'meeting-frequency': frequency.usual,
      'six-month-minimum': 'P6M',
      'lapse-confirmation': terms.lapseConfirmation,
      'seat-filling': terms.seatFilling,
      'term-end': null,
    });
  });

  it('have a loop for every duty of their stream', () => {
    expect(Object.keys({ ...OF_A_MEETING, ...AFTER_A_MEETING })).toEqual([...MEETING_DUTIES]);
    expect(Object.keys(OF_A_DECISION)).toEqual([...DECISION_DUTIES]);
    expect(Object.keys({ ...OF_A_FORUM, ...OF_A_FORUM_LATER })).toEqual(['open-successor', ...FORUM_DUTIES]);
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

  it('has one row for every duty outside a cycle', () => {
    expect(DEADLINE_CATALOGUE.filter(({ phase }) => phase === null).map(({ duty }) => duty)).toEqual([...DUTY_NAMES]);
  });

  it('has no row of a cycle that no clock rings for', () => {
    const duties: Record<string, PhaseDuty> = {
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
    const rows = DEADLINE_CATALOGUE.filter(({ phase }) => phase !== null).map(
      (row) => `${String(row.phase)}/${row.duty}`,
    );
    expect(rows.filter((row) => !rung.has(row))).toEqual([]);
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
