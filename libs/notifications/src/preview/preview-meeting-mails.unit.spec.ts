import {
  type ForumEvent,
  type ForumState,
  type MeetingEvent,
  type MeetingState,
  evolveMeeting,
  forumDecider,
  initialMeeting,
} from '@nap/domain';
import type { Person } from '@nap/people';
import { GROUNDS, World } from '@nap/testing';

import { previewMeetingMails } from './preview-meeting-mails';

const MEETING = 'ro-2026-05-20';

const person = (id: string, language: Person['language']): Person => ({
  id,
  name: `Sample ${id}`,
  email: `${id}@nap.example`,
  language,
  admin: false,
  published: false,
});
const people = [person('anna', 'en'), person('sofia', 'zh-TW')];

const calledWorld = (): World => {
  const world = new World('2026-01-01');
  world.assign('2026-01-01', 'anna', 'chair');
  world.assign('2026-01-01', 'sofia', 'secretary');
  world.adoptBylaws('2026-01-01');
  world.scheduleMeeting('2026-04-01', '2026-05-20T14:00');
  return world;
};

const eventsOf = (world: World, streamId: string): readonly unknown[] =>
  world.feed.filter((event) => event.streamId === streamId);

const preview = (world: World) => {
  const meeting = eventsOf(world, `meeting-${MEETING}`) as readonly MeetingEvent[];
  const forum = eventsOf(world, 'forum-ro') as readonly ForumEvent[];
  return previewMeetingMails(
    meeting.reduce<MeetingState>(evolveMeeting, initialMeeting),
    forum.reduce<ForumState>(forumDecider.evolve, forumDecider.initial),
    people,
  );
};

describe('the preview of a meeting’s letters', () => {
  it('names moment, duty, reader and subject of every coming letter in due order', () => {
    const mails = preview(calledWorld());
    expect(mails.map(({ at }) => at)).toEqual(mails.map(({ at }) => at).sort());
    const agenda = mails.filter(({ duty }) => duty === 'agenda');
    expect(agenda.map(({ at, kind, rung }) => [at, kind, rung])).toEqual([
      ['2026-05-06T09:00:00', 'duty-reminder', 'P7D'],
      ['2026-05-10T09:00:00', 'duty-reminder', 'P3D'],
      ['2026-05-12T09:00:00', 'duty-reminder', 'P1D'],
      ['2026-05-13T14:00:00', 'duty-missed', null],
      ['2026-05-14T09:00:00', 'duty-overdue', 'P1D'],
      ['2026-05-20T09:00:00', 'duty-overdue', 'P7D'],
      ['2026-06-12T09:00:00', 'duty-overdue', 'P30D'],
    ]);
    expect(agenda[0]?.recipients).toEqual([
      {
        personId: 'sofia',
        name: 'Sample sofia',
        email: 'sofia@nap.example',
        language: 'zh-TW',
        roles: ['secretary'],
        standsInFor: [],
        subject: '[Sample Forum] 「2026年5月20日 星期三 會議的議程草案」尚餘 7 天截止',
      },
    ]);
    expect(agenda[3]?.recipients.map(({ personId }) => personId).sort()).toEqual(['anna', 'sofia']);
  });

  it('holds nothing of a meeting that will not be held', () => {
    const world = calledWorld();
    world.inMeeting(MEETING, '2026-04-02', { type: 'CancelMeeting', data: { grounds: GROUNDS } });
    expect(preview(world)).toEqual([]);
  });
});
