import { randomBytes } from 'node:crypto';

import { civilDateTime, instant, instantOf } from '@nap/calendar';
import { DEFAULT_BYLAWS, meetingStreamId } from '@nap/domain';
import type { StoredEvent } from '@nap/event-store';
import { ConductedClock } from '@nap/platform';
import {
  type TestTemporal,
  assertSkipsTime,
  buildWorkflowBundle,
  connectTemporal,
  eventually,
  forumOrder,
  meetingOrder,
  recordedHistory,
  skippingTime,
} from '@nap/testing';
import { meetingClock } from '@nap/workflow-api';

import { TemporalWorkflowStarter } from '../../apps/timekeeper/src/workflow-starter';
import { Engine } from './engine';

const CALLED = instant('2017-03-02T08:00:00Z');

/** The clocks of Bucharest are set forward on 26 March 2017, between the notices and the meeting. */
const MEETING = { startsAt: civilDateTime('2017-03-29T14:00'), endsAt: civilDateTime('2017-03-29T16:00') };
const MOVED = { startsAt: civilDateTime('2017-04-05T14:00'), endsAt: civilDateTime('2017-04-05T16:00') };

describe('a meeting whose time is skipped on the real server', () => {
  let temporal: TestTemporal;
  let engine: Engine;
  const clock = new ConductedClock(CALLED, instantOf(Date.now()));
  const forumId = `ro-${randomBytes(4).toString('hex')}`;
  const meetingId = `${forumId}-spring`;
  const { workflowId } = meetingClock(meetingId);
  const rungOf = ({ type, data }: StoredEvent): string => {
    const rung = data['rung'] ?? '';
    return [type, data['duty'], rung, data['dueAt'], data['revision']].map(String).join(' ');
  };

  beforeAll(async () => {
    temporal = await connectTemporal();
    engine = await Engine.open({
      clock,
      temporal,
      bundlePath: await buildWorkflowBundle(),
      starter: (client) => new TemporalWorkflowStarter(skippingTime(client, workflowId), temporal.taskQueue),
    });
  });
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  });

  it('moved while its P7D step is being rung, rings for its new date alone, each step once', async () => {
    let rungAt = '';
    engine.whileRinging(workflowId, async (at) => {
      rungAt = at;
      clock.set(instant('2017-03-15T06:59:59Z')); // a second before the step, and stored before its ring
      await engine.order(
        meetingOrder(meetingId, { type: 'MoveMeeting', data: { ...MOVED, place: null, grounds: null } }),
      );
      await engine.timekeeperHasSeenAll(); // its signal comes while time stands still: see `skippingTime`
    });
    await engine.order(
      forumOrder(forumId, {
        type: 'RegisterForum',
        data: { forumId, name: 'Forum', zone: 'Europe/Bucharest', localLanguages: ['ro'], reminderHour: null },
      }),
    );
    await engine.order(
      forumOrder(forumId, { type: 'AdoptBylaws', data: { bylaws: DEFAULT_BYLAWS, decisionId: null } }),
    );
    await engine.order(
      forumOrder(forumId, { type: 'ScheduleMeeting', data: { meetingId, kind: 'regular', ...MEETING, place: null } }),
    );
    await engine.timekeeperHasSeenAll();
    const run = temporal.client.workflow.getHandle(workflowId);
    await assertSkipsTime(run);

    const events: StoredEvent[] = [];
    const isLast = ({ type, data }: StoredEvent): boolean =>
      type === 'OverdueNoticeIssued' && data['duty'] === 'final-agenda' && data['rung'] === 'P30D';
    await eventually(
      'all steps are recorded',
      async () => {
        events.push(...(await engine.store.readStream(meetingStreamId(meetingId), events.length)));
        return events.some(isLast);
      },
      60_000,
    );

    expect(rungAt).toMatch(/^2017-03-15T07:00:/); // a week before the notice of the first date; a busy machine takes its seconds
    const steps = events.filter(({ data }) => 'dueAt' in data);
    expect(steps.map(rungOf)).toEqual([
      'ReminderIssued agenda P7D 2017-03-22T09:00:00 1',
      'ReminderIssued papers P7D 2017-03-22T09:00:00 1',
      'ReminderIssued agenda P3D 2017-03-26T09:00:00 1',
      'ReminderIssued papers P3D 2017-03-26T09:00:00 1',
      'ReminderIssued final-agenda P7D 2017-03-26T09:00:00 1',
      'ReminderIssued agenda P1D 2017-03-28T09:00:00 1',
      'ReminderIssued papers P1D 2017-03-28T09:00:00 1',
      'DeadlineMissed agenda  2017-03-29T14:00:00 1',
      'DeadlineMissed papers  2017-03-29T14:00:00 1',
      'OverdueNoticeIssued agenda P1D 2017-03-30T09:00:00 1',
      'OverdueNoticeIssued papers P1D 2017-03-30T09:00:00 1',
      'ReminderIssued final-agenda P3D 2017-03-30T09:00:00 1',
      'ReminderIssued final-agenda P1D 2017-04-01T09:00:00 1',
      'DeadlineMissed final-agenda  2017-04-02T14:00:00 1',
      'OverdueNoticeIssued final-agenda P1D 2017-04-03T09:00:00 1',
      'OverdueNoticeIssued agenda P7D 2017-04-05T09:00:00 1',
      'OverdueNoticeIssued papers P7D 2017-04-05T09:00:00 1',
      'OverdueNoticeIssued final-agenda P7D 2017-04-09T09:00:00 1',
      'OverdueNoticeIssued agenda P30D 2017-04-28T09:00:00 1',
      'OverdueNoticeIssued papers P30D 2017-04-28T09:00:00 1',
      'OverdueNoticeIssued final-agenda P30D 2017-05-02T09:00:00 1',
    ]);
    const rungWhenDue = steps.filter(({ data }) => data['doneOn'] === String(data['dueAt']).slice(0, 10));
    expect(rungWhenDue).toHaveLength(steps.length);

    await engine.timekeeperHasSeenAll(); // its own facts wake no clock
    const { events: history } = await recordedHistory(run);
    expect(history.filter(({ eventType }) => eventType.endsWith('EXECUTION_SIGNALED'))).toHaveLength(2); // called, moved
  }, 120_000);
});
