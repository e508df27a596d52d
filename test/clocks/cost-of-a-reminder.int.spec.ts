import { randomBytes } from 'node:crypto';

import {
  type Instant,
  addDays,
  civilDate,
  civilDateTime,
  epochMilliseconds,
  instant,
  instantOf,
  period,
} from '@nap/calendar';
import { DEFAULT_BYLAWS, type RuleProfile, cycleStreamId, meetingStreamId } from '@nap/domain';
import { Clock } from '@nap/platform';
import {
  type History,
  type HistoryEvent,
  type TestTemporal,
  buildWorkflowBundle,
  connectTemporal,
  eventually,
  forumOrder,
  meetingOrder,
  profileNamed,
  recordedHistory,
} from '@nap/testing';
import { meetingClock, napCycleClock } from '@nap/workflow-api';

import { Engine } from './engine';

const REMINDERS = 50;
const LADDER = 30;
const START = civilDate('2017-07-01');
const DAY_MS = 86_400_000;

/** Business days of less than a second, for a run whose time is not skipped. */
class QuickClock extends Clock {
  private readonly temporalStart = Date.now();

  constructor(
    private readonly start: Instant,
    private readonly pace: number,
  ) {
    super();
  }
  now(): Instant {
    return this.toBusiness(instantOf(Date.now()));
  }
  toTemporal(business: Instant): Instant {
    return instantOf(this.temporalStart + (epochMilliseconds(business) - epochMilliseconds(this.start)) / this.pace);
  }
  toBusiness(temporal: Instant): Instant {
    const passed = epochMilliseconds(temporal) - this.temporalStart;
    return instantOf(epochMilliseconds(this.start) + passed * this.pace);
  }
}

const reminders = Array.from({ length: LADDER }, (_, index) => period(`P${String(LADDER - index)}D`));

/** A month of implementation after the drafting, and a reminder on every day of the last thirty of both. */
const profile = (): RuleProfile => {
  const handbook = profileNamed('handbook-2016');
  return {
    ...handbook,
    implementation: period('P1M'),
    phases: handbook.phases.map((rule) =>
      ['drafting', 'implementation'].includes(rule.phase) ? { ...rule, reminders, overdueNotices: [] } : rule,
    ),
  };
};

/**
 * How many events each reminder has cost: from its ring to the next ring, the wait between them included. A ring that came
 * so late that it did another lane's work too, which shows in its timer or in the search attributes, was not for a reminder
 * only; were that the rule, too few would be left to count.
 */
const eventsPerReminder = ({ events }: History): readonly number[] => {
  const rings = events.filter(
    ({ eventType, userMetadata }) =>
      eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED' && summaryOf(userMetadata).includes(': record '),
  );
  return rings.flatMap(({ eventId, userMetadata }, index) => {
    const next = rings[index + 1];
    if (!next || !summaryOf(userMetadata).includes('record reminder')) return [];
    const between = events.filter(
      ({ eventId: id }) => Number(id) > Number(eventId) && Number(id) < Number(next.eventId),
    );
    const countOf = (type: string): number =>
      between.filter(({ eventType }) => eventType === `EVENT_TYPE_${type}`).length;
    const isReminderOnly = countOf('UPSERT_WORKFLOW_SEARCH_ATTRIBUTES') === 0 && countOf('TIMER_STARTED') === 1;
    return isReminderOnly ? [between.length + 1] : [];
  });
};

const summaryOf = (metadata: HistoryEvent['userMetadata']): string =>
  Buffer.from(metadata?.summary?.data ?? '', 'base64').toString();

describe('a reminder', () => {
  const forumId = `f-${randomBytes(4).toString('hex')}`;
  const cycleId = `${forumId}-a`;
  let temporal: TestTemporal;
  let engine: Engine;
  let clock: QuickClock;

  beforeAll(async () => {
    temporal = await connectTemporal();
    const bundlePath = await buildWorkflowBundle();
    const start = instant(`${addDays(START, -LADDER - 4)}T12:00:00Z`);
    clock = new QuickClock(start, DAY_MS / 600);
    engine = await Engine.open({ clock, temporal, bundlePath });
  });
  afterAll(async () => {
    await engine.close();
    await temporal.close();
  });

  it('costs at most eleven history events, mean over fifty without time skipping', async () => {
    await engine.order({
      stream: 'forum',
      id: forumId,
      command: {
        type: 'RegisterForum',
        data: { forumId, name: 'Forum', zone: 'Asia/Taipei', localLanguages: ['zh-TW'], reminderHour: null },
      },
    });
    await engine.order({
      stream: 'forum',
      id: forumId,
      command: { type: 'OpenCycle', data: { cycleId, profile: profile(), start: START, end: null, lengths: {} } },
    });
    const run = temporal.client.workflow.getHandle(napCycleClock(cycleId).workflowId);
    let version = 0;
    await eventually(
      'the last reminder',
      async () => {
        const newer = await engine.store.readStream(cycleStreamId(cycleId), version);
        version = newer.at(-1)?.version ?? version;
        return newer.some(
          ({ type, data }) => type === 'ReminderIssued' && data['phase'] === 'implementation' && data['rung'] === 'P1D',
        );
      },
      75_000,
    );
    const costs = eventsPerReminder(await recordedHistory(run));
    expect(costs.length).toBeGreaterThanOrEqual(REMINDERS);
    const mean = costs.slice(0, REMINDERS).reduce((sum, events) => sum + events, 0) / REMINDERS;
    expect(mean).toBeLessThanOrEqual(11);
  }, 120_000);

  it('of a meeting costs no more', async () => {
    const meetingId = `${forumId}-m`;
    const day = addDays(civilDate(clock.now().slice(0, 10)), LADDER + 8);
    const [startsAt, endsAt] = [civilDateTime(`${day}T14:00`), civilDateTime(`${day}T16:00`)];
    const bylaws = { ...DEFAULT_BYLAWS, ladder: { reminders, overdueNotices: [] } };
    await engine.order(forumOrder(forumId, { type: 'AdoptBylaws', data: { bylaws, decisionId: null } }));
    await engine.order(
      forumOrder(forumId, {
        type: 'ScheduleMeeting',
        data: { meetingId, kind: 'regular', startsAt, endsAt, place: null },
      }),
    );
    const papers = [{ title: 'Draft plan', url: 'https://example.org/plan' }];
    const items = [{ itemId: 'any', kind: 'general' as const, title: 'General items', decisionId: null }];
    for (const order of [
      meetingOrder(meetingId, { type: 'SendMaterials', data: { papers, occurredAt: null } }),
      meetingOrder(meetingId, { type: 'DraftAgenda', data: { items } }),
      meetingOrder(meetingId, { type: 'ApproveAgenda', data: { as: 'chair', version: 1 } }),
      meetingOrder(meetingId, { type: 'CirculateAgenda', data: { occurredAt: null } }),
    ]) {
      await engine.order(order);
    }
    let version = 0;
    await eventually(
      'the last reminder',
      async () => {
        const newer = await engine.store.readStream(meetingStreamId(meetingId), version);
        version = newer.at(-1)?.version ?? version;
        return newer.some(({ type, data }) => type === 'ReminderIssued' && data['rung'] === 'P1D');
      },
      60_000,
    );
    const run = temporal.client.workflow.getHandle(meetingClock(meetingId).workflowId);
    const costs = eventsPerReminder(await recordedHistory(run));
    expect(costs.length).toBeGreaterThanOrEqual(LADDER / 2);
    expect(costs.reduce((sum, events) => sum + events, 0) / costs.length).toBeLessThanOrEqual(11);
  }, 120_000);
});
