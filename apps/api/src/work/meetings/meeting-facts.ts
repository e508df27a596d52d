import type { CivilDate } from '@nap/calendar';
import type { ForumState, KnownDecision, KnownMeeting, SeatState } from '@nap/domain';

/** A person whom a form may name: by the name published, else by seat or role. */
export type NamedPerson = { readonly personId: string; readonly label: string };

/** A seat with its holder, or who sits for it in this meeting. */
export type Sitter = NamedPerson & { readonly seatId: string; readonly as: 'member' | 'deputy' | 'proxy' };

/** Somebody without a seat. */
export type Visitor = NamedPerson & { readonly as: 'observer' | 'guest' };

/** The meeting acted on, as it stands on the log, with what its forms let people choose from. */
export type MeetingFacts = {
  readonly meeting: KnownMeeting;
  readonly forum: ForumState;
  readonly today: CivilDate;
  readonly people: readonly NamedPerson[];
  readonly sitters: readonly Sitter[];
  /** Whoever else may come: observers of the forum, and its other people as guests. */
  readonly visitors: readonly Visitor[];
  /** Put to this meeting, as they stand. */
  readonly motions: readonly KnownDecision[];
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

export const visitorsOf = (
  { roles }: ForumState,
  people: readonly NamedPerson[],
  sitters: readonly Sitter[],
): readonly Visitor[] =>
  people
    .filter(({ personId }) => !sitters.some((sitter) => sitter.personId === personId))
    .map((person) => {
      const observes = roles.some(({ personId, role }) => personId === person.personId && role === 'observer');
      return { ...person, as: observes ? 'observer' : 'guest' };
    });
