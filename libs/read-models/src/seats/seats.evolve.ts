import type { CivilDate } from '@nap/calendar';
import type { ForumEvent, SeatState } from '@nap/domain';

import type { View } from '../view/view';
import type { PastHolder, SeatRow } from './seats.row';

const established = (seat: SeatState, establishedOn: CivilDate): SeatRow =>
  shown(
    {
      establishedOn,
      abolishedOn: null,
      filledBy: null,
      vacantSince: establishedOn,
      lapseRule: null,
      confirmBy: null,
      absences: null,
      pastHolders: [],
    },
    seat,
  );

/** The row as the domain's own fold knows the seat. */
const shown = <Row extends object>(
  row: Row,
  { seatId, sector, holder, substitute, deputy, lapse, lapsed }: SeatState,
) => ({
  ...row,
  seatId,
  sector,
  lapse,
  lapsed,
  holderId: holder?.personId ?? null,
  heldFrom: holder?.from ?? null,
  heldUntil: holder?.until ?? null,
  substituteId: substitute,
  deputyId: deputy,
});

const NO_PROPOSAL = { lapseRule: null, confirmBy: null } as const;

const left = (row: SeatRow, leftOn: CivilDate, reason: PastHolder['reason']): SeatRow => {
  const { holderId, heldFrom, pastHolders } = row;
  return {
    ...row,
    ...NO_PROPOSAL,
    absences: null,
    filledBy: null,
    vacantSince: leftOn,
    pastHolders:
      holderId === null || heldFrom === null
        ? pastHolders
        : [...pastHolders, { personId: holderId, heldFrom, leftOn, reason }],
  };
};

/** The row with what the event says of the seat beside the state that it leaves. */
const told = (row: SeatRow, { type, data }: ForumEvent): SeatRow => {
  if (!('seatId' in data) || data.seatId !== row.seatId) return row;
  switch (type) {
    case 'SeatAbolished':
      return { ...left(row, data.occurredOn, 'abolished'), vacantSince: null, abolishedOn: data.occurredOn };
    case 'SeatFilled':
      return { ...row, filledBy: data.way, vacantSince: null, absences: null };
    case 'SeatVacated':
      return left(row, data.occurredOn, data.reason);
    case 'AbsenceRecorded':
    case 'LapseWarned':
      return { ...row, absences: data.record };
    case 'LapseProposed':
      return { ...row, absences: data.record, lapseRule: data.rule, confirmBy: data.confirmBy };
    case 'LapseDismissed':
      return { ...row, ...NO_PROPOSAL };
    default:
      return row;
  }
};

/** Every seat: who holds it, who held it, and how their absences stand. */
export const seatsView: View<SeatRow> = {
  table: 'seats',
  key: ['forumId', 'seatId'],
  evolve: {
    forum: (rows, { event, after }) =>
      after.seats.map((seat) => {
        const row = rows.find(({ seatId }) => seatId === seat.seatId) ?? established(seat, event.data.occurredOn);
        return shown(told(row, event), seat);
      }),
  },
};
