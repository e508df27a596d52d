import { civilDate, civilDateTime } from '@nap/calendar';
import type { MeetingCommand, Role } from '@nap/domain';
import { GROUNDS, ITEMS, PAPERS, World } from '@nap/testing';

import type { ObsoleteReason } from '../matter/obsolete-reason';
import { tellingOf } from '../matter/telling';
import { seenStream } from '../streams/streams';

const MEETING = 'ro-2026-05-20';

/** A meeting of 20 May at two in the afternoon to which all are invited. */
const invitedWorld = (): World => {
  const world = new World('2026-01-01');
  for (const role of ['chair', 'co-chair', 'secretary'] as const) world.assign('2026-01-01', role, role);
  world.adoptBylaws('2026-01-01');
  world.seat('2026-01-01', 'g1', 'government', 'holder-g1');
  world.seat('2026-01-01', 'c1', 'civil-society', 'holder-c1');
  world.scheduleMeeting('2026-04-01', '2026-05-20T14:00');
  world.inMeeting(MEETING, '2026-04-02', { type: 'AnnounceMeeting', data: { place: 'Town hall', url: null } });
  return world;
};

type Reading = { readonly as?: readonly Role[]; readonly personId?: string; readonly local?: string };

/** Looks again at the first letter of a kind, as read by a member unless said otherwise. */
const lookAgain = (
  world: World,
  kind: string,
  { as = ['member'], personId = 'reader', local = '2026-05-13T10:00' }: Reading = {},
): ObsoleteReason | null => {
  const stored = world.feed.filter(({ streamId }) => streamId === `meeting-${MEETING}`);
  for (const place of stored.keys()) {
    const telling = tellingOf(seenStream(`meeting-${MEETING}`, stored, place + 1));
    if (telling?.matter.kind === kind) return telling.obsolete({ personId, readsAs: as }, civilDateTime(local));
  }
  throw new Error(`no letter of kind ${kind}`);
};

type Untimed<Command> = Command extends MeetingCommand
  ? { readonly type: Command['type']; readonly data: Omit<Command['data'], 'moment'> }
  : never;
const act = (world: World, moment: string, command: Untimed<MeetingCommand>, by: string | null = null): void => {
  const [day = '', time = '10:00'] = moment.split(' ');
  world.inMeeting(MEETING, day, command, { time, by });
};

const move = (world: World, day: string): void =>
  act(world, '2026-04-20', {
    type: 'MoveMeeting',
    data: {
      startsAt: civilDateTime(`${day}T14:00`),
      endsAt: civilDateTime(`${day}T16:00`),
      place: null,
      grounds: null,
    },
  });
const cancel = (world: World): void =>
  act(world, '2026-05-06 11:00', { type: 'CancelMeeting', data: { grounds: GROUNDS } });
const ring = (world: World, moment: string): void => act(world, moment, { type: 'PassTime', data: {} });
const draft = (world: World, moment: string): void =>
  act(world, moment, { type: 'DraftAgenda', data: { items: ITEMS } });
const approve = (world: World, moment: string, as: 'chair' | 'co-chair', version = 1): void =>
  act(world, moment, { type: 'ApproveAgenda', data: { as, version } }, as);

describe('before an invitation is sent', () => {
  it('it still holds when nothing has happened', () => {
    expect(lookAgain(invitedWorld(), 'meeting-invitation')).toBeNull();
  });

  it('the meeting may have moved; the newer invitation holds', () => {
    const world = invitedWorld();
    move(world, '2026-05-27');
    expect(lookAgain(world, 'meeting-invitation')).toBe('moved');
    expect(lookAgain(world, 'meeting-moved')).toBeNull();
  });

  it('it may have been announced at another place, or cancelled; the cancellation holds', () => {
    const world = invitedWorld();
    act(world, '2026-04-03', { type: 'AnnounceMeeting', data: { place: 'Library', url: null } });
    expect(lookAgain(world, 'meeting-invitation')).toBe('newer-step');
    cancel(world);
    expect(lookAgain(world, 'meeting-invitation')).toBe('cancelled');
    expect(lookAgain(world, 'meeting-cancelled')).toBeNull();
  });

  it('it may have been announced where it was called to, of which nobody is told again', () => {
    const world = new World('2026-01-01');
    world.adoptBylaws('2026-01-01');
    const slot = { startsAt: civilDateTime('2026-05-20T14:00'), endsAt: civilDateTime('2026-05-20T16:00') };
    world.inForum('2026-04-01', {
      type: 'ScheduleMeeting',
      data: { meetingId: MEETING, kind: 'regular', place: 'Town hall', ...slot },
    });
    act(world, '2026-04-01', { type: 'AnnounceMeeting', data: { place: 'Town hall', url: null } });
    expect(lookAgain(world, 'meeting-invitation')).toBeNull();
    act(world, '2026-04-02', { type: 'AnnounceMeeting', data: { place: 'Town hall', url: 'https://nap.example/m1' } });
    expect(lookAgain(world, 'meeting-invitation')).toBe('newer-step');
  });

  it('it may be over', () => {
    expect(lookAgain(invitedWorld(), 'meeting-invitation', { local: '2026-05-20T16:00' })).toBe('over');
  });
});

