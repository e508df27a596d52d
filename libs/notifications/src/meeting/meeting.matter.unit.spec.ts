import { civilDate, civilDateTime } from '@nap/calendar';
import { GROUNDS, ITEMS, PAPERS, World } from '@nap/testing';

import { NOTIFIED_TYPES, tellingOf } from '../matter/telling';
import type { Telling } from '../matter/letter-body';
import { type Audience, audience } from '../recipients/audience';
import { seenStream } from '../streams/streams';

const MEETING = 'ro-2026-05-20';
const INVITED = audience({ circle: ['member', 'chair', 'co-chair', 'observer', 'secretary'] });
const MEMBERS = audience({ circle: ['member', 'chair', 'co-chair', 'observer'] });
const APPROVERS = audience({ roles: ['chair'], circle: ['co-chair'] });

/** A forum of two seats with all its officers, and its meeting of 20 May at two in the afternoon. */
const calledWorld = (): World => {
  const world = new World('2026-01-01');
  for (const role of ['chair', 'co-chair', 'secretary'] as const) world.assign('2026-01-01', role, role);
  world.adoptBylaws('2026-01-01');
  world.seat('2026-01-01', 'g1', 'government', 'holder-g1');
  world.seat('2026-01-01', 'c1', 'civil-society', 'holder-c1');
  world.scheduleMeeting('2026-04-01', '2026-05-20T14:00');
  return world;
};

const tellingsIn = (world: World, streamId = `meeting-${MEETING}`): readonly Telling[] => {
  const stored = world.feed.filter((event) => event.streamId === streamId);
  return stored.flatMap(({ type }, place) => {
    const telling = tellingOf(seenStream(streamId, stored, place + 1));
    if (telling !== null && !NOTIFIED_TYPES.has(type)) throw new Error(`${type} would never be looked at`);
    return telling ?? [];
  });
};

const kindsIn = (world: World): readonly string[] => tellingsIn(world).map(({ matter }) => matter.kind);
const audienceOf = (world: World, kind: string): Audience | undefined =>
  tellingsIn(world).findLast(({ matter }) => matter.kind === kind)?.matter.audience;

const announce = (world: World, place = 'Town hall', url: string | null = null): void =>
  world.inMeeting(MEETING, '2026-04-02', { type: 'AnnounceMeeting', data: { place, url } });

const move = (world: World, day: string, place: string | null = null): void =>
  world.inMeeting(MEETING, '2026-04-03', {
    type: 'MoveMeeting',
    data: {
      startsAt: civilDateTime(`${day}T15:00`),
      endsAt: civilDateTime(`${day}T17:00`),
      place,
      grounds: null,
    },
  });

const circulate = (world: World): void => {
  world.inMeeting(MEETING, '2026-05-04', { type: 'DraftAgenda', data: { items: ITEMS } });
  for (const as of ['chair', 'co-chair'] as const) {
    world.inMeeting(MEETING, '2026-05-05', { type: 'ApproveAgenda', data: { as, version: 1 } }, { by: as });
  }
  world.inMeeting(MEETING, '2026-05-06', { type: 'CirculateAgenda', data: { occurredAt: null } });
};

describe('an invitation', () => {
  it('waits for the place, and goes to all who belong to the forum', () => {
    const world = calledWorld();
    expect(kindsIn(world)).toEqual([]);
    announce(world);
    expect(tellingsIn(world)).toMatchObject([
      { matter: { kind: 'meeting-invitation', revision: 0, audience: INVITED } },
    ]);
  });

  it('goes at once where the call names the place, and not again when that place is announced', () => {
    const world = calledWorld();
    const slot = { startsAt: civilDateTime('2026-06-20T14:00'), endsAt: civilDateTime('2026-06-20T16:00') };
    world.inForum('2026-04-01', {
      type: 'ScheduleMeeting',
      data: { meetingId: 'm2', kind: 'extraordinary', place: 'Town hall', ...slot },
    });
    const announced = (url: string | null) =>
      world.inMeeting('m2', '2026-04-02', { type: 'AnnounceMeeting', data: { place: 'Town hall', url } });
    const kinds = () => tellingsIn(world, 'meeting-m2').map(({ matter }) => matter.kind);
    announced(null);
    expect(kinds()).toEqual(['meeting-invitation']);
    announced('https://nap.example/meetings/m2');
    expect(kinds()).toEqual(['meeting-invitation', 'meeting-invitation']);
  });

  it('follows each move with a higher revision, and the cancellation with a higher one still', () => {
    const world = calledWorld();
    announce(world);
    move(world, '2026-05-27');
    world.inMeeting(MEETING, '2026-04-04', { type: 'CancelMeeting', data: { grounds: GROUNDS } });
    expect(tellingsIn(world)).toMatchObject([
      { matter: { kind: 'meeting-invitation', revision: 0 } },
      { matter: { kind: 'meeting-moved', revision: 1, audience: INVITED } },
      { matter: { kind: 'meeting-cancelled', revision: 2, audience: INVITED } },
    ]);
  });

  it('is nobody’s concern while nobody was invited', () => {
    const world = calledWorld();
    move(world, '2026-05-27');
    expect(kindsIn(world)).toEqual([]);
    move(world, '2026-05-28', 'Town hall');
    expect(kindsIn(world)).toEqual(['meeting-invitation']);
    const unannounced = calledWorld();
    unannounced.inMeeting(MEETING, '2026-04-04', { type: 'CancelMeeting', data: { grounds: GROUNDS } });
    expect(kindsIn(unannounced)).toEqual([]);
  });
});

