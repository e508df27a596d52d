import { civilDate } from '@nap/calendar';
import type { ForumCommand } from '@nap/domain';
import { GROUNDS, World, sits } from '@nap/testing';

import { foldViews } from '../view/projection';
import type { Stored } from '../view/view';
import type { SeatRow } from './seats.row';

const seat = ({ feed }: World, id = 'g1'): Stored<SeatRow> | undefined =>
  (foldViews(feed)['seats'] ?? [])
    .map((line) => JSON.parse(line) as Stored<SeatRow>)
    .find(({ seatId }) => seatId === id);

type Untimed = Parameters<World['inForum']>[1];
const act = (type: ForumCommand['type'], data: object = {}): Untimed => ({ type, data }) as Untimed;

const founded = (): World => {
  const world = new World('2026-01-01');
  world.adoptBylaws('2026-01-02');
  for (const seatId of ['g1', 'g2', 'c1', 'c2']) {
    world.seat('2026-01-05', seatId, seatId.startsWith('g') ? 'government' : 'civil-society', `holder-${seatId}`);
  }
  return world;
};

/** A meeting that was called a month before, and held with three of four seats. */
const held = (world: World, day: string, ...seats: readonly string[]): void => {
  const id = world.scheduleMeeting('2026-01-10', `${day}T10:00`);
  const attendees = seats.map((seatId) => sits(seatId));
  world.inMeeting(id, day, { type: 'RecordAttendance', data: { attendees } }, '09:50');
  world.inMeeting(id, day, { type: 'OpenMeeting', data: { presidedBy: 'holder-g2', occurredAt: null } }, '10:00');
  world.inMeeting(id, day, { type: 'CloseMeeting', data: { occurredAt: null } }, '12:00');
};

/** The holder of `g1` misses three meetings in a row. */
const lapseProposed = (): World => {
  const world = founded();
  for (const day of ['2026-02-01', '2026-03-01', '2026-04-01']) held(world, day, 'g2', 'c1', 'c2');
  return world;
};

describe('a seat', () => {
  it('shows who holds it and who stands behind the holder', () => {
    const world = founded();
    world.inForum('2026-01-06', act('NameSubstitute', { seatId: 'g1', personId: 'reserve' }));
    world.inForum('2026-01-06', act('NameDeputy', { seatId: 'g1', personId: 'deputy' }));
    expect(seat(world)).toMatchObject({
      sector: 'government',
      establishedOn: '2026-01-05',
      holderId: 'holder-g1',
      heldFrom: '2026-01-05',
      heldUntil: null,
      filledBy: 'appointment',
      substituteId: 'reserve',
      deputyId: 'deputy',
      vacantSince: null,
      lapse: 'none',
      absences: null,
      forumId: 'ro',
    });
  });

  it('shows the absences counted so far, and the lapse that was proposed for them', () => {
    const world = founded();
    held(world, '2026-02-01', 'g2', 'c1', 'c2');
    expect(seat(world)).toMatchObject({ lapse: 'none', absences: { inARow: 1, meetings: ['ro-2026-02-01'] } });
    expect(seat(lapseProposed())).toMatchObject({
      lapse: 'proposed',
      lapseRule: 'in-a-row',
      confirmBy: '2026-04-15',
      absences: { inARow: 3 },
    });
    expect(seat(lapseProposed(), 'c1')).toMatchObject({ lapse: 'none', absences: null });
  });

  it('is vacant after a confirmed lapse, until the substitute follows', () => {
    const world = lapseProposed();
    world.inForum('2026-04-03', act('NameSubstitute', { seatId: 'g1', personId: 'reserve' }));
    world.inForum('2026-04-10', act('ConfirmLapse', { seatId: 'g1' }));
    expect(seat(world)).toMatchObject({
      holderId: null,
      vacantSince: '2026-04-10',
      lapse: 'none',
      lapseRule: null,
      confirmBy: null,
      absences: null,
      lapsed: ['holder-g1'],
      pastHolders: [{ personId: 'holder-g1', heldFrom: '2026-01-05', leftOn: '2026-04-10', reason: 'lapse' }],
    });
    const term = { from: civilDate('2026-04-12'), until: civilDate('2026-12-31') };
    world.inForum('2026-04-12', act('FillSeat', { seatId: 'g1', personId: 'reserve', ...term, way: 'substitute' }));
    expect(seat(world)).toMatchObject({
      holderId: 'reserve',
      heldUntil: '2026-12-31',
      filledBy: 'substitute',
      substituteId: null,
      vacantSince: null,
      lapsed: ['holder-g1'],
    });
  });

  it('keeps its holder when the lapse is dismissed, and shows none when it is abolished', () => {
    const world = lapseProposed();
    world.inForum('2026-04-10', act('DismissLapse', { seatId: 'g1', grounds: GROUNDS }));
    expect(seat(world)).toMatchObject({ holderId: 'holder-g1', lapse: 'none', lapseRule: null });
    world.inForum('2026-04-11', act('AbolishSeat', { seatId: 'g1', grounds: GROUNDS }));
    expect(seat(world)).toMatchObject({
      holderId: null,
      abolishedOn: '2026-04-11',
      vacantSince: null,
      pastHolders: [{ reason: 'abolished' }],
    });
  });
});
