import { type CivilDate, addDays, at, civilDate, instant, timeOfDay } from '@nap/calendar';
import {
  type ClocksStarted,
  type Commitment,
  type CycleCommand,
  type CycleEvent,
  type CycleOpened,
  type Evidence,
  type Moment,
  type PhaseName,
  type RuleProfile,
  builtInProfiles,
  cycleDecider,
  spanFrom,
} from '@nap/domain';

export const profileNamed = (name: string): RuleProfile => {
  const profile = builtInProfiles[name];
  if (profile === undefined) throw new Error(`no profile is named ${name}`);
  return profile;
};

/** A forum's wall clock on a day, 10:00 unless said otherwise; reminder hour 09:00. */
export const on = (day: string, time = '10:00'): Moment => ({
  at: instant(`${day}T${time}:00Z`),
  local: at(civilDate(day), timeOfDay(time)),
  reminderHour: timeOfDay('09:00'),
  by: null,
});

export const GROUNDS = 'a'.repeat(64);

/** The cycle of Romania 2016–2018 unless said otherwise, opened in time. */
export const cycleOpened = (
  change: Partial<CycleOpened['data']> & { readonly profileName?: string } = {},
): CycleOpened => {
  const { profileName = 'ogp-2015', ...data } = change;
  const profile = profileNamed(profileName);
  const start = data.start ?? civilDate('2016-07-01');
  return {
    type: 'CycleOpened',
    data: {
      cycleId: 'ro-2016',
      forumId: 'ro',
      profile,
      languages: ['ro', 'en'],
      ...spanFrom(start, profile),
      predecessor: null,
      openedBy: 'person',
      inPreparation: false,
      occurredOn: civilDate('2015-12-31'),
      ...data,
    },
  };
};

export const clocksStarted = (day = '2015-12-31'): ClocksStarted => ({
  type: 'ClocksStarted',
  data: { grounds: null, occurredOn: civilDate(day) },
});

export const passTime = (day: string, time = '10:00'): CycleCommand => ({
  type: 'PassTime',
  data: { moment: on(day, time) },
});

/** A commitment with one milestone and one indicator; the indicator's due date is worded. */
export const commitmentNamed = (commitmentId: string, title: string): Commitment => {
  const undated = { startsOn: null, dueOn: null, startWording: null, dueWording: null };
  const promised = { ...undated, leadAgencies: ['Agency for Data'], supportingAgencies: [] };
  return {
    ...promised,
    commitmentId,
    titles: { en: title },
    startsOn: civilDate('2016-07-01'),
    milestones: [
      {
        ...promised,
        milestoneId: `${commitmentId}.1`,
        titles: { en: `${title}: a portal` },
        dueOn: civilDate('2017-12-31'),
        indicators: [
          {
            ...promised,
            indicatorId: `${commitmentId}.1.1`,
            titles: { en: `${title}: visits` },
            dueWording: { en: 'By fall 2017' },
          },
        ],
      },
    ],
  };
};

let counter = 0;
/** Evidence recorded at ten o'clock of a day, dated that day unless `occurredOn` says otherwise. */
export const record = (
  day: string,
  evidence: Omit<Evidence, 'url' | 'occurredOn'> & { readonly occurredOn?: CivilDate; readonly url?: string },
  evidenceId = `evidence-${++counter}`,
): CycleCommand => ({
  type: 'RecordEvidence',
  data: {
    moment: on(day),
    evidenceId,
    evidence: { url: 'https://example.org/evidence', occurredOn: civilDate(day), ...evidence } as Evidence,
  },
});

export const report = (day: string, phase: PhaseName, language: string): CycleCommand =>
  record(day, { kind: 'report-version', phase, language } as Omit<Evidence, 'url' | 'occurredOn'>);

/** The events of a cycle after commands, each accepted, applied to the events before. */
export const played = (history: readonly CycleEvent[], ...commands: readonly CycleCommand[]): readonly CycleEvent[] => {
  const events = [...history];
  let state = history.reduce(cycleDecider.evolve, cycleDecider.initial);
  for (const command of commands) {
    const decision = cycleDecider.decide(command, state);
    if ('refusal' in decision) throw new Error(`refused: ${decision.refusal.code}`);
    events.push(...decision.events);
    state = decision.events.reduce(cycleDecider.evolve, state);
  }
  return events;
};

/** A clock that rings on every day of a stretch, just after the reminder hour. */
export const dayByDay = (from: string, until: string): readonly CycleCommand[] => {
  const commands: CycleCommand[] = [];
  for (let day = civilDate(from); day <= civilDate(until); day = addDays(day, 1)) commands.push(passTime(day));
  return commands;
};
