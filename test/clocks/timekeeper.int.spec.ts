import { randomBytes, randomUUID } from 'node:crypto';

import {
  type CivilDate,
  type Instant,
  addPeriod,
  civilDate,
  instant,
  instantOf,
  period,
  timeOfDay,
} from '@nap/calendar';
import { cycleStreamId } from '@nap/domain';
import { ConductedClock } from '@nap/platform';
import {
  type TestTemporal,
  buildWorkflowBundle,
  connectTemporal,
  eventually,
  profileNamed,
  recordedHistory,
} from '@nap/testing';
import { SEARCH_ATTRIBUTES, forumClock, napCycleClock, restart } from '@nap/workflow-api';
import type { WorkflowHandle } from '@temporalio/client';

import { Engine } from './engine';

/** First of the month, eight months ahead of the real clock: every timer is far away. */
const START =
  `${addPeriod(civilDate(new Date().toISOString().slice(0, 10)), period('P8M')).slice(0, 7)}-01` as CivilDate;

const countOf = async (run: WorkflowHandle, type: string): Promise<number> =>
  (await recordedHistory(run)).events.filter(({ eventType }) => eventType === `EVENT_TYPE_${type}`).length;

describe('the timekeeper', () => {
  const forumId = `f-${randomBytes(4).toString('hex')}`;
  const cycleId = `${forumId}-a`;
  const now = instantOf(Date.now());
  const clock = new ConductedClock(now, now);
  let temporal: TestTemporal;
  let engine: Engine;
  let cycleRun: WorkflowHandle;
  let forumRun: WorkflowHandle;

  const open = async (bundlePath?: string): Promise<void> => {
    clock.set(now);
    temporal = await connectTemporal();
    engine = await Engine.open({ clock, temporal, ...(bundlePath === undefined ? {} : { bundlePath }) });
    cycleRun = temporal.client.workflow.getHandle(napCycleClock(cycleId).workflowId);
    forumRun = temporal.client.workflow.getHandle(forumClock(forumId).workflowId);
    await engine.order({
      stream: 'forum',
      id: forumId,
      command: {
        type: 'RegisterForum',
        data: { forumId, name: 'Forum', zone: 'Asia/Taipei', localLanguages: ['zh-TW'], reminderHour: null },
      },
    });
    const profile = profileNamed('handbook-2016');
    await engine.order({
      stream: 'forum',
      id: forumId,
      command: { type: 'OpenCycle', data: { cycleId, profile, start: START, end: null, lengths: {} } },
    });
    await engine.timekeeperHasSeenAll();
  };
  const close = async (): Promise<void> => {
    await engine.close();
    await temporal.close();
  };

  describe('with a worker', () => {
    beforeAll(async () => open(await buildWorkflowBundle()));
    afterAll(close);

    it('arms a timer for every phase, and anew only those that an amended calendar moves', async () => {
      await eventually('six timers', async () => (await countOf(cycleRun, 'TIMER_STARTED')) === 6);
      await eventually('the forum waits too', async () => (await countOf(forumRun, 'TIMER_STARTED')) === 1);

      const end = addPeriod(START, period('P27M'));
      await engine.order({
        stream: 'cycle',
        id: cycleId,
        command: { type: 'AmendCalendar', data: { grounds: 'An election lies in between.', change: { end } } },
      });
      await eventually('two phases hang on the end', async () => (await countOf(cycleRun, 'TIMER_STARTED')) === 8);
      await eventually('and so does the successor', async () => (await countOf(forumRun, 'TIMER_STARTED')) === 2);
      expect(await countOf(cycleRun, 'TIMER_CANCELED')).toBe(2);
    });

    it('wakes every clock of the forum when the reminder hour changes', async () => {
      const [cycleSignals, forumSignals] = await Promise.all(
        [cycleRun, forumRun].map((run) => countOf(run, 'WORKFLOW_EXECUTION_SIGNALED')),
      );
      await engine.order({
        stream: 'forum',
        id: forumId,
        command: { type: 'SetReminderHour', data: { reminderHour: timeOfDay('10:00') } },
      });
      await engine.timekeeperHasSeenAll();
      expect(await countOf(cycleRun, 'WORKFLOW_EXECUTION_SIGNALED')).toBe((cycleSignals ?? 0) + 1);
      expect(await countOf(forumRun, 'WORKFLOW_EXECUTION_SIGNALED')).toBe((forumSignals ?? 0) + 1);
    });

    it('goes on as a new run after a nudge, found under the same names', async () => {
      const before = await cycleRun.describe();
      await cycleRun.signal(restart);
      await eventually('a new run', async () => (await cycleRun.describe()).runId !== before.runId);
      await eventually('its timers are armed', async () => (await countOf(cycleRun, 'TIMER_STARTED')) === 6);
      const after = await cycleRun.describe();
      const { forum, overdue } = SEARCH_ATTRIBUTES;
      expect([forum, overdue].map((key) => after.typedSearchAttributes.get(key))).toEqual([forumId, false]);
      expect(after.memo).toEqual({ forumId });
    });

    it('starts a run anew that an operator has terminated, and all of them after a loss', async () => {
      const before = await cycleRun.describe();
      await cycleRun.terminate('an operator was too quick');
      await eventually('the watch has seen it', async () => {
        await engine.watch.look();
        return (await cycleRun.describe()).status.name === 'RUNNING';
      });
      expect((await cycleRun.describe()).runId).not.toBe(before.runId);
      await eventually('its timers are armed again', async () => (await countOf(cycleRun, 'TIMER_STARTED')) === 6);

      await Promise.all([cycleRun, forumRun].map((run) => run.terminate('everything is lost')));
      expect((await engine.rearming.rearm()).clocks).toEqual({ napCycle: 1, forum: 1, meeting: 0, decision: 0 });
      await eventually('its timers are armed again', async () => (await countOf(cycleRun, 'TIMER_STARTED')) === 6);
      await eventually('the forum’s too', async () => (await countOf(forumRun, 'TIMER_STARTED')) === 1);
    });
  });

  describe('without a worker', () => {
    beforeAll(() => open());
    afterAll(close);

    it('raises the alarm for a step two minutes late, and nudges its clock ever more rarely', async () => {
      await engine.watch.look();
      expect(engine.watch.lateClocks()).toEqual([]);
      const signals = await countOf(cycleRun, 'WORKFLOW_EXECUTION_SIGNALED');

      clock.set(later(START, 'P1M'));
      const nudges: number[] = [];
      for (let looks = 1; looks <= 5; looks += 1) {
        await engine.watch.look();
        nudges.push((await countOf(cycleRun, 'WORKFLOW_EXECUTION_SIGNALED')) - signals);
      }
      expect(nudges).toEqual([1, 2, 2, 3, 3]);
      const { events } = await recordedHistory(cycleRun);
      const names = events.flatMap(
        ({ workflowExecutionSignaledEventAttributes: attributes }) => attributes?.['signalName'] ?? [],
      );
      expect(names.slice(-3)).toEqual(['look', 'restart', 'restart']); // asked first, then told to begin anew
      expect(engine.watch.lateClocks()).toEqual([
        expect.objectContaining({ workflowId: napCycleClock(cycleId).workflowId, step: 'drafting/opens', looks: 5 }),
      ]);
    });

    it('ends a run whose workflow task keeps failing, and starts a new one', async () => {
      const { workflowService } = temporal.client.connection;
      const { namespace } = temporal;
      const before = await cycleRun.describe();
      await eventually(
        'the server reports the trouble',
        async () => {
          const { taskToken, workflowExecution } = await temporal.client.withDeadline(Date.now() + 20_000, () =>
            workflowService.pollWorkflowTaskQueue({ namespace, taskQueue: { name: temporal.taskQueue } }),
          );
          if (workflowExecution?.runId !== before.runId) return false;
          await workflowService.respondWorkflowTaskFailed({ namespace, taskToken, failure: { message: 'broken' } });
          const { raw } = await cycleRun.describe();
          return (raw.pendingWorkflowTask?.attempt ?? 0) > 5;
        },
        50_000,
      );
      await eventually('the watch has seen it', async () => {
        await engine.watch.look();
        return (await cycleRun.describe()).runId !== before.runId;
      });
      expect((await cycleRun.describe()).status.name).toBe('RUNNING');
    });

    it('is not blinded by a stream that cannot be read', async () => {
      const streamId = cycleStreamId(cycleId);
      const expectedVersion = (await engine.store.readStream(streamId)).length;
      const commandId = randomUUID();
      const broken = { type: 'CalendarAmended', schemaVersion: 1, data: {} };
      await engine.store.append(
        { commandId, bodyHash: '', correlationId: '', causationId: null, actor: 'test', occurredAt: now },
        [{ streamId, forumId, expectedVersion, events: [broken] }],
      );
      await forumRun.terminate('an operator was too quick');
      await eventually('the watch has seen the other one', async () => {
        await engine.watch.look();
        return (await forumRun.describe()).status.name === 'RUNNING';
      });
      expect(engine.watch.unreadableClocks()).toEqual([expect.objectContaining({ clock: napCycleClock(cycleId) })]);
    });
  });
});

const later = (day: CivilDate, by: string): Instant => instant(`${addPeriod(day, period(by))}T00:00:00Z`);