describe('before a duty’s reminder is sent', () => {
  const reminded = (): World => {
    const world = invitedWorld();
    ring(world, '2026-05-06');
    return world;
  };
  const secretary: Reading = { as: ['secretary'], local: '2026-05-06T10:00' };

  it('it still holds when nothing has happened', () => {
    expect(lookAgain(reminded(), 'duty-reminder', secretary)).toBeNull();
  });

  it('the duty may be met', () => {
    const world = reminded();
    draft(world, '2026-05-06 10:10');
    approve(world, '2026-05-06 10:20', 'chair');
    approve(world, '2026-05-06 10:30', 'co-chair');
    act(world, '2026-05-06 10:40', { type: 'CirculateAgenda', data: { occurredAt: null } });
    expect(lookAgain(world, 'duty-reminder', secretary)).toBe('met');
  });

  it('the meeting may have moved, be ruled out with it, or be cancelled', () => {
    const moved = reminded();
    act(moved, '2026-05-06 10:10', {
      type: 'MoveMeeting',
      data: {
        startsAt: civilDateTime('2026-05-27T14:00'),
        endsAt: civilDateTime('2026-05-27T16:00'),
        place: null,
        grounds: null,
      },
    });
    expect(lookAgain(moved, 'duty-reminder', secretary)).toBe('moved');
    const cancelled = reminded();
    cancel(cancelled);
    expect(lookAgain(cancelled, 'duty-reminder', secretary)).toBe('cancelled');
  });

  it('a newer rung may be on its way to the same reader, or the moment may have come', () => {
    const world = reminded();
    expect(lookAgain(world, 'duty-reminder', { ...secretary, local: '2026-05-13T13:59' })).toBeNull();
    expect(lookAgain(world, 'duty-reminder', { ...secretary, local: '2026-05-13T14:00' })).toBe('deadline-passed');
    ring(world, '2026-05-10');
    expect(lookAgain(world, 'duty-reminder', secretary)).toBe('newer-step');
    expect(lookAgain(world, 'duty-reminder', { ...secretary, as: ['poc'] })).toBeNull();
  });

  it('the reader may have approved, while the other has not', () => {
    const world = invitedWorld();
    draft(world, '2026-05-05');
    ring(world, '2026-05-06');
    const reading = (role: Role): Reading => ({ ...secretary, as: [role] });
    expect(lookAgain(world, 'duty-reminder', reading('chair'))).toBeNull();
    approve(world, '2026-05-06 11:00', 'chair');
    expect(lookAgain(world, 'duty-reminder', reading('chair'))).toBe('done');
    expect(lookAgain(world, 'duty-reminder', reading('co-chair'))).toBeNull();
    approve(world, '2026-05-06 12:00', 'co-chair');
    expect(lookAgain(world, 'duty-reminder', reading('co-chair'))).toBe('done');
  });
});

