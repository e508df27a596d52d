import { DeterminismViolationError } from '@temporalio/workflow';
import { type History, type Replayer, historyOf, openReplayer, withoutActivity } from '@nap/testing';
import type { CycleAgenda, Instant, Step } from '@nap/workflow-api';

const at = (text: string): Instant => new Date(text).toISOString() as Instant;
const step = (key: string, day: string): Step => ({ key, at: at(day), summary: key });
const agenda = (version: number, steps: CycleAgenda['steps'], rest: Partial<CycleAgenda> = {}): CycleAgenda => ({
  version,
  over: false,
  steps,
  ...rest,
});
const nothing = agenda(99, {}, { over: true });
const open = { forumId: 'ro', phases: ['drafting'], overdue: false };

const begin = (): ReturnType<typeof historyOf> =>
  historyOf({ workflowType: 'napCycle', args: ['ro-2016'], startedAt: at('2016-01-01') });

/** Asks for the first time what is due; the tasks on both sides of the question are written too. */
const planned = (run: ReturnType<typeof historyOf>, answer: CycleAgenda): void => {
  run.task();
  run.ask('planCycle', answer);
};

/** A timer rings: the task it wakes, the ring with its answer, the task that takes the answer. */
const rung = (
  run: ReturnType<typeof historyOf>,
  timer: ReturnType<typeof run.startTimer>,
  answer: CycleAgenda,
): void => {
  run.fireTimer(timer);
  run.task();
  run.ask('ringCycle', answer);
};

const opensRemindsAndEnds = (): History => {
  const run = begin();
  run.signal('look', 1);
  planned(run, agenda(1, { drafting: step('opens', '2016-01-10') }));
  rung(run, run.startTimer('2016-01-10'), agenda(2, { drafting: step('-P30D', '2016-05-31') }, { attributes: open }));
  run.upsertSearchAttributes();
  rung(run, run.startTimer('2016-05-31'), agenda(3, { drafting: step('-P7D', '2016-06-23') }, { attributes: open }));
  rung(run, run.startTimer('2016-06-23'), agenda(4, {}, { over: true }));
  run.ask('planCycle', nothing);
  run.complete();
  return run.history();
};

const lookMovesOneDeadline = (): History => {
  const run = begin();
  const midterm = step('midterm-due', '2017-10-01');
  planned(run, agenda(1, { drafting: step('due', '2016-07-01'), 'midterm-self-assessment': midterm }));
  const drafting = run.startTimer('2016-07-01');
  run.startTimer('2017-10-01');
  run.wait(at('2016-06-01'));
  run.signal('look', 7);
  planned(run, agenda(2, { drafting: step('due', '2016-08-01'), 'midterm-self-assessment': midterm }));
  run.cancelTimer(drafting); // the other phase's timer lives on
  rung(run, run.startTimer('2016-08-01'), agenda(3, { 'midterm-self-assessment': midterm }));
  return run.history();
};

const ringsTooEarlyAndLeavesAStep = (): History => {
  const run = begin();
  const due = step('due', '2016-07-01');
  planned(run, agenda(1, { drafting: due }));
  const early = step('due', '2016-07-02'); // new zone rules: the day begins later than it was thought
  rung(run, run.startTimer('2016-07-01'), agenda(1, { drafting: early }));
  rung(run, run.startTimer('2016-07-02'), agenda(1, { drafting: early })); // left although due: a minute's rest
  rung(run, run.startTimer('2016-07-02T00:01:00Z'), nothing);
  run.ask('planCycle', nothing);
  run.complete();
  return run.history();
};

const onePassOfTheClockServesTwoPhases = (): History => {
  const run = begin();
  const steps = { drafting: step('due', '2016-07-01'), 'end-of-term-self-assessment': step('opens', '2016-07-01') };
  planned(run, agenda(1, steps));
  const [drafting, selfAssessment] = [run.startTimer('2016-07-01'), run.startTimer('2016-07-01')];
  run.fireTimer(drafting);
  run.fireTimer(selfAssessment);
  run.task();
  const overdue = step('overdue', '2016-07-02');
  run.ask('ringCycle', agenda(2, { drafting: overdue })); // one ring for both
  run.startTimer(overdue.at);
  return run.history();
};

const looksDuringAPlan = (): History => {
  const run = begin();
  run.task();
  const plan = run.startActivity('planCycle');
  run.signal('look', 2);
  run.task();
  run.completeActivity(plan, agenda(1, {}, { over: true })); // answered before what the signal tells of
  planned(run, agenda(2, { drafting: step('opens', '2016-02-01') }));
  run.startTimer('2016-02-01');
  return run.history();
};

const isNudgedWhileRinging = (): History => {
  const run = begin();
  planned(run, agenda(1, { drafting: step('opens', '2016-01-10'), implementation: step('opens', '2016-07-01') }));
  const drafting = run.startTimer('2016-01-10');
  const implementation = run.startTimer('2016-07-01');
  run.fireTimer(drafting);
  run.task();
  const ring = run.startActivity('ringCycle');
  run.signal('restart');
  run.task();
  run.cancelTimer(implementation);
  run.completeActivity(ring, agenda(2, {})); // in hand: finished before the run goes on as a new one
  run.task();
  run.continueAsNew('ro-2016');
  return run.history();
};

const growsOld = (): History => {
  const run = begin();
  const onDay = (day: number): Step => step(String(day), new Date(Date.UTC(2016, 0, 1 + day)).toISOString());
  planned(run, agenda(1, { drafting: onDay(1) }));
  const rings = 90; // eleven events each: the next waking finds the thousandth
  for (let day = 1; day <= rings; day += 1) {
    rung(run, run.startTimer(onDay(day).at), agenda(1 + day, { drafting: onDay(day + 1) }));
  }
  run.fireTimer(run.startTimer(onDay(rings + 1).at));
  run.task();
  run.continueAsNew('ro-2016'); // which plans, finds the step due and rings
  return run.history();
};

describe('a run of napCycle', () => {
  let replayer: Replayer;
  beforeAll(async () => {
    replayer = await openReplayer();
  });
  afterAll(() => replayer.close());

  it.each<[string, () => History, string]>([
    ['opens, reminds and ends after a last plan', opensRemindsAndEnds, 'ringCycle'],
    ['arms anew only the timer of the deadline that a look has moved', lookMovesOneDeadline, 'planCycle'],
    ['waits again after an early ring and rests when a due step is left', ringsTooEarlyAndLeavesAStep, 'ringCycle'],
    ['rings once for two phases that fall due together', onePassOfTheClockServesTwoPhases, 'ringCycle'],
    ['looks again when a signal arrives during a plan', looksDuringAPlan, 'planCycle'],
    ['goes on as a new run on a nudge, the ring in hand finished first', isNudgedWhileRinging, 'ringCycle'],
    ['goes on as a new run at a thousand events', growsOld, 'ringCycle'],
  ])('%s', async (_promise, written, activity) => {
    await replayer.replay(written());
    await expect(replayer.replay(withoutActivity(written(), activity))).rejects.toThrow(DeterminismViolationError);
  });
});