describe('the agenda', () => {
  it('goes to those who approve it, then to the members, then to the public', () => {
    const world = calledWorld();
    circulate(world);
    world.inMeeting(MEETING, '2026-05-06', { type: 'SendMaterials', data: { papers: PAPERS, occurredAt: null } });
    world.inMeeting(MEETING, '2026-05-12', { type: 'ReviseAgenda', data: { items: ITEMS } });
    for (const as of ['chair', 'co-chair'] as const) {
      world.inMeeting(MEETING, '2026-05-13', { type: 'ApproveAgenda', data: { as, version: 2 } }, { by: as });
    }
    world.inMeeting(MEETING, '2026-05-14', { type: 'PublishAgenda', data: { occurredAt: null } });
    const agendas = tellingsIn(world).filter(({ matter }) => !('duty' in matter));
    expect(agendas.map(({ matter: { kind, audience: to } }) => [kind, to])).toEqual([
      ['agenda-submitted', APPROVERS],
      ['agenda-circulated', MEMBERS],
      ['materials-sent', MEMBERS],
      ['final-agenda-submitted', APPROVERS],
      ['agenda-published', MEMBERS],
    ]);
  });

  it('goes back to the secretary when it is returned', () => {
    const world = calledWorld();
    world.inMeeting(MEETING, '2026-05-04', { type: 'DraftAgenda', data: { items: ITEMS } });
    const returned = { as: 'co-chair', version: 1, grounds: GROUNDS } as const;
    world.inMeeting(MEETING, '2026-05-05', { type: 'ReturnAgenda', data: returned }, { by: 'co-chair' });
    expect(audienceOf(world, 'agenda-returned')).toEqual(audience({ roles: ['secretary'] }));
  });

  it('is reminded of to whoever has to act next, and overdue to the chairs as well', () => {
    const world = calledWorld();
    const ring = (day: string, time?: string) =>
      world.inMeeting(MEETING, day, { type: 'PassTime', data: {} }, time ?? '10:00');
    ring('2026-05-06');
    expect(audienceOf(world, 'duty-reminder')).toEqual(audience({ roles: ['secretary'] }));
    world.inMeeting(MEETING, '2026-05-07', { type: 'DraftAgenda', data: { items: ITEMS } });
    world.inMeeting(
      MEETING,
      '2026-05-08',
      { type: 'ApproveAgenda', data: { as: 'chair', version: 1 } },
      { by: 'chair' },
    );
    ring('2026-05-10');
    const agendas = tellingsIn(world).filter(({ matter }) => 'duty' in matter && matter.duty === 'agenda');
    expect(agendas.at(-1)?.matter.audience).toEqual(audience({ roles: ['co-chair'] }));
    ring('2026-05-13', '14:00');
    expect(audienceOf(world, 'duty-missed')).toEqual(audience({ roles: ['chair', 'secretary'], circle: ['co-chair'] }));
  });
});

/** Opened with the seats named, at two in the afternoon. */
const hold = (world: World, ...seats: readonly string[]): void => {
  circulate(world);
  world.inMeeting(MEETING, '2026-05-20', {
    type: 'RecordAttendance',
    data: {
      attendees: [
        { personId: 'chair', seatId: null, as: 'observer', arrivedAt: null },
        ...seats.map((seatId) => ({ personId: `holder-${seatId}`, seatId, as: 'member' as const, arrivedAt: null })),
      ],
    },
  });
  const opened = { presidedBy: 'chair', occurredAt: null };
  world.inMeeting(MEETING, '2026-05-20', { type: 'OpenMeeting', data: opened }, { time: '14:00', by: 'chair' });
};