describe('before the agenda is sent', () => {
  it('the reader may have approved it, or it may be drafted anew', () => {
    const world = invitedWorld();
    draft(world, '2026-05-05');
    expect(lookAgain(world, 'agenda-submitted', { as: ['chair'] })).toBeNull();
    approve(world, '2026-05-05 11:00', 'chair');
    expect(lookAgain(world, 'agenda-submitted', { as: ['chair'] })).toBe('done');
    expect(lookAgain(world, 'agenda-submitted', { as: ['co-chair'] })).toBeNull();
    const returned = { as: 'co-chair', version: 1, grounds: GROUNDS } as const;
    act(world, '2026-05-05 12:00', { type: 'ReturnAgenda', data: returned }, 'co-chair');
    expect(lookAgain(world, 'agenda-submitted', { as: ['co-chair'] })).toBe('newer-step');
    expect(lookAgain(world, 'agenda-returned', { as: ['secretary'] })).toBeNull();
    draft(world, '2026-05-05 13:00');
    expect(lookAgain(world, 'agenda-returned', { as: ['secretary'] })).toBe('met');
  });

  it('papers hold until the meeting begins or is cancelled', () => {
    const world = invitedWorld();
    act(world, '2026-05-05', { type: 'SendMaterials', data: { papers: PAPERS, occurredAt: null } });
    expect(lookAgain(world, 'materials-sent')).toBeNull();
    expect(lookAgain(world, 'materials-sent', { local: '2026-05-20T16:00' })).toBe('over');
    cancel(world);
    expect(lookAgain(world, 'materials-sent')).toBe('cancelled');
  });

  it('a proxy may be withdrawn', () => {
    const world = invitedWorld();
    const proxy = { seatId: 'g1', personId: 'holder-c1', proxySeatId: 'c1' };
    act(world, '2026-05-10', { type: 'NotifyProxy', data: proxy }, 'holder-g1');
    expect(lookAgain(world, 'proxy-notified', { personId: 'holder-c1' })).toBeNull();
    act(world, '2026-05-11', { type: 'WithdrawProxy', data: { seatId: 'g1' } }, 'holder-g1');
    expect(lookAgain(world, 'proxy-notified', { personId: 'holder-c1' })).toBe('withdrawn');
  });
});

describe('after the meeting', () => {
  const withMinutes = (): World => {
    const world = invitedWorld();
    draft(world, '2026-05-05');
    approve(world, '2026-05-05 11:00', 'chair');
    approve(world, '2026-05-05 12:00', 'co-chair');
    act(world, '2026-05-05 13:00', { type: 'CirculateAgenda', data: { occurredAt: null } });
    const sitting = (seatId: string) => ({
      personId: `holder-${seatId}`,
      seatId,
      as: 'member' as const,
      arrivedAt: null,
    });
    const chair = { personId: 'chair', seatId: null, as: 'observer', arrivedAt: null } as const;
    const attendees = [chair, sitting('g1'), sitting('c1')];
    act(world, '2026-05-20 13:50', { type: 'RecordAttendance', data: { attendees } });
    act(world, '2026-05-20 14:00', { type: 'OpenMeeting', data: { presidedBy: 'chair', occurredAt: null } });
    act(world, '2026-05-20 16:00', { type: 'CloseMeeting', data: { occurredAt: null } });
    const actionItems = [{ itemId: 'a1', what: 'Publish it', ownerId: 'owner', dueOn: civilDate('2026-06-30') }];
    const blank = { papersHandedOut: [], debate: [], otherMaterial: [], notes: null };
    act(world, '2026-05-21', { type: 'DraftMinutes', data: { ...blank, conclusions: GROUNDS, actionItems } });
    act(world, '2026-05-22', { type: 'CirculateMinutes', data: {} });
    return world;
  };
  const publish = (world: World): void => {
    for (const as of ['chair', 'co-chair'] as const) {
      act(world, '2026-05-23', { type: 'ApproveMinutes', data: { as, version: 1 } }, as);
    }
    act(world, '2026-05-24', { type: 'PublishMinutes', data: { occurredAt: null } });
  };

  it('draft minutes give way to the published ones, which always hold', () => {
    const world = withMinutes();
    expect(lookAgain(world, 'minutes-circulated', { local: '2026-05-22T10:00' })).toBeNull();
    publish(world);
    expect(lookAgain(world, 'minutes-circulated', { local: '2026-05-24T10:00' })).toBe('newer-step');
    expect(lookAgain(world, 'minutes-published', { local: '2026-09-01T10:00' })).toBeNull();
  });

  it('an action item may be done, kept until another day, or released', () => {
    const owner: Reading = { personId: 'owner', as: [], local: '2026-06-23T10:00' };
    const world = withMinutes();
    publish(world);
    ring(world, '2026-06-23');
    expect(lookAgain(world, 'action-item-opened', owner)).toBeNull();
    act(world, '2026-06-23', {
      type: 'CompleteActionItem',
      data: { itemId: 'a1', occurredOn: civilDate('2026-06-23') },
    });
    expect(lookAgain(world, 'action-item-opened', owner)).toBe('met');
  });
});
