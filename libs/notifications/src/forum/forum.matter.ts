import type { CivilDateTime } from '@nap/calendar';
import { type ForumEvent, type ForumState, type SeatState, isDutyEvent } from '@nap/domain';
import type { ForumNotice } from '@nap/renderings';

import { type DutyMatter, type DutyRoom, dutyMatterOf, dutyObsolete } from '../duty/duty.matter';
import type { ObsoleteReason } from '../matter/obsolete-reason';
import { type Audience, type Reader, audience } from '../recipients/audience';

type EventOf<Type extends ForumEvent['type']> = Extract<ForumEvent, { readonly type: Type }>;

export type ToldForumEvent = EventOf<
  'LapseWarned' | 'LapseProposed' | 'MembershipLapsed' | 'SeatVacated' | 'ParityBroken'
>;

/** What a letter about a forum's seats or its rhythm is about. */
export type ForumMatter =
  | DutyMatter
  | {
      readonly kind: Exclude<ForumNotice['kind'], 'substitute-follows'>;
      readonly audience: Audience;
      readonly event: ToldForumEvent;
    };

const roomOf = ({ duties }: ForumState): DutyRoom => ({ duties, ownerOf: () => null });

export const seatOf = ({ seats }: ForumState, seatId: string): SeatState | undefined =>
  seats.find((seat) => seat.seatId === seatId);

/** What people are told of an event of a forum, or null. */
export const matterOfForumEvent = (event: ForumEvent, then: ForumState): ForumMatter | null => {
  if (isDutyEvent(event)) return dutyMatterOf(event, roomOf(then));
  const { type, data } = event;
  switch (type) {
    case 'LapseWarned':
      return { kind: 'lapse-warned', audience: audience({ persons: [data.personId] }), event };
    case 'LapseProposed':
      return { kind: 'lapse-proposed', audience: audience({ roles: ['chair', 'secretary'] }), event };
    case 'MembershipLapsed':
      return { kind: 'membership-lapsed', audience: audience({ persons: [data.personId] }), event };
    case 'SeatVacated': {
      const substitute = seatOf(then, data.seatId)?.substitute ?? null;
      const persons = substitute === null ? [] : [substitute];
      return { kind: 'seat-vacated', audience: audience({ roles: ['chair', 'secretary'], persons }), event };
    }
    case 'ParityBroken':
      // A forum whose seats are only being filled has no parity to lose; it has bylaws once it works.
      return then.bylaws === null
        ? null
        : {
            kind: 'parity-broken',
            audience: audience({ roles: ['chair', 'secretary'], circle: ['co-chair'] }),
            event,
          };
    default:
      return null;
  }
};

/** Looks again before a letter about a forum is sent: null while it still holds. */
export const forumObsolete = (
  matter: ForumMatter,
  reader: Reader,
  later: readonly ForumEvent[],
  now: ForumState,
  local: CivilDateTime,
): ObsoleteReason | null => {
  if ('duty' in matter) return dutyObsolete(matter, reader, later.filter(isDutyEvent), roomOf(now), local);
  const { type, data } = matter.event;
  switch (type) {
    case 'LapseWarned':
    case 'LapseProposed': {
      const seat = seatOf(now, data.seatId);
      const expected = type === 'LapseWarned' ? 'warned' : 'proposed';
      return seat?.holder?.personId === data.personId && seat.lapse === expected ? null : 'settled';
    }
    case 'SeatVacated': {
      const seat = seatOf(now, data.seatId);
      return seat === undefined || seat.abolished || seat.holder !== null ? 'settled' : null;
    }
    case 'ParityBroken':
      if (now.parity === 'kept') return 'settled';
      return later.some((event) => event.type === 'ParityBroken') ? 'newer-step' : null;
    case 'MembershipLapsed':
      return null;
  }
};
