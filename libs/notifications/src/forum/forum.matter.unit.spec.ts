import { type CivilDate, civilDate, civilDateTime } from '@nap/calendar';
import type { ForumEvent, Role } from '@nap/domain';
import { World } from '@nap/testing';

import type { Telling } from '../matter/letter-body';
import type { ObsoleteReason } from '../matter/obsolete-reason';
import { NOTIFIED_TYPES, tellingOf } from '../matter/telling';
import { audience } from '../recipients/audience';
import { seenStream } from '../streams/streams';

const OFFICERS = audience({ roles: ['chair', 'secretary'], circle: ['co-chair'] });

/** A forum of two seats with bylaws. */
const seatedWorld = (): World => {
  const world = new World('2026-01-01');
  for (const role of ['chair', 'secretary'] as const) world.assign('2026-01-01', role, role);
  world.seat('2026-01-01', 'g1', 'government', 'holder-g1');
  world.seat('2026-01-01', 'c1', 'civil-society', 'holder-c1');
  world.adoptBylaws('2026-01-02');
  return world;
};

const tellingsIn = (world: World): readonly Telling[] => {
  const stored = world.feed.filter(({ streamId }) => streamId === 'forum-ro');
  return stored.flatMap(({ type }, place) => {
    const telling = tellingOf(seenStream('forum-ro', stored, place + 1));
    if (telling !== null && !NOTIFIED_TYPES.has(type)) throw new Error(`${type} would never be looked at`);
    return telling ?? [];
  });
};

const newest = (world: World, kind: string): Telling => {
  const telling = tellingsIn(world).findLast(({ matter }) => matter.kind === kind);
  if (telling === undefined) throw new Error(`no letter of kind ${kind}`);
  return telling;
};

const lookAgain = (telling: Telling, local: string, readsAs: readonly Role[] = ['chair']): ObsoleteReason | null =>
  telling.obsolete({ personId: 'reader', readsAs }, civilDateTime(local));

/** Absences as the forum hears of them after a meeting; the decider that counts them has specs of its own. */
const absences = { inARow: 2, ofYear: { held: 2, missed: 2 }, meetings: ['m1', 'm2'] };
const ofSeat = { seatId: 'c1', personId: 'holder-c1', record: absences, occurredOn: civilDate('2026-03-01') };

/** The forum's stream with further events behind it. */
const followedBy = (world: World, ...events: readonly ForumEvent[]): readonly (Telling | null)[] => {
  const template = world.feed.at(-1);
  if (template === undefined) throw new Error('the world is empty');
  const stored = [
    ...world.feed.filter(({ streamId }) => streamId === 'forum-ro'),
    ...events.map(({ type, data }) => ({ ...template, type, data })),
  ];
  const first = stored.length - events.length + 1;
  return events.map((_, place) => tellingOf(seenStream('forum-ro', stored, first + place)));
};

describe('absences', () => {
  const proposed: ForumEvent = {
    type: 'LapseProposed',
    data: { ...ofSeat, rule: 'in-a-row', confirmBy: civilDate('2026-03-15') },
  };

  it('are a warning to the person, and a proposal to chair and secretary that names the person', () => {
    const [warned, toConfirm] = followedBy(seatedWorld(), { type: 'LapseWarned', data: ofSeat }, proposed);
    expect(warned?.matter).toMatchObject({ kind: 'lapse-warned', audience: audience({ persons: ['holder-c1'] }) });
    expect(toConfirm?.matter).toMatchObject({
      kind: 'lapse-proposed',
      audience: audience({ roles: ['chair', 'secretary'] }),
    });
    expect(toConfirm?.mentions).toEqual(['holder-c1']);
  });

  it('give way to what follows from them', () => {
    const { seatId, personId, occurredOn } = ofSeat;
    const [warned, toConfirm, lapsed, vacated] = followedBy(
      seatedWorld(),
      { type: 'LapseWarned', data: ofSeat },
      proposed,
      { type: 'MembershipLapsed', data: { seatId, personId, occurredOn } },
      { type: 'SeatVacated', data: { seatId, personId, reason: 'lapse', occurredOn } },
    );
    const reasons = [warned, toConfirm, lapsed, vacated].map(
      (telling) => telling && lookAgain(telling, '2026-03-01T10:00'),
    );
    expect(reasons).toEqual(['settled', 'settled', null, null]);
    expect(lapsed?.matter.audience).toEqual(audience({ persons: ['holder-c1'] }));
  });
});

