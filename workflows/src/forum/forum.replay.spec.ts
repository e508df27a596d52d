import { DeterminismViolationError } from '@temporalio/workflow';
import { type History, type Replayer, historyOf, openReplayer, withoutActivity } from '@nap/testing';
import type { ForumAgenda, Instant } from '@nap/workflow-api';

const at = (text: string): Instant => new Date(text).toISOString() as Instant;
const agenda = (version: number, successorOpens?: string): ForumAgenda => ({
  version,
  over: false,
  steps: successorOpens
    ? { 'open-successor': { key: successorOpens, at: at(successorOpens), summary: 'ro-2018' } }
    : {},
});

const opensTwoSuccessors = (): History => {
  const run = historyOf({ workflowType: 'forum', args: ['ro'], startedAt: at('2016-01-01') });
  run.task();
  run.ask('planForum', agenda(1)); // no cycle yet: waits for a fact
  run.wait(at('2016-01-05'));
  run.signal('look', 4);
  run.task();
  run.ask('planForum', agenda(2, '2018-01-01'));
  run.fireTimer(run.startTimer('2018-01-01'));
  run.task();
  run.ask('ringForum', agenda(4, '2020-01-01')); // counts on its own facts: nobody signals them back
  run.fireTimer(run.startTimer('2020-01-01'));
  run.task();
  run.ask('ringForum', agenda(6, '2022-01-01'));
  const next = run.startTimer('2022-01-01');
  run.signal('restart');
  run.task();
  run.cancelTimer(next);
  run.continueAsNew('ro');
  return run.history();
};

const watchesTheRhythm = (): History => {
  const run = historyOf({ workflowType: 'forum', args: ['ro'], startedAt: at('2016-01-01') });
  const step = (key: string, day: string) => ({ key, at: at(day), summary: key });
  const minimum = step('six-month-minimum', '2016-07-02');
  run.task();
  run.ask('planForum', agenda(1));
  run.wait(at('2016-01-05'));
  run.signal('look', 4);
  run.task();
  run.ask('planForum', {
    ...agenda(2, '2018-01-01'),
    steps: {
      'open-successor': step('2018-01-01', '2018-01-01'),
      'meeting-frequency': step('frequency#0', '2016-04-02'),
      'six-month-minimum': minimum,
    },
  });
  run.startTimer('2018-01-01');
  const frequency = run.startTimer('2016-04-02');
  const sixMonths = run.startTimer('2016-07-02');
  run.wait(at('2016-03-01'));
  run.signal('look', 9); // a meeting was held: both slide, the next cycle's timer lives on
  run.task();
  run.ask('planForum', {
    ...agenda(5, '2018-01-01'),
    steps: {
      'open-successor': step('2018-01-01', '2018-01-01'),
      'meeting-frequency': step('frequency#1', '2016-06-02'),
      'six-month-minimum': step('six-month-minimum#1', '2016-09-02'),
    },
  });
  run.cancelTimer(frequency);
  run.cancelTimer(sixMonths);
  run.startTimer('2016-06-02');
  run.startTimer('2016-09-02');
  return run.history();
};

describe('a run of forum', () => {
  let replayer: Replayer;
  beforeAll(async () => {
    replayer = await openReplayer();
  });
  afterAll(() => replayer.close());

  it('opens one cycle after the other and goes on as a new run on a nudge', async () => {
    await replayer.replay(opensTwoSuccessors());
    await expect(replayer.replay(withoutActivity(opensTwoSuccessors(), 'ringForum'))).rejects.toThrow(
      DeterminismViolationError,
    );
  });

  it('watches the rhythm of its meetings beside the next cycle', async () => {
    await replayer.replay(watchesTheRhythm());
    await expect(replayer.replay(withoutActivity(watchesTheRhythm(), 'planForum'))).rejects.toThrow(
      DeterminismViolationError,
    );
  });
});
