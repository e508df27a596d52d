import { type Instant, instant } from '@nap/calendar';

import { OwnPostgres } from '../harness/own-postgres';
import { CYCLE, PlayedCycle, type Told } from '../harness/played-cycle';
import { UNGUARDED } from './world/proves';

const LAST_STEP = instant('2016-10-31T22:00:00Z'); // 2016-11-01 in Bucharest: contrary to process is reached
const URL = 'https://example.org/plan';

/** What is done to the engine when the n-th step falls due; the step is recorded all the same. */
type Disturbance = (played: PlayedCycle, due: Instant) => Promise<void>;

const undisturbed: Disturbance = (played, due) => played.untilRecorded(due);

/** Plays the plan that is late: reminders, the miss, overdue notices, the warning, and the plan at last. */
const play = async (played: PlayedCycle, disturbances: readonly Disturbance[]): Promise<readonly Told[]> => {
  for (let step = 0; ; step += 1) {
    const due = await played.goToNextStep();
    await (disturbances[step] ?? undisturbed)(played, due);
    if (due >= LAST_STEP) break;
    if (step === 9) await played.record({ kind: 'plan-adopted', url: URL, occurredOn: '2016-07-01' });
  }
  await played.record({ kind: 'plan-submitted', url: URL, occurredOn: '2016-10-31' });
  await played.untilQuiet();
  return played.log();
};

describe('a cycle whose engine is killed again and again', () => {
  let postgres: OwnPostgres;
  const opened: PlayedCycle[] = [];

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
  }, 60_000);

  afterAll(async () => {
    await Promise.all(opened.map((played) => played.close()));
    await postgres.remove();
  }, 60_000);

  const playAll = async (disturbances: readonly Disturbance[], settings: NodeJS.ProcessEnv = {}) => {
    const played = await PlayedCycle.open(postgres.url, settings);
    opened.push(played);
    const told = await play(played, disturbances);
    return [told, (await played.letters()).map(({ letter }) => letter)] as const;
  };

  const killedAndBack =
    (app: 'worker' | 'relay' | 'notifier' | 'reporting' | 'timekeeper'): Disturbance =>
    async (played, due) => {
      await played.engine.kill(app);
      await played.engine.start(app);
      await played.wake();
      await played.untilRecorded(due);
    };

  const disturbances: readonly Disturbance[] = [
    undisturbed,
    killedAndBack('worker'),
    killedAndBack('relay'),
    killedAndBack('notifier'),
    // the worker dies when its append is stored and before Temporal hears of it: the activity is tried again
    async (played, due) => {
      await played.untilRecorded(due);
      await played.engine.kill('worker');
      await played.engine.start('worker');
    },
    async (played, due) => {
      await postgres.kill();
      await postgres.startAgain();
      await played.wake();
      await played.untilRecorded(due);
    },
    killedAndBack('reporting'),
    // an operator ends the run; the timekeeper's watch or the next fact starts it anew
    async (played, due) => {
      await played.temporal.workflow
        .getHandle(`nap-cycle/${CYCLE}`)
        .terminate('by hand')
        .catch(() => undefined);
      await played.engine.kill('timekeeper');
      await played.engine.start('timekeeper');
      await played.untilRecorded(due);
    },
  ];

  const tellsOneStory = async (): Promise<void> => {
    const [story, letters] = await playAll([]);
    const [retold, rewritten] = await playAll(disturbances);

    expect(retold).toEqual(story);
    expect(rewritten).toEqual(letters);
    expect(story.filter(({ stream }) => stream === `cycle-${CYCLE}`).map(({ type }) => type)).toEqual([
      'CycleOpened',
      'ClocksStarted',
      'PhaseOpened',
      ...Array<string>(5).fill('ReminderIssued'),
      'DeadlineReached',
      'DeadlineMissed',
      'PhaseOpened',
      'OverdueNoticeIssued',
      'OverdueNoticeIssued',
      'PlanAdopted',
      'OverdueNoticeIssued',
      'ContraryToProcessWarned',
      'ContraryToProcessReached',
      'PlanSubmitted',
      'DeadlineMet',
      'PhaseClosed',
    ]);
  };

  const stopsAtTheEndedRun = async (): Promise<void> => {
    await expect(playAll(disturbances, { WATCH_EVERY_SECONDS: '3600' })).rejects.toThrow('are recorded');
  };

  if (UNGUARDED) it('tells no story to the end: not without the watch over dead clocks', stopsAtTheEndedRun, 300_000);
  else it('tells the same story, event by event, and writes every letter once', tellsOneStory, 300_000);
});