describe('a vacant seat', () => {
  const vacated = (): World => {
    const world = seatedWorld();
    world.inForum('2026-03-01', { type: 'NameSubstitute', data: { seatId: 'c1', personId: 'substitute' } });
    world.inForum('2026-03-02', { type: 'VacateSeat', data: { seatId: 'c1', reason: 'resignation' } });
    return world;
  };

  it('is told of to chair and secretary, who hear of the substitute, and to the substitute in person', () => {
    const telling = newest(vacated(), 'seat-vacated');
    expect(telling.matter.audience).toEqual(audience({ roles: ['chair', 'secretary'], persons: ['substitute'] }));
    const bodyFor = (personId: string) =>
      telling.body({ personId, readsAs: [] }, civilDateTime('2026-03-02T10:00'), (id) => `Sample ${id}`).notice;
    expect(bodyFor('secretary')).toMatchObject({
      kind: 'seat-vacated',
      substitute: { name: 'Sample substitute' },
      fillBy: '2026-05-01' as CivilDate,
    });
    expect(bodyFor('substitute')).toMatchObject({ kind: 'substitute-follows', seatId: 'c1' });
  });

  it('is nobody’s concern any more once it is filled', () => {
    const world = vacated();
    expect(lookAgain(newest(world, 'seat-vacated'), '2026-03-02T10:00')).toBeNull();
    world.inForum('2026-03-03', {
      type: 'FillSeat',
      data: {
        seatId: 'c1',
        personId: 'substitute',
        from: civilDate('2026-03-03'),
        until: null,
        way: 'substitute',
      },
    });
    expect(lookAgain(newest(world, 'seat-vacated'), '2026-03-03T10:00')).toBe('settled');
  });

  it('breaks parity until it is filled; a forum that is only being set up has none', () => {
    const world = vacated();
    const broken = tellingsIn(world).filter(({ matter }) => matter.kind === 'parity-broken');
    expect(broken.map(({ matter }) => matter.audience)).toEqual([OFFICERS]);
    expect(world.feed.filter(({ type }) => type === 'ParityBroken').length).toBeGreaterThan(1);
    expect(broken[0] && lookAgain(broken[0], '2026-03-02T10:00')).toBeNull();
    world.inForum('2026-03-03', {
      type: 'FillSeat',
      data: { seatId: 'c1', personId: 'other', from: civilDate('2026-03-03'), until: null, way: 'election' },
    });
    expect(lookAgain(newest(world, 'parity-broken'), '2026-03-03T10:00')).toBe('settled');
  });
});

describe('the rhythm of meetings', () => {
  it('is reminded of, and its breach is told once: by the notice of the morning after', () => {
    const world = seatedWorld();
    const ring = (day: string, time: string) => world.inForum(day, { type: 'PassTime', data: {} }, { time });
    ring('2026-03-26', '09:00');
    ring('2026-04-03', '08:00');
    ring('2026-04-03', '09:00');
    expect(world.feed.some(({ type }) => type === 'FrequencyBreached')).toBe(true);
    expect(tellingsIn(world)).toMatchObject([
      { matter: { kind: 'duty-reminder', duty: 'meeting-frequency', due: '2026-04-02' } },
      { matter: { kind: 'duty-overdue', duty: 'meeting-frequency', revision: 0 } },
    ]);
    const officersAndPoc = audience({ roles: ['chair', 'secretary', 'poc'], circle: ['co-chair'] });
    expect(newest(world, 'duty-overdue').matter.audience).toEqual(officersAndPoc);
  });

  it('begins anew with a held meeting, and the old letters with it', () => {
    const world = seatedWorld();
    world.inForum('2026-03-26', { type: 'PassTime', data: {} });
    expect(lookAgain(newest(world, 'duty-reminder'), '2026-03-26T10:00')).toBeNull();
    world.inForum('2026-03-27', {
      type: 'RecordMeeting',
      data: {
        meetingId: 'm0',
        kind: 'regular',
        startsAt: civilDateTime('2026-03-20T10:00'),
        endsAt: civilDateTime('2026-03-20T12:00'),
        title: null,
        url: null,
        attendedSeats: null,
      },
    });
    expect(lookAgain(newest(world, 'duty-reminder'), '2026-03-27T10:00')).toBe('moved');
  });
});
