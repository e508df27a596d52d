import { DeterminismViolationError } from '@temporalio/workflow';
import { type History, type Replayer, historyOf, openReplayer, withoutActivity } from '@nap/testing';
import type { DecisionAgenda, Instant, Step } from '@nap/workflow-api';

const at = (text: string): Instant => new Date(text).toISOString() as Instant;
const step = (key: string, moment: string): Step => ({ key, at: at(moment), summary: key });
const agenda = (
  version: number,
  steps: DecisionAgenda['steps'],
  rest: Partial<DecisionAgenda> = {},
): DecisionAgenda => ({ version, over: false, steps, ...rest });
const over = agenda(99, {}, { over: true });

/** A vote by correspondence whose advice the government leaves unanswered, and answers in the end. */
const votesAndWaitsForTheAnswer = (): History => {
  const run = historyOf({ workflowType: 'decision', args: ['ro-d1'], startedAt: at('2026-03-01T12:00:00Z') });
  run.signal('look', 1);
  run.task();
  run.ask('planDecision', agenda(3, { vote: step('reminder', '2026-03-05T07:00:00Z') }));
  run.fireTimer(run.startTimer('2026-03-05T07:00:00Z'));
  run.task();
  run.ask('ringDecision', agenda(4, { vote: step('closes', '2026-03-08T12:00:00Z') }));
  run.fireTimer(run.startTimer('2026-03-08T12:00:00Z'));
  run.task();
  run.ask('ringDecision', agenda(7, { 'government-answer': step('missed', '2026-04-07T21:00:00Z') }));
  run.fireTimer(run.startTimer('2026-04-07T21:00:00Z'));
  run.task();
  run.ask('ringDecision', agenda(8, { 'government-answer': step('notice', '2026-04-08T06:00:00Z') }));
  const notice = run.startTimer('2026-04-08T06:00:00Z');
  run.wait(at('2026-04-08T05:00:00Z'));
  run.signal('look', 9);
  run.task();
  run.ask('planDecision', over);
  run.cancelTimer(notice);
  run.complete();
  return run.history();
};

/** Nothing is owed before a vote is opened: the run is gone, and comes again with the next fact. */
const findsNothingOwed = (): History => {
  const run = historyOf({ workflowType: 'decision', args: ['ro-d1'], startedAt: at('2026-03-01T12:00:00Z') });
  run.signal('look', 1);
  run.task();
  run.ask('planDecision', over);
  run.complete();
  return run.history();
};

describe('a run of decision', () => {
  let replayer: Replayer;
  beforeAll(async () => {
    replayer = await openReplayer();
  });
  afterAll(() => replayer.close());

  it.each<[string, () => History, string]>([
    ['rings for the vote, closes it and waits for the answer', votesAndWaitsForTheAnswer, 'ringDecision'],
    ['ends at once while nothing is owed', findsNothingOwed, 'planDecision'],
  ])('%s', async (_promise, written, activity) => {
    await replayer.replay(written());
    await expect(replayer.replay(withoutActivity(written(), activity))).rejects.toThrow(DeterminismViolationError);
  });
});
