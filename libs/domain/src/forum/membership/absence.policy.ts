import { type CivilDate, addPeriod, inTimeOrder, period } from '@nap/calendar';

import { quorumNeeded } from '../../meeting/meeting.quorum';
import type { Bylaws } from '../bylaws/bylaws';
import { bylawsOf } from '../forum.duties';
import type { ForumState } from '../forum.state';
import type { RegisteredMeeting } from '../meetings/meetings.state';
import type { AbsenceRecordOf, AbsenceRecorded, LapseProposed, LapseRule, LapseWarned } from './membership.events';
import type { SeatHolder, SeatState } from './membership.state';

const A_YEAR = period('P1Y');

/** A seat with somebody in it. */
export type HeldSeat = SeatState & { readonly holder: SeatHolder };

export type HeldMeeting = RegisteredMeeting & { readonly heldOn: CivilDate };

const isHeld = (meeting: RegisteredMeeting): meeting is HeldMeeting => meeting.heldOn !== null;

/** Regular meetings with a quorum count; of one that was written down later the quorum is reckoned from its record. */
export const countsAbsences = ({ kind, source, attended, absent }: RegisteredMeeting, { quorum }: Bylaws): boolean =>
  kind === 'regular' &&
  (source === 'scheduled' || attended.length >= quorumNeeded(attended.length + absent.length, quorum.firstCall));

/** The absences of a seat's holder as they stand after the latest meeting through which the seat was held. */
export const absencesOf = (forum: ForumState, { seatId, holder }: HeldSeat): AbsenceRecordOf => {
  const bylaws = bylawsOf(forum);
  const held = forum.meetings
    .filter(isHeld)
    .filter((meeting) => countsAbsences(meeting, bylaws) && holder.from <= meeting.heldOn)
    .filter(({ attended, absent }) => attended.includes(seatId) || absent.includes(seatId))
    .sort((a, b) => inTimeOrder(a.startsAt, b.startsAt));
  const isMissed = ({ attended }: HeldMeeting): boolean => !attended.includes(seatId);
  const row = held.slice(held.findLastIndex((meeting) => !isMissed(meeting)) + 1);
  const last = held.at(-1)?.heldOn;
  const year = last === undefined ? [] : held.filter(({ heldOn }) => addPeriod(heldOn, A_YEAR) > last);
  return {
    inARow: row.length,
    ofYear: { held: year.length, missed: year.filter(isMissed).length },
    meetings: held
      .filter((meeting) => isMissed(meeting) && (year.includes(meeting) || row.includes(meeting)))
      .map(({ meetingId }) => meetingId),
  };
};

/** Three in a row, or more than half of a year's meetings through which the seat was held (C10; handbook p. 32). */
export const lapseRule = (
  { inARow, ofYear }: Pick<AbsenceRecordOf, 'inARow' | 'ofYear'>,
  absences: Bylaws['absences'],
): LapseRule | null => {
  if (inARow >= absences.inARow) return 'in-a-row';
  const { of, in: whole } = absences.ofAYear;
  return ofYear.held >= absences.fromMeetings && ofYear.missed * whole > ofYear.held * of ? 'of-a-year' : null;
};

/** One more absence and the rule is met. */
export const isOneAway = ({ inARow, ofYear }: AbsenceRecordOf, absences: Bylaws['absences']): boolean =>
  lapseRule({ inARow, ofYear }, absences) === null &&
  lapseRule({ inARow: inARow + 1, ofYear: { held: ofYear.held + 1, missed: ofYear.missed + 1 } }, absences) !== null;

/** What is asked after a meeting about a seat that was counted in it. */
type Counted = {
  readonly seat: HeldSeat;
  readonly record: AbsenceRecordOf;
  readonly meetingId: string;
  readonly missed: boolean;
  /** Written down as what happened long ago: it counts, but warns and proposes nothing itself. */
  readonly source: RegisteredMeeting['source'];
  readonly heldOn: CivilDate;
  readonly today: CivilDate;
  readonly bylaws: Bylaws;
};
type AbsencePolicy = (counted: Counted) => AbsenceRecorded | LapseWarned | LapseProposed | null;

const absenceRecorded: AbsencePolicy = ({ seat: { seatId, holder }, record, meetingId, missed, heldOn }) =>
  missed
    ? { type: 'AbsenceRecorded', data: { seatId, personId: holder.personId, meetingId, record, occurredOn: heldOn } }
    : null;

/** Also after a meeting that was attended: a year that slides can bring the rule near. */
const lapseWarned: AbsencePolicy = ({ seat: { seatId, holder, lapse }, record, source, today, bylaws }) =>
  source === 'scheduled' && lapse === 'none' && isOneAway(record, bylaws.absences)
    ? { type: 'LapseWarned', data: { seatId, personId: holder.personId, record, occurredOn: today } }
    : null;

/** Once, and by an absence: the chair or the secretary confirms it. */
const lapseProposed: AbsencePolicy = ({ seat, record, missed, source, today, bylaws }) => {
  const rule = lapseRule(record, bylaws.absences);
  if (!missed || source !== 'scheduled' || seat.lapse === 'proposed' || rule === null) return null;
  const { seatId, holder } = seat;
  const confirmBy = addPeriod(today, bylaws.terms.lapseConfirmation);
  return {
    type: 'LapseProposed',
    data: { seatId, personId: holder.personId, rule, record, confirmBy, occurredOn: today },
  };
};

const ABSENCE_POLICIES: readonly AbsencePolicy[] = [absenceRecorded, lapseWarned, lapseProposed];

export const isHeldSeat = (seat: SeatState): seat is HeldSeat => seat.holder !== null;

/** What a held meeting says of the seats counted in it, seat by seat in the forum's order. */
export const absencesFollow = (
  forum: ForumState,
  meeting: HeldMeeting,
  today: CivilDate,
): readonly (AbsenceRecorded | LapseWarned | LapseProposed)[] => {
  const bylaws = bylawsOf(forum);
  const { meetingId, source, heldOn, attended, absent } = meeting;
  if (!countsAbsences(meeting, bylaws)) return [];
  return forum.seats
    .filter(isHeldSeat)
    .filter(({ seatId, holder }) => holder.from <= heldOn && (attended.includes(seatId) || absent.includes(seatId)))
    .flatMap((seat) => {
      const missed = !attended.includes(seat.seatId);
      const record = absencesOf(forum, seat);
      const counted: Counted = { seat, record, meetingId, missed, source, heldOn, today, bylaws };
      return ABSENCE_POLICIES.map((policy) => policy(counted)).filter((event) => event !== null);
    });
};

/** Who has come often enough since is warned anew the next time. */
export const withWarningsOver = (forum: ForumState): ForumState => {
  const { absences } = bylawsOf(forum);
  const isOver = (seat: SeatState): boolean => {
    if (seat.lapse !== 'warned' || !isHeldSeat(seat)) return false;
    const record = absencesOf(forum, seat);
    return lapseRule(record, absences) === null && !isOneAway(record, absences);
  };
  return forum.seats.some(isOver)
    ? { ...forum, seats: forum.seats.map((seat) => (isOver(seat) ? { ...seat, lapse: 'none' } : seat)) }
    : forum;
};
