import type { CivilDate } from '@nap/calendar';
import type { ForumState, KnownMeeting, SeatState } from '@nap/domain';

/** A person whom a form may name: by the name published, else by seat or role. */
export type NamedPerson = { readonly personId: string; readonly label: string };

/** A seat with its holder, or who sits for it in this meeting. */
export type Sitter = NamedPerson & { readonly seatId: string; readonly as: 'member' | 'deputy' | 'proxy' };

export type MotionFact = { readonly decisionId: string; readonly title: string; readonly status: string };

/** The meeting acted on, as it stands on the log, with what its forms let people choose from. */
export type MeetingFacts = {
  readonly meeting: KnownMeeting;
  readonly forum: ForumState;
  readonly today: CivilDate;
  readonly people: readonly NamedPerson[];
  readonly sitters: readonly Sitter[];
  readonly motions: readonly MotionFact[];
};

/** Who may sit for a seat in the meeting: its holder, its deputy, and the proxy named for it. */
export const sittersOf = (
  seats: readonly SeatState[],
  { proxies }: KnownMeeting,
  labelOf: (personId: string) => string,
): readonly Sitter[] =>
  seats.flatMap(({ seatId, holder, deputy }) => {
    const proxy = proxies.find((named) => named.seatId === seatId);
    const sitter = (personId: string, as: Sitter['as']): Sitter => ({ seatId, personId, as, label: labelOf(personId) });
    return [
      ...(holder === null ? [] : [sitter(holder.personId, 'member')]),
      ...(deputy === null ? [] : [sitter(deputy, 'deputy')]),
      ...(proxy === undefined ? [] : [sitter(proxy.personId, 'proxy')]),
    ];
  });
