import type { FeedEvent } from '@nap/event-store';
import { World } from '@nap/testing';
import { forumClock, meetingClock, napCycleClock } from '@nap/workflow-api';

import { clocksToWake } from './wakes';

const world = new World('2015-01-05');
const cycleId = world.openCycle('2015-11-02', '2016-07-01');
world.assign('2015-11-03', 'person-1', 'chair');

const livingIn = (forumId: string) =>
  Promise.resolve([forumClock(forumId), napCycleClock(cycleId), meetingClock('ro-spring')]);
const woken = async (event: FeedEvent): Promise<readonly string[]> =>
  (await clocksToWake(event, livingIn)).map(({ workflowId }) => workflowId);

const eventOf = (type: string, streamId = `cycle-${cycleId}`, causationId: string | null = null): FeedEvent => {
  const [event] = world.feed;
  if (event === undefined) throw new Error('the world is empty');
  return { ...event, type, streamId, meta: { ...event.meta, causationId } };
};

describe('a fact', () => {
  it('wakes the clock of its own stream, and a role nobody’s', async () => {
    const all = await Promise.all(world.feed.map(async (event) => [event.type, await woken(event)]));
    expect(Object.fromEntries(all)).toEqual({
      ForumRegistered: ['forum/ro'],
      CycleRegistered: ['forum/ro'],
      CycleActivated: ['forum/ro'],
      CycleOpened: ['nap-cycle/ro-2016'],
      ClocksStarted: ['nap-cycle/ro-2016'],
      RoleAssigned: [],
    });
  });

  it('wakes every living clock of the forum when it is the reminder hour', async () => {
    expect(await woken(eventOf('ReminderHourSet', 'forum-ro'))).toEqual([
      'forum/ro',
      'nap-cycle/ro-2016',
      'meeting/ro-spring',
    ]);
  });

  it('does not wake the clock that made it', async () => {
    expect(await woken(eventOf('DeadlineMissed', 'cycle-ro-2016', 'nap-cycle/ro-2016'))).toEqual([]);
  });

  it('wakes the clock of a cycle that the forum’s clock has opened', async () => {
    expect(await woken(eventOf('CycleOpened', 'cycle-ro-2018', 'forum/ro'))).toEqual(['nap-cycle/ro-2018']);
  });

  it.each([
    ['MeetingMoved', 'meeting-ro-spring', ['meeting/ro-spring']],
    ['DeadlineMet', 'meeting-ro-spring', ['meeting/ro-spring']],
    ['MeetingHeld', 'forum-ro', ['forum/ro']],
    ['VoteOpened', 'decision-ro-d1', ['decision/ro-d1']],
    ['BallotCast', 'decision-ro-d1', []],
    ['AttendanceRecorded', 'meeting-ro-spring', []],
  ])('%s in %s wakes %p', async (type, streamId, expected) => {
    expect(await woken(eventOf(type, streamId))).toEqual(expected);
  });

  it('of a type that only a newer release knows wakes its own clock', async () => {
    expect(await woken(eventOf('PlanRated'))).toEqual(['nap-cycle/ro-2016']);
  });
});
