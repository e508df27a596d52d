import { type CivilDateTime, isCivilDate } from '@nap/calendar';
import type { Choice } from '@nap/domain';

/** One thing that happened in the room, as a line says it. */
export type Entry =
  | { readonly do: 'here'; readonly seats: readonly string[]; readonly as: 'member' | 'deputy' | 'proxy' }
  | { readonly do: 'guest'; readonly personId: string; readonly as: 'observer' | 'guest' }
  | { readonly do: 'left'; readonly seats: readonly string[] }
  | { readonly do: 'open'; readonly presidingSeat: string | null }
  | {
      readonly do: 'second-call';
      readonly startsAt: CivilDateTime;
      readonly endsAt: CivilDateTime;
      readonly place: string | null;
    }
  | { readonly do: 'consensus'; readonly decision: string }
  | { readonly do: 'vote'; readonly decision: string; readonly secret: boolean }
  | { readonly do: 'ballot'; readonly choice: Choice; readonly seats: readonly string[] }
  | { readonly do: 'close-vote' | 'close' }
  | { readonly do: 'status' | 'help' | 'quit' | 'nothing' };

/** A line that says nothing this meeting understands, with the way out. */
export type Misread = { readonly misread: string };

export const HELP = `
  here SEAT…                  the holders of these seats have come
  here SEAT… as deputy        their deputies; "as proxy" for proxies notified before
  observer PERSON             somebody without a seat, by the person's id; "guest PERSON" likewise
  left SEAT…                  whoever sits for these seats has gone
  open [SEAT]                 open the meeting; SEAT presides if chair and co-chair are away
  second-call DAY HH:mm HH:mm [PLACE]
                              call the meeting again after a first call without quorum
  consensus MOTION            nobody objects: decided
  vote MOTION [secret]        open a vote
  yes|no|abstain SEAT…        ballots of these seats
  close-vote                  count
  close                       close the meeting
  status · help · quit
`;

const CHOICES: readonly Choice[] = ['yes', 'no', 'abstain'];
const AS = ['member', 'deputy', 'proxy'] as const;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const seatsOf = (words: readonly string[], verb: string): readonly string[] | Misread =>
  words.length === 0 ? { misread: `say which seats: ${verb} gov-01 cso-02` } : words;

const here = (words: readonly string[]): Entry | Misread => {
  const place = words.indexOf('as');
  const seats = seatsOf(place < 0 ? words : words.slice(0, place), 'here');
  if ('misread' in seats) return seats;
  const as = place < 0 ? 'member' : AS.find((known) => known === words[place + 1]);
  if (as === undefined || (place >= 0 && words.length > place + 2)) {
    return { misread: `after "as" say member, deputy or proxy` };
  }
  return { do: 'here', seats, as };
};

const secondCall = ([day = '', from = '', until = '', ...place]: readonly string[]): Entry | Misread => {
  if (!isCivilDate(day) || !TIME.test(from) || !TIME.test(until)) {
    return { misread: 'say day, begin, end and perhaps the place: second-call 2026-05-04 14:00 16:00 Room 3' };
  }
  return {
    do: 'second-call',
    startsAt: `${day}T${from}:00` as CivilDateTime,
    endsAt: `${day}T${until}:00` as CivilDateTime,
    place: place.length === 0 ? null : place.join(' '),
  };
};

const vote = ([decision, ...more]: readonly string[]): Entry | Misread => {
  if (decision === undefined || more.some((word) => word !== 'secret')) {
    return { misread: 'say which motion: vote tw-motion-1, or vote tw-motion-1 secret' };
  }
  return { do: 'vote', decision, secret: more.length > 0 };
};

/** What one line says. */
export const readEntry = (line: string): Entry | Misread => {
  const [verb = '', ...words] = line.trim().split(/\s+/);
  if (CHOICES.some((choice) => choice === verb)) {
    const seats = seatsOf(words, verb);
    return 'misread' in seats ? seats : { do: 'ballot', choice: verb as Choice, seats };
  }
  switch (verb) {
    case '':
      return { do: 'nothing' };
    case 'here':
      return here(words);
    case 'observer':
    case 'guest':
      return words[0] === undefined
        ? { misread: `say who: ${verb} and the person's id` }
        : { do: 'guest', personId: words[0], as: verb };
    case 'left': {
      const seats = seatsOf(words, verb);
      return 'misread' in seats ? seats : { do: 'left', seats };
    }
    case 'open':
      return { do: 'open', presidingSeat: words[0] ?? null };
    case 'second-call':
      return secondCall(words);
    case 'consensus':
      return words[0] === undefined
        ? { misread: 'say which motion: consensus tw-motion-1' }
        : { do: 'consensus', decision: words[0] };
    case 'vote':
      return vote(words);
    case 'close-vote':
    case 'close':
    case 'status':
    case 'help':
    case 'quit':
      return { do: verb };
    default:
      return { misread: `"${verb}" is no word here; "help" lists them` };
  }
};
