import { civilDateTime } from '@nap/calendar';
import { GROUNDS } from '@nap/testing';
import ICAL from 'ical.js';

import { ANNA, BEN, NotifierDesk } from '../../../test/harness/notifier-desk';

let desk: NotifierDesk;

beforeAll(async () => {
  desk = await NotifierDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.clear());

/** Anna chairs, Ben holds a seat; a meeting of 30 October 2017, two in the afternoon of winter time. */
const called = (): string => {
  const { world } = desk.stored;
  const meetingId = `${desk.forumId}-m1`;
  world.assign('2017-01-01', ANNA, 'chair');
  world.adoptBylaws('2017-09-01', { decision: { rule: 'simple-majority', base: 'cast' } });
  world.seat('2017-09-01', 'g1', 'government', ANNA);
  world.seat('2017-09-01', 'c1', 'civil-society', BEN);
  world.scheduleMeeting('2017-09-16', '2017-10-30T14:00', meetingId);
  return meetingId;
};

const clearedTo = async (day: string): Promise<void> => {
  await desk.see(day);
  await desk.deliverAll();
  desk.server.received.splice(0);
};

/** The calendar part of the newest mail to an address, with the method of its MIME type. */
const calendarTo = (address: string) => {
  const received = desk.server.received.findLast(({ to }) => to[0] === address);
  const attached = received?.mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(attached?.content.toString('utf8') ?? '') as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string): string => String(event?.getFirstPropertyValue(name) ?? '');
  return {
    mime: /Content-Type: text\/calendar; charset=utf-8; method=(\w+)/i.exec(received?.raw ?? '')?.[1],
    method: calendar.getFirstPropertyValue('method'),
    entry: ['uid', 'sequence', 'dtstart', 'dtend', 'status', 'location'].map(value),
    attendees: event?.getAllProperties('attendee').map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
    references: received?.mail.references,
  };
};

describe('an invitation', () => {
  it('is requested, requested anew when the meeting moves, and cancelled, in one thread and under one UID', async () => {
    const meetingId = called();
    const { world } = desk.stored;
    await clearedTo('2017-09-16');
    world.inMeeting(meetingId, '2017-09-17', { type: 'AnnounceMeeting', data: { place: 'Town hall', url: null } });
    await desk.see('2017-09-17');
    await desk.deliverAll();
    const uid = `meeting/${meetingId}@nap.example`;
    const common = { attendees: ['mailto:ben@nap.example'], references: `<meeting.${meetingId}@nap.example>` };
    expect(desk.server.received.map(({ to }) => to[0]).sort()).toEqual(['anna@nap.example', 'ben@nap.example']);
    expect(calendarTo('ben@nap.example')).toEqual({
      ...common,
      mime: 'REQUEST',
      method: 'REQUEST',
      entry: [uid, '0', '2017-10-30T12:00:00Z', '2017-10-30T14:00:00Z', 'CONFIRMED', 'Town hall'],
    });
    world.inMeeting(meetingId, '2017-09-18', {
      type: 'MoveMeeting',
      data: {
        startsAt: civilDateTime('2017-10-27T14:00'), // still summer time
        endsAt: civilDateTime('2017-10-27T16:00'),
        place: null,
        grounds: null,
      },
    });
    await desk.see('2017-09-18');
    await desk.deliverAll();
    expect(calendarTo('ben@nap.example')).toEqual({
      ...common,
      mime: 'REQUEST',
      method: 'REQUEST',
      entry: [uid, '1', '2017-10-27T11:00:00Z', '2017-10-27T13:00:00Z', 'CONFIRMED', 'Town hall'],
    });
    world.inMeeting(meetingId, '2017-09-19', { type: 'CancelMeeting', data: { grounds: GROUNDS } });
    await desk.see('2017-09-19');
    await desk.deliverAll();
    expect(calendarTo('ben@nap.example')).toEqual({
      ...common,
      mime: 'CANCEL',
      method: 'CANCEL',
      entry: [uid, '2', '2017-10-27T11:00:00Z', '2017-10-27T13:00:00Z', 'CANCELLED', 'Town hall'],
    });
    expect(desk.server.received).toHaveLength(6);
  });

  it('that a newer one has overtaken is not sent', async () => {
    const meetingId = called();
    await clearedTo('2017-09-16');
    const announce = (place: string): void =>
      desk.stored.world.inMeeting(meetingId, '2017-09-17', { type: 'AnnounceMeeting', data: { place, url: null } });
    announce('Town hall');
    announce('Library');
    await desk.see('2017-09-17');
    await desk.deliverAll();
    expect(calendarTo('ben@nap.example').entry.at(-1)).toBe('Library');
    expect((await desk.statuses()).filter((line) => line.startsWith('meeting'))).toEqual([
      'meeting-invitation superseded newer-step',
      'meeting-invitation superseded newer-step',
      'meeting-invitation sent',
      'meeting-invitation sent',
    ]);
  });
});

describe('a reminder to vote', () => {
  it('is not sent to who has voted before it went out', async () => {
    called();
    const { world } = desk.stored;
    const decisionId = world.tableMotion('2017-09-16', `${desk.forumId}-d1`);
    world.inDecision(decisionId, '2017-09-16', {
      type: 'OpenVote',
      data: { voteId: 'v1', method: 'by-correspondence', secret: false, closesAt: civilDateTime('2017-09-26T18:00') },
    });
    await clearedTo('2017-09-16');
    world.inDecision(decisionId, '2017-09-19', { type: 'PassTime', data: {} });
    await desk.see('2017-09-19');
    world.inDecision(
      decisionId,
      '2017-09-19',
      { type: 'CastBallot', data: { seatId: 'c1', choice: 'yes' } },
      { time: '11:00', by: BEN },
    );
    await desk.see('2017-09-19');
    await desk.deliverAll();
    expect(desk.server.received.map(({ to }) => to[0])).toEqual(['anna@nap.example']);
    expect(desk.server.received[0]?.mail.subject).toContain('closes in 7 days');
    expect((await desk.statuses()).slice(-2).sort()).toEqual(['vote-reminder sent', 'vote-reminder superseded done']);
  });
});
