import { type CivilDate, dateOf } from '@nap/calendar';
import { type Decision, type Refused, accept, refuse, unreachable } from '@nap/kernel';

import { meetDuty } from '../../deadline/duty';
import type { DutyName } from '../../deadline/duty.events';
import type { Moment } from '../../moment/moment';
import type { ForumEvent } from '../forum.events';
import type { ForumState } from '../forum.state';
import { type HeldSeat, isHeldSeat } from './absence.policy';
import type {
  ConfirmLapse,
  DismissLapse,
  EstablishSeat,
  FillSeat,
  MembershipCommand,
  MembershipRefusal,
  NameDeputy,
  NameSubstitute,
} from './membership.commands';
import type { SeatVacated } from './membership.events';
import type { SeatState } from './membership.state';

type MembershipDecision = Decision<ForumEvent, MembershipRefusal>;

const standing = (forum: ForumState, seatId: string): SeatState | Refused<MembershipRefusal> => {
  const seat = forum.seats.find((known) => known.seatId === seatId);
  if (seat === undefined) return refuse('seat-not-found', '/seatId', { seat: seatId });
  return seat.abolished ? refuse('seat-abolished', '/seatId', { seat: seatId }) : seat;
};

const met = (forum: ForumState, duty: DutyName, { local }: Moment, seatId: string): readonly ForumEvent[] =>
  meetDuty(forum.duties, duty, local, dateOf(local), seatId);

const vacated = ({ seatId, holder }: HeldSeat, reason: SeatVacated['data']['reason'], on: CivilDate): SeatVacated => ({
  type: 'SeatVacated',
  data: { seatId, personId: holder.personId, reason, occurredOn: on },
});

const establish = ({ data }: EstablishSeat, forum: ForumState): MembershipDecision => {
  const { seatId, sector, moment } = data;
  return forum.seats.some((known) => known.seatId === seatId)
    ? refuse('seat-already-exists', '/id', { seat: seatId })
    : accept({ type: 'SeatEstablished', data: { seatId, sector, occurredOn: dateOf(moment.local) } });
};

const otherSeatOf = (forum: ForumState, seatId: string, personId: string): Refused<MembershipRefusal> | null => {
  const other = forum.seats.find((seat) => seat.seatId !== seatId && seat.holder?.personId === personId);
  return other === undefined ? null : refuse('person-holds-other-seat', '/personId', { seat: other.seatId });
};

/** One seat per person, one person per seat. */
const fill = ({ data }: FillSeat, seat: SeatState, forum: ForumState): MembershipDecision => {
  const { moment, ...filling } = data;
  const { seatId, personId, from, until, way } = filling;
  const today = dateOf(moment.local);
  if (seat.holder !== null) return refuse('seat-taken', '/seatId', { seat: seatId });
  if (until !== null && until < from) return refuse('term-ends-before-it-begins', '/until', { from });
  if (until !== null && until < today) return refuse('term-already-over', '/until', { until });
  const elsewhere = otherSeatOf(forum, seatId, personId);
  if (elsewhere !== null) return elsewhere;
  if (way === 'substitute' && seat.substitute !== personId) return refuse('substitute-not-named', '/personId');
  return accept<ForumEvent>(...met(forum, 'seat-filling', moment, seatId), {
    type: 'SeatFilled',
    data: { ...filling, occurredOn: today },
  });
};

const nameSubstitute = ({ data }: NameSubstitute, seat: SeatState): MembershipDecision => {
  const { seatId, personId, moment } = data;
  if (seat.holder?.personId === personId) return refuse('substitute-is-the-holder', '/personId');
  if (seat.substitute === personId) return accept();
  return accept({ type: 'SubstituteNamed', data: { seatId, personId, occurredOn: dateOf(moment.local) } });
};

/** Nobody sits for two seats: a deputy holds none. */
const nameDeputy = ({ data }: NameDeputy, seat: SeatState, forum: ForumState): MembershipDecision => {
  const { seatId, personId, moment } = data;
  if (seat.holder?.personId === personId) return refuse('deputy-is-the-holder', '/personId');
  const elsewhere = otherSeatOf(forum, seatId, personId);
  if (elsewhere !== null) return elsewhere;
  if (seat.deputy === personId) return accept();
  return accept({ type: 'DeputyNamed', data: { seatId, personId, occurredOn: dateOf(moment.local) } });
};

const settleLapse = (command: ConfirmLapse | DismissLapse, seat: SeatState, forum: ForumState): MembershipDecision => {
  const { seatId, moment } = command.data;
  if (!isHeldSeat(seat) || seat.lapse !== 'proposed') return refuse('lapse-not-proposed', '/seatId', { seat: seatId });
  const occurredOn = dateOf(moment.local);
  const about = { seatId, personId: seat.holder.personId, occurredOn };
  const settled = met(forum, 'lapse-confirmation', moment, seatId);
  return command.type === 'ConfirmLapse'
    ? accept<ForumEvent>(...settled, { type: 'MembershipLapsed', data: about }, vacated(seat, 'lapse', occurredOn))
    : accept<ForumEvent>(...settled, { type: 'LapseDismissed', data: { ...about, grounds: command.data.grounds } });
};

/** The seats of the forum and who holds them. */
export const decideMembership = (command: MembershipCommand, forum: ForumState): MembershipDecision => {
  if (command.type === 'EstablishSeat') return establish(command, forum);
  const { seatId, moment } = command.data;
  const occurredOn = dateOf(moment.local);
  const seat = standing(forum, seatId);
  if ('refusal' in seat) return seat;
  switch (command.type) {
    case 'AbolishSeat':
      return accept({ type: 'SeatAbolished', data: { seatId, grounds: command.data.grounds, occurredOn } });
    case 'FillSeat':
      return fill(command, seat, forum);
    case 'VacateSeat':
      return isHeldSeat(seat)
        ? accept(vacated(seat, command.data.reason, occurredOn))
        : refuse('seat-vacant', '/seatId', { seat: seatId });
    case 'NameSubstitute':
      return nameSubstitute(command, seat);
    case 'NameDeputy':
      return nameDeputy(command, seat, forum);
    case 'ConfirmLapse':
    case 'DismissLapse':
      return settleLapse(command, seat, forum);
    default:
      return unreachable(command);
  }
};

/** Who leaves for good leaves every seat. */
export const seatsLeftBy = (forum: ForumState, personId: string, on: CivilDate): readonly SeatVacated[] =>
  forum.seats
    .filter(isHeldSeat)
    .filter(({ holder }) => holder.personId === personId)
    .map((seat) => vacated(seat, 'resignation', on));

/** The term of a seat's holder is over from the day after its last. */
export const termEnds = (forum: ForumState, seatId: string, on: CivilDate): readonly ForumEvent[] =>
  forum.seats
    .filter(isHeldSeat)
    .filter((seat) => seat.seatId === seatId)
    .flatMap((seat): readonly ForumEvent[] => {
      const { personId, until } = seat.holder;
      if (until === null) return [];
      return [{ type: 'TermEnded', data: { seatId, personId, until, occurredOn: on } }, vacated(seat, 'term-end', on)];
    });
