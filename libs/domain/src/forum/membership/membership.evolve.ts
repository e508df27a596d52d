import { addPeriod } from '@nap/calendar';

import { bylawsOf, withDuty, withoutDuty } from '../forum.duties';
import type { ForumState } from '../forum.state';
import type { MembershipEvent, SeatFilled, SeatVacated } from './membership.events';
import type { SeatState } from './membership.state';

const MEMBERSHIP_EVENTS: Readonly<Record<MembershipEvent['type'], true>> = {
  SeatEstablished: true,
  SeatAbolished: true,
  SeatFilled: true,
  SeatVacated: true,
  SubstituteNamed: true,
  DeputyNamed: true,
  AbsenceRecorded: true,
  LapseWarned: true,
  LapseProposed: true,
  LapseDismissed: true,
  MembershipLapsed: true,
  ParityBroken: true,
  ParityRestored: true,
  TermEnded: true,
};

export const isMembershipEvent = <Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: MembershipEvent['type'] }> => Object.hasOwn(MEMBERSHIP_EVENTS, event.type);

const withSeat = (forum: ForumState, seatId: string, change: (seat: SeatState) => Partial<SeatState>): ForumState => ({
  ...forum,
  seats: forum.seats.map((seat) => (seat.seatId === seatId ? { ...seat, ...change(seat) } : seat)),
});

const filled = (forum: ForumState, { data }: SeatFilled): ForumState => {
  const { seatId, personId, from, until, occurredOn } = data;
  const seated = withoutDuty(
    withSeat(forum, seatId, ({ substitute, deputy, lapsed }) => ({
      holder: { personId, from, until },
      lapse: 'none',
      lapsed: lapsed.filter((known) => known !== personId),
      substitute: substitute === personId ? null : substitute,
      deputy: deputy === personId ? null : deputy,
    })),
    'seat-filling',
    seatId,
  );
  return until === null
    ? withoutDuty(seated, 'term-end', seatId)
    : withDuty(seated, { duty: 'term-end', subject: seatId, due: until }, occurredOn);
};

/** A vacant seat is a task with a deadline: the substitute follows, or somebody is elected (C10). */
const vacated = (forum: ForumState, { data: { seatId, occurredOn } }: SeatVacated): ForumState => {
  const without = withSeat(forum, seatId, () => ({ holder: null, lapse: 'none' }));
  const settled = withoutDuty(withoutDuty(without, 'term-end', seatId), 'lapse-confirmation', seatId);
  const due = addPeriod(occurredOn, bylawsOf(forum).terms.seatFilling);
  return withDuty(settled, { duty: 'seat-filling', subject: seatId, due }, occurredOn);
};

/** Nothing of the seat names the person any more. */
export const withoutPerson = (seat: SeatState, personId: string): SeatState => ({
  ...seat,
  holder: seat.holder?.personId === personId ? null : seat.holder,
  substitute: seat.substitute === personId ? null : seat.substitute,
  deputy: seat.deputy === personId ? null : seat.deputy,
  lapsed: seat.lapsed.filter((known) => known !== personId),
});

/** What became of the forum's seats by an event; never throws. */
export const evolveMembership = (forum: ForumState, event: MembershipEvent): ForumState => {
  const { type, data } = event;
  switch (type) {
    case 'SeatEstablished': {
      const blank = {
        abolished: false,
        holder: null,
        substitute: null,
        deputy: null,
        lapse: 'none',
        lapsed: [],
      } as const;
      return { ...forum, seats: [...forum.seats, { seatId: data.seatId, sector: data.sector, ...blank }] };
    }
    case 'SeatAbolished': {
      const gone = withSeat(forum, data.seatId, () => ({ abolished: true, holder: null }));
      return (['seat-filling', 'lapse-confirmation', 'term-end'] as const).reduce(
        (state, duty) => withoutDuty(state, duty, data.seatId),
        gone,
      );
    }
    case 'SeatFilled':
      return filled(forum, event);
    case 'SeatVacated':
      return vacated(forum, event);
    case 'SubstituteNamed':
      return withSeat(forum, data.seatId, () => ({ substitute: data.personId }));
    case 'DeputyNamed':
      return withSeat(forum, data.seatId, () => ({ deputy: data.personId }));
    case 'LapseWarned':
      return withSeat(forum, data.seatId, () => ({ lapse: 'warned' }));
    case 'LapseProposed':
      return withDuty(
        withSeat(forum, data.seatId, () => ({ lapse: 'proposed' })),
        { duty: 'lapse-confirmation', subject: data.seatId, due: data.confirmBy },
        data.occurredOn,
      );
    case 'LapseDismissed':
      return withoutDuty(
        withSeat(forum, data.seatId, () => ({ lapse: 'none' })),
        'lapse-confirmation',
        data.seatId,
      );
    case 'MembershipLapsed':
      return withSeat(forum, data.seatId, ({ lapsed }) => ({ lapsed: [...lapsed, data.personId] }));
    case 'ParityBroken':
      return { ...forum, parity: 'broken' };
    case 'ParityRestored':
      return { ...forum, parity: 'kept' };
    case 'AbsenceRecorded':
    case 'TermEnded':
      return forum;
    default:
      data satisfies never; // an event of a newer release says nothing to this one
      return forum;
  }
};
