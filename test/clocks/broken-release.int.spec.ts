import { randomBytes } from 'node:crypto';

import { type CivilDate, addPeriod, civilDate, instantOf, period } from '@nap/calendar';
import { ConductedClock } from '@nap/platform';
import {
  type TestTemporal,
  buildWorkflowBundle,
  connectTemporal,
  eventually,
  forumOrder,
  profileNamed,
  recordedHistory,
} from '@nap/testing';
import { look, napCycleClock } from '@nap/workflow-api';
import type { Client } from '@temporalio/client';
import Long from 'long';

import { TemporalWorkflowStarter } from '../../apps/timekeeper/src/workflow-starter';
import { ANOTHER_PLAN_AT_THE_START } from '../replay/next-release';
import { Engine } from './engine';

/** First of the month, eight months ahead of the real clock: every timer is far away. */
const START =
  `${addPeriod(civilDate(new Date().toISOString().slice(0, 10)), period('P8M')).slice(0, 7)}-01` as CivilDate;

/** A worker reports a task's first failure only; each later one is known after this time, ten seconds in production. */
const TASK_TIMEOUT = { seconds: Long.fromNumber(1) };

const hasty = (client: Client): Client => {
  const { workflowService } = client.connection;
  const start = workflowService.signalWithStartWorkflowExecution.bind(workflowService);
  workflowService.signalWithStartWorkflowExecution = ((request: object) =>
    start({ ...request, workflowTaskTimeout: TASK_TIMEOUT })) as typeof start;
  return client;
};

describe('a release that was shipped past the gate', () => {
  const forumId = `f-${randomBytes(4).toString('hex')}`;
  const cycleId = `${forumId}-a`;
  const now = instantOf(Date.now());
  let temporal: TestTemporal;
  let engine: Engine;

  beforeAll(async () => {
    temporal = await connectTemporal();
    engine = await Engine.open({
      clock: new ConductedClock(now, now),
      temporal,
      starter: (client) => new TemporalWorkflowStarter(hasty(client), temporal.taskQueue),
    });
  });
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  });

  it('cannot go on with the runs of the one before: the watch ends them and starts them anew from the log', async () => {
    const old = await engine.startWorker(await buildWorkflowBundle());
    await engine.order(
      forumOrder(forumId, {
        type: 'RegisterForum',
        data: { forumId, name: 'Forum', zone: 'Asia/Taipei', localLanguages: ['zh-TW'], reminderHour: null },
      }),
    );
    const profile = profileNamed('handbook-2016');
    await engine.order(
      forumOrder(forumId, { type: 'OpenCycle', data: { cycleId, profile, start: START, end: null, lengths: {} } }),
    );
    const run = temporal.client.workflow.getHandle(napCycleClock(cycleId).workflowId);
    const armed = () =>
      eventually(
        'six timers',
        async () =>
          (await recordedHistory(run)).events.filter(({ eventType }) => eventType.endsWith('TIMER_STARTED')).length ===
          6,
        30_000,
      );
    await engine.timekeeperHasSeenAll();
    await armed();
    const before = await run.describe();

    await old.stop();
    await engine.startWorker(await buildWorkflowBundle(ANOTHER_PLAN_AT_THE_START));
    await run.signal(look, 0);
    await eventually(
      'it fails and fails',
      async () => ((await run.describe()).raw.pendingWorkflowTask?.attempt ?? 0) > 5,
      60_000,
    );
    const { events } = await recordedHistory(run);
    const failures = events.filter(({ eventType }) => eventType.endsWith('WORKFLOW_TASK_FAILED'));
    expect(JSON.stringify(failures)).toContain('NON_DETERMINISTIC_ERROR');

    await eventually(
      'the watch has seen it',
      async () => {
        await engine.watch.look();
        return (await run.describe()).runId !== before.runId;
      },
      30_000,
    );
    await armed();
    expect((await temporal.client.workflow.getHandle(run.workflowId, before.runId).describe()).status.name).toBe(
      'TERMINATED',
    );
  }, 150_000);
});
