import { randomBytes } from 'node:crypto';

import { civilDate, instant, instantOf, timeOfDay } from '@nap/calendar';
import { cycleStreamId, simulate } from '@nap/domain';
import type { StoredEvent } from '@nap/event-store';
import { ConductedClock } from '@nap/platform';
import {
  type TestTemporal,
  assertSkipsTime,
  buildWorkflowBundle,
  connectTemporal,
  eventually,
  profileNamed,
  recordedHistory,
  skippingTime,
} from '@nap/testing';
import { napCycleClock } from '@nap/workflow-api';

import { TemporalWorkflowStarter } from '../../apps/timekeeper/src/workflow-starter';
import { Engine } from './engine';

const ZONE = 'Europe/Bucharest';
const START = civilDate('2016-07-01');

describe('a cycle whose time is skipped on the real server', () => {
  let temporal: TestTemporal;
  let engine: Engine;
  const forumId = `ro-${randomBytes(4).toString('hex')}`;
  const cycleId = `${forumId}-2016`;
  const { workflowId } = napCycleClock(cycleId);

  beforeAll(async () => {
    temporal = await connectTemporal();
    engine = await Engine.open({
      clock: new ConductedClock(instant('2015-12-15T08:00:00Z'), instantOf(Date.now())),
      temporal,
      bundlePath: await buildWorkflowBundle(),
      starter: (client) => new TemporalWorkflowStarter(skippingTime(client, workflowId), temporal.taskQueue),
    });
  });
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  });

  it('records every step of the simulated calendar, each at its due time, if nobody acts', async () => {
    const profile = profileNamed('ogp-2015');
    await engine.order({
      stream: 'forum',
      id: forumId,
      command: {
        type: 'RegisterForum',
        data: { forumId, name: 'Forum', zone: ZONE, localLanguages: ['ro'], reminderHour: null },
      },
    });
    await engine.order({
      stream: 'forum',
      id: forumId,
      command: { type: 'OpenCycle', data: { cycleId, profile, start: START, end: null, lengths: {} } },
    });
    const { steps } = simulate({ profile, start: START, end: null, reminderHour: timeOfDay('09:00'), lengths: {} });
    const expected = steps
      .filter(({ step }) => step !== 'ends') // tells its day, not an hour
      .map(({ on, time }) => `${on}T${time}:00`);
    const run = temporal.client.workflow.getHandle(workflowId);
    await engine.timekeeperHasSeenAll();
    await assertSkipsTime(run);

    const events: StoredEvent[] = [];
    const recorded = await eventually(
      'all steps are recorded',
      async () => {
        events.push(...(await engine.store.readStream(cycleStreamId(cycleId), events.length)));
        const dueAt = events.flatMap(({ data }) => data['dueAt'] ?? []);
        return dueAt.length >= expected.length && dueAt;
      },
      150_000,
    );
    expect(recorded).toEqual(expected);
    expect(events.filter(({ type }) => type === 'PhaseClosed').map(({ data }) => data)).toEqual([
      expect.objectContaining({ phase: 'implementation', closedOn: '2018-06-30' }),
    ]);

    await engine.timekeeperHasSeenAll(); // its own facts wake no clock
    const { events: history } = await recordedHistory(run);
    expect(history.filter(({ eventType }) => eventType.endsWith('EXECUTION_SIGNALED'))).toHaveLength(1);
  }, 180_000);
});