describe('the meeting', () => {
  it('without quorum is told of once, and the second call invites again', () => {
    const world = calledWorld();
    announce(world);
    hold(world, 'g1');
    const second = { startsAt: civilDateTime('2026-05-27T14:00'), endsAt: civilDateTime('2026-05-27T16:00') };
    world.inMeeting(
      MEETING,
      '2026-05-20',
      { type: 'IssueSecondCall', data: { ...second, place: null } },
      { time: '15:00' },
    );
    expect(kindsIn(world).slice(-2)).toEqual(['quorum-failed', 'meeting-second-call']);
    expect(tellingsIn(world).at(-1)).toMatchObject({ matter: { revision: 1, audience: INVITED } });
    world.inMeeting(
      MEETING,
      '2026-05-27',
      { type: 'OpenMeeting', data: { presidedBy: 'chair', occurredAt: null } },
      { time: '14:00' },
    );
    expect(kindsIn(world).at(-1)).toBe('meeting-failed');
    expect(kindsIn(world).filter((kind) => kind === 'quorum-failed')).toHaveLength(1);
  });

  it('names a proxy to the proxy and to the secretary', () => {
    const world = calledWorld();
    const proxy = { seatId: 'g1', personId: 'holder-c1', proxySeatId: 'c1' };
    world.inMeeting(MEETING, '2026-05-10', { type: 'NotifyProxy', data: proxy }, { by: 'holder-g1' });
    expect(audienceOf(world, 'proxy-notified')).toEqual(audience({ roles: ['secretary'], persons: ['holder-c1'] }));
    expect(tellingsIn(world).at(-1)?.mentions).toEqual(['holder-c1']);
  });

  it('gives minutes to the members and each action item to its owner', () => {
    const world = calledWorld();
    hold(world, 'g1', 'c1');
    const close = { type: 'CloseMeeting', data: { occurredAt: null } } as const;
    world.inMeeting(MEETING, '2026-05-20', close, { time: '16:00', by: 'chair' });
    const actionItem = { itemId: 'a1', what: 'Publish it', ownerId: 'owner', dueOn: civilDate('2026-06-30') };
    world.inMeeting(MEETING, '2026-05-21', {
      type: 'DraftMinutes',
      data: {
        papersHandedOut: [],
        debate: [],
        conclusions: GROUNDS,
        actionItems: [actionItem],
        otherMaterial: [],
        notes: null,
      },
    });
    world.inMeeting(MEETING, '2026-05-22', { type: 'CirculateMinutes', data: {} });
    for (const as of ['chair', 'co-chair'] as const) {
      world.inMeeting(MEETING, '2026-05-23', { type: 'ApproveMinutes', data: { as, version: 1 } }, { by: as });
    }
    world.inMeeting(MEETING, '2026-05-24', { type: 'PublishMinutes', data: { occurredAt: null } });
    world.inMeeting(MEETING, '2026-06-27', { type: 'PassTime', data: {} });
    world.inMeeting(MEETING, '2026-07-01', { type: 'PassTime', data: {} }, '08:00');
    world.inMeeting(MEETING, '2026-07-01', { type: 'PassTime', data: {} }, '09:00');
    const owner = ['owner'];
    expect(tellingsIn(world).slice(-5)).toMatchObject([
      { matter: { kind: 'minutes-circulated', audience: MEMBERS } },
      { matter: { kind: 'minutes-published', audience: MEMBERS } },
      { matter: { kind: 'action-item-opened', audience: audience({ persons: owner }) } },
      { matter: { kind: 'duty-reminder', audience: audience({ roles: ['secretary'], persons: owner }) } },
      // the miss at midnight is told by the notice of the morning
      { matter: { kind: 'duty-overdue', audience: audience({ roles: ['secretary', 'chair'], persons: owner }) } },
    ]);
  });

  it('that was only written down is told of to nobody', () => {
    const world = calledWorld();
    const before = tellingsIn(world, 'forum-ro').length;
    world.inForum('2026-04-01', {
      type: 'RecordMeeting',
      data: {
        meetingId: 'm0',
        kind: 'regular',
        startsAt: civilDateTime('2026-02-01T10:00'),
        endsAt: civilDateTime('2026-02-01T12:00'),
        title: null,
        url: null,
        attendedSeats: ['g1'],
      },
    });
    expect(world.feed.some(({ type }) => type === 'MeetingRecorded')).toBe(true);
    expect(tellingsIn(world, 'meeting-m0')).toEqual([]);
    expect(tellingsIn(world, 'forum-ro')).toHaveLength(before);
  });
});
