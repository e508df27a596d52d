import { randomBytes } from 'node:crypto';

import { type CivilDate, addPeriod, civilDate, civilDateTime, instantOf, period, timeOfDay } from '@nap/calendar';
import { DEFAULT_BYLAWS } from '@nap/domain';
import { ConductedClock } from '@nap/platform';
import {
  type TestTemporal,
  buildWorkflowBundle,
  connectTemporal,
  decisionOrder,
  eventually,
  forumOrder,
  meetingOrder,
  recordedHistory,
} from '@nap/testing';
import { SEARCH_ATTRIBUTES, decisionClock, forumClock, meetingClock } from '@nap/workflow-api';
import type { WorkflowHandle } from '@temporalio/client';

import { Engine } from './engine';

const TODAY = civilDate(new Date().toISOString().slice(0, 10));
/** Months ahead of the real clock: every timer is far away. */
const DAY: CivilDate = addPeriod(TODAY, period('P2M'));
const SLOT = { startsAt: civilDateTime(`${DAY}T14:00`), endsAt: civilDateTime(`${DAY}T16:00`) };

const countOf = async (run: WorkflowHandle, type: string): Promise<number> =>
  (await recordedHistory(run)).events.filter(({ eventType }) => eventType === `EVENT_TYPE_${type}`).length;

describe('the timekeeper and what a forum holds', () => {
  const forumId = `f-${randomBytes(4).toString('hex')}`;
  const [meetingId, decisionId] = [`${forumId}-m`, `${forumId}-d`];
  const now = instantOf(Date.now());
  let temporal: TestTemporal;
  let engine: Engine;
  let runs: Readonly<Record<'forum' | 'meeting' | 'decision', WorkflowHandle>>;

  beforeAll(async () => {
    temporal = await connectTemporal();
    engine = await Engine.open({
      clock: new ConductedClock(now, now),
      temporal,
      bundlePath: await buildWorkflowBundle(),
    });
    const runOf = ({ workflowId }: { readonly workflowId: string }) => temporal.client.workflow.getHandle(workflowId);
    runs = {
      forum: runOf(forumClock(forumId)),
      meeting: runOf(meetingClock(meetingId)),
      decision: runOf(decisionClock(decisionId)),
    };
    const bylaws = { ...DEFAULT_BYLAWS, decision: { rule: 'simple-majority', base: 'cast' } } as const;
    for (const order of [
      forumOrder(forumId, {
        type: 'RegisterForum',
        data: { forumId, name: 'Forum', zone: 'Asia/Taipei', localLanguages: ['zh-TW'], reminderHour: null },
      }),
      forumOrder(forumId, { type: 'AdoptBylaws', data: { bylaws, decisionId: null } }),
      forumOrder(forumId, { type: 'EstablishSeat', data: { seatId: 'gov-1', sector: 'government' } }),
      forumOrder(forumId, {
        type: 'FillSeat',
        data: {
          seatId: 'gov-1',
          personId: await engine.newPerson(),
          from: addPeriod(TODAY, period('-P1M')),
          until: null,
          way: 'appointment',
        },
      }),
      forumOrder(forumId, { type: 'ScheduleMeeting', data: { meetingId, kind: 'regular', ...SLOT, place: null } }),
      forumOrder(forumId, {
        type: 'TableMotion',
        data: { decisionId, meetingId: null, topic: 'plan', title: 'A motion', motion: 'That we adopt the plan.' },
      }),
    ]) {
      await engine.order(order);
    }
    await engine.timekeeperHasSeenAll();
  });
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  });

  const timers = (run: WorkflowHandle, count: number) =>
    eventually(`${String(count)} timers`, async () => (await countOf(run, 'TIMER_STARTED')) === count);

  it('starts a clock for a meeting with all its duties, and for a motion once something is owed', async () => {
    await timers(runs.meeting, 3);
    await timers(runs.forum, 2); // the agreed frequency and the minimum
    await expect(runs.decision.describe()).rejects.toThrow(/not found/i);

    const closesAt = civilDateTime(`${DAY}T12:00`);
    const vote = { voteId: 'vote-1', method: 'by-correspondence', secret: true, closesAt } as const;
    await engine.order(decisionOrder(decisionId, { type: 'OpenVote', data: vote }));
    await engine.timekeeperHasSeenAll();
    await timers(runs.decision, 1);
    const phasesOf = async (run: WorkflowHandle) =>
      (await run.describe()).typedSearchAttributes.get(SEARCH_ATTRIBUTES.phases);
    expect(await phasesOf(runs.meeting)).toEqual(['agenda', 'final-agenda', 'papers']);
    expect(await phasesOf(runs.decision)).toEqual(['vote']);
  });

  it('wakes them all when the reminder hour changes', async () => {
    const all = Object.values(runs);
    const signals = () => Promise.all(all.map((run) => countOf(run, 'WORKFLOW_EXECUTION_SIGNALED')));
    const before = await signals();
    const hour = { reminderHour: timeOfDay('10:00') };
    await engine.order(forumOrder(forumId, { type: 'SetReminderHour', data: hour }));
    await engine.timekeeperHasSeenAll();
    expect(await signals()).toEqual(before.map((count) => count + 1));
    await timers(runs.meeting, 6);
  });

  it('rebuilds them from the log after a loss, and lets go of those that are over', async () => {
    await Promise.all(Object.values(runs).map((run) => run.terminate('everything is lost')));
    expect((await engine.rearming.rearm()).clocks).toEqual({ napCycle: 0, forum: 1, meeting: 1, decision: 1 });
    await timers(runs.meeting, 3);
    await timers(runs.decision, 1);

    await engine.order(meetingOrder(meetingId, { type: 'CancelMeeting', data: { grounds: 'A strike.' } }));
    await engine.timekeeperHasSeenAll();
    await eventually('its run has ended', async () => (await runs.meeting.describe()).status.name === 'COMPLETED');
    expect((await engine.rearming.rearm()).clocks).toEqual({ napCycle: 0, forum: 1, meeting: 0, decision: 1 });
    expect((await runs.meeting.describe()).status.name).toBe('COMPLETED');
  });
});
