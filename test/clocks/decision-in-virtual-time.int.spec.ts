import { randomBytes } from 'node:crypto';

import { civilDate, instant, instantOf } from '@nap/calendar';
import { DEFAULT_BYLAWS, type Sector, decisionStreamId } from '@nap/domain';
import type { StoredEvent } from '@nap/event-store';
import { ConductedClock } from '@nap/platform';
import {
  type TestTemporal,
  assertSkipsTime,
  buildWorkflowBundle,
  connectTemporal,
  decisionOrder,
  eventually,
  forumOrder,
  skippingTime,
} from '@nap/testing';
import { decisionClock } from '@nap/workflow-api';

import { TemporalWorkflowStarter } from '../../apps/timekeeper/src/workflow-starter';
import { Engine } from './engine';

const OPENED = instant('2017-03-02T08:00:00Z');

describe('a decision whose time is skipped on the real server', () => {
  let temporal: TestTemporal;
  let engine: Engine;
  const clock = new ConductedClock(OPENED, instantOf(Date.now()));
  const forumId = `ro-${randomBytes(4).toString('hex')}`;
  const decisionId = `${forumId}-d1`;
  const { workflowId } = decisionClock(decisionId);
  const people: string[] = [];

  const newSeat = async (seatId: string, sector: Sector): Promise<void> => {
    const personId = await engine.newPerson();
    people.push(personId);
    const term = { from: civilDate('2017-01-01'), until: null, way: 'appointment' } as const;
    await engine.order(forumOrder(forumId, { type: 'EstablishSeat', data: { seatId, sector } }));
    await engine.order(forumOrder(forumId, { type: 'FillSeat', data: { seatId, personId, ...term } }));
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

  it('is voted on by correspondence, closed by its clock, and answered by the government in the end', async () => {
    const bylaws = {
      ...DEFAULT_BYLAWS,
      mode: 'consultative',
      decision: { rule: 'simple-majority', base: 'cast' },
    } as const;
    await engine.order(
      forumOrder(forumId, {
        type: 'RegisterForum',
        data: { forumId, name: 'Forum', zone: 'Europe/Bucharest', localLanguages: ['ro'], reminderHour: null },
      }),
    );
    await engine.order(forumOrder(forumId, { type: 'AdoptBylaws', data: { bylaws, decisionId: null } }));
    await newSeat('gov-1', 'government');
    await newSeat('civ-1', 'civil-society');
    await newSeat('civ-2', 'civil-society');
    await engine.order(
      forumOrder(forumId, {
        type: 'TableMotion',
        data: { decisionId, meetingId: null, topic: 'plan', title: 'A motion', motion: 'That we adopt the plan.' },
      }),
    );
    engine.whileRinging(workflowId, async () => {
      for (const [seatId, choice] of [
        ['gov-1', 'yes'],
        ['civ-1', 'yes'],
      ] as const) {
        await engine.order(decisionOrder(decisionId, { type: 'CastBallot', data: { seatId, choice } }));
      }
    });
    await engine.order(
      decisionOrder(decisionId, {
        type: 'OpenVote',
        data: { voteId: 'vote-1', method: 'by-correspondence', secret: true, closesAt: null },
      }),
    );
    await engine.timekeeperHasSeenAll();
    const run = temporal.client.workflow.getHandle(workflowId);
    await assertSkipsTime(run);

    const events: StoredEvent[] = [];
    const until = (what: string, isThere: (event: StoredEvent) => boolean) =>
      eventually(
        what,
        async () => {
          events.push(...(await engine.store.readStream(decisionStreamId(decisionId), events.length)));
          return events.some(isThere);
        },
        60_000,
      );
    await until('the last notice', ({ data }) => data['rung'] === 'P30D');
    const steps = events.filter(({ type, data }) => 'dueAt' in data || type === 'VoteClosed');
    expect(steps.map(({ type, data }) => [type, data['rung'] ?? null, data['dueAt'] ?? data['closedAt']])).toEqual([
      ['VoteReminderIssued', 'P7D', '2017-03-02T09:00:00'],
      ['VoteReminderIssued', 'P3D', '2017-03-06T09:00:00'],
      ['VoteReminderIssued', 'P1D', '2017-03-08T09:00:00'],
      ['VoteClosed', null, '2017-03-09T10:00:00'],
      ['ReminderIssued', 'P7D', '2017-04-01T09:00:00'],
      ['ReminderIssued', 'P3D', '2017-04-05T09:00:00'],
      ['ReminderIssued', 'P1D', '2017-04-07T09:00:00'],
      ['DeadlineMissed', null, '2017-04-09T00:00:00'],
      ['OverdueNoticeIssued', 'P1D', '2017-04-09T09:00:00'],
      ['OverdueNoticeIssued', 'P7D', '2017-04-15T09:00:00'],
      ['OverdueNoticeIssued', 'P30D', '2017-05-08T09:00:00'],
    ]);
    const told = events.flatMap(({ data }) => (Array.isArray(data['personIds']) ? [data['personIds'] as unknown] : []));
    expect(told).toEqual([people, people.slice(2), people.slice(2)]); // later only who has not voted
    expect(events.find(({ type }) => type === 'VoteClosed')?.data).toMatchObject({
      by: 'clock',
      tally: { yes: 2, no: 0 },
    });

    clock.set(instant('2017-05-10T08:00:00Z'));
    await engine.order(
      decisionOrder(decisionId, {
        type: 'GiveGovernmentReason',
        data: { accepted: 'wholly', answer: 'We follow the advice.', url: null },
      }),
    );
    await until('the answer, late', ({ type, data }) => type === 'DeadlineMet' && Number(data['lateByDays']) > 0);
    await eventually('the run is over', async () => (await run.describe()).status.name === 'COMPLETED');
  }, 120_000);
});
