import { randomBytes } from 'node:crypto';

import { type Instant, civilDate, instant, instantOf, timeOfDay } from '@nap/calendar';
import { cycleStreamId, simulate } from '@nap/domain';
import { ConductedClock } from '@nap/platform';
import {
  type History,
  type TestTemporal,
  buildWorkflowBundle,
  connectTemporal,
  eventually,
  forumOrder,
  profileNamed,
  recordedHistory,
} from '@nap/testing';
import { napCycleClock } from '@nap/workflow-api';
import { Connection } from '@temporalio/client';

import { VirtualTime } from '../../apps/cli/src/rehearsal/virtual-time';
import { ANOTHER_PLAN } from '../replay/next-release';
import { Engine } from './engine';

const OPENED = instant('2015-12-15T08:00:00Z');
const START = civilDate('2016-07-01');
const profile = profileNamed('ogp-2015');

/** For each ring, the activity that the run called next. */
const calledAfterRings = ({ events }: History): readonly string[] => {
  const called = events.flatMap(({ activityTaskScheduledEventAttributes: attributes }) =>
    attributes ? [(attributes['activityType'] as { readonly name: string }).name] : [],
  );
  return called.flatMap((name, index) => (name === 'ringCycle' ? [called[index + 1] ?? 'nothing'] : []));
};

describe('a deployment in the middle of a cycle', () => {
  const forumIds = ['old', 'new'].map((name) => `${name}-${randomBytes(4).toString('hex')}`);
  const cycleIds = forumIds.map((forumId) => `${forumId}-2016`);
  const clock = new ConductedClock(OPENED, instantOf(Date.now()));
  let temporal: TestTemporal;
  let connection: Connection;
  let engine: Engine;
  let time: VirtualTime;

  const runOf = (cycleId: string) => temporal.client.workflow.getHandle(napCycleClock(cycleId).workflowId);
  const openCycle = async (forumId: string, cycleId: string): Promise<void> => {
    await engine.order(
      forumOrder(forumId, {
        type: 'RegisterForum',
        data: { forumId, name: 'Forum', zone: 'UTC', localLanguages: ['ro'], reminderHour: null },
      }),
    );
    await engine.order(
      forumOrder(forumId, { type: 'OpenCycle', data: { cycleId, profile, start: START, end: null, lengths: {} } }),
    );
    await engine.timekeeperHasSeenAll();
  };
  const recordedDays = async (cycleId: string): Promise<readonly string[]> =>
    (await engine.store.readStream(cycleStreamId(cycleId))).flatMap(({ data }) => {
      const { dueAt } = data;
      return typeof dueAt === 'string' ? [dueAt] : [];
    });
  const { steps } = simulate({ profile, start: START, end: null, reminderHour: timeOfDay('09:00'), lengths: {} });
  const calendar = steps
    .filter(({ step }) => step !== 'ends') // tells its day, not an hour
    .map(({ on, time: hour }) => `${on}T${hour}:00`);

  /** Time passes for a run; resolves when what fell due is recorded. */
  const play = async (cycleId: string, until: Instant): Promise<void> => {
    await time.fastForward(runOf(cycleId).workflowId, clock.toTemporal(until));
    const due = calendar.filter((day) => `${day}.000Z` <= until);
    await eventually(
      `the steps up to ${until}`,
      async () => (await recordedDays(cycleId)).length === due.length,
      60_000,
    );
    expect(await recordedDays(cycleId)).toEqual(due);
  };

  beforeAll(async () => {
    temporal = await connectTemporal();
    connection = await Connection.connect({ address: temporal.address });
    time = new VirtualTime(connection, temporal.namespace);
    engine = await Engine.open({ clock, temporal });
  });
  afterAll(async () => {
    await engine.close();
    await connection.close();
    await temporal.close();
  });

  it('lets the next release carry on what the last one began, old and new worker side by side for a while', async () => {
    const [oldForum = '', newForum = ''] = forumIds;
    const [begun = '', joined = ''] = cycleIds;
    const [today, next] = await Promise.all([buildWorkflowBundle(), buildWorkflowBundle(ANOTHER_PLAN)]);

    const old = await engine.startWorker(today);
    await openCycle(oldForum, begun);
    await play(begun, instant('2016-12-31T12:00:00Z'));
    const { workflowId, runId } = await runOf(begun).describe(); // a fact that comes when it is over starts another run

    await engine.startWorker(next);
    await openCycle(newForum, joined);
    await Promise.all(cycleIds.map((cycleId) => play(cycleId, instant('2017-09-30T12:00:00Z'))));

    await old.stop();
    await Promise.all(cycleIds.map((cycleId) => play(cycleId, instant('2019-06-30T12:00:00Z'))));
    for (const cycleId of cycleIds) expect(await recordedDays(cycleId)).toEqual(calendar);

    const history = await recordedHistory(temporal.client.workflow.getHandle(workflowId, runId));
    const called = calledAfterRings(history);
    expect(called[0]).toBe('ringCycle'); // today's release
    expect(called.at(-1)).toBe('planCycle'); // the next one
    expect(called.lastIndexOf('ringCycle')).toBeLessThan(called.indexOf('planCycle')); // and no way back
    expect(history.events.some(({ eventType }) => eventType.endsWith('MARKER_RECORDED'))).toBe(true);
  }, 180_000);
});
