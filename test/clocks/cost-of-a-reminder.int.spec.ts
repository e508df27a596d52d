import { randomBytes } from 'node:crypto';

import { type Instant, addDays, civilDate, epochMilliseconds, instant, instantOf, period } from '@nap/calendar';
import { type RuleProfile, cycleStreamId } from '@nap/domain';
import { Clock } from '@nap/platform';
import {
  type History,
  type HistoryEvent,
  type TestTemporal,
  buildWorkflowBundle,
  connectTemporal,
  eventually,
  profileNamed,
  recordedHistory,
} from '@nap/testing';
import { napCycleClock } from '@nap/workflow-api';

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

/** A month of implementation after the drafting, and a reminder on every day of the last thirty of both. */
const profile = (): RuleProfile => {
  const handbook = profileNamed('handbook-2016');
  const reminders = Array.from({ length: LADDER }, (_, index) => period(`P${String(LADDER - index)}D`));
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
 * so late that it recorded a phase's change too, which shows in the search attributes, was not for a reminder only.
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
    const isReminderOnly = between.every(
      ({ eventType }) => eventType !== 'EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES',
    );
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

  beforeAll(async () => {
    temporal = await connectTemporal();
    const bundlePath = await buildWorkflowBundle();
    const start = instant(`${addDays(START, -LADDER - 4)}T12:00:00Z`);
    engine = await Engine.open({ clock: new QuickClock(start, DAY_MS / 600), temporal, bundlePath });
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
});
