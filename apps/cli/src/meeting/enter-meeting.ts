import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';

import { dateOf } from '@nap/calendar';
import type { CommandRefusal, OrderRequest } from '@nap/commands';
import { type KnownMeeting, type Role, holdersOf, presentSeats } from '@nap/domain';
import { unreachable } from '@nap/kernel';

import { withEngine } from '../engine';
import { CliError, EXIT } from '../exit';
import { refusalLine } from '../refused';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import type { Terminal } from '../terminal';
import { type Entry, HELP, type Misread, readEntry } from './entry';
import { Room, type Seen } from './room';
import { quorumLine } from './show-meeting';

type Attendee = {
  readonly personId: string;
  readonly seatId: string;
  readonly as: 'member' | 'deputy' | 'proxy';
  readonly arrivedAt: null;
};

/** Who comes for a seat: its holder, its deputy, or the proxy that was notified. */
const whoComes = ({ forum, meeting }: Seen, seatId: string, as: Attendee['as']): Attendee | Misread => {
  const seat = forum.seats.find((known) => known.seatId === seatId);
  if (seat === undefined) return { misread: `${forum.name} has no seat ${seatId}` };
  const proxy = meeting.proxies.find((known) => known.seatId === seatId)?.personId ?? null;
  const people = { member: seat.holder?.personId ?? null, deputy: seat.deputy, proxy };
  const personId = people[as];
  const missing = { member: 'holder: it is vacant', deputy: 'deputy', proxy: 'proxy notified for this meeting' };
  return personId === null ? { misread: `${seatId} has no ${missing[as]}` } : { personId, seatId, as, arrivedAt: null };
};

const isMisread = (item: object): item is Misread => 'misread' in item;

/** The one vote that is open in the meeting. */
const voteIn = ({ voteOn }: KnownMeeting): string | Misread =>
  voteOn ?? { misread: 'no vote is open: say vote and the motion' };

type Orders = { readonly orders: readonly OrderRequest[] } | Misread;

const arrivals = (room: Room, seen: Seen, { seats, as }: Extract<Entry, { do: 'here' }>): Orders => {
  const attendees = seats.map((seatId) => whoComes(seen, seatId, as));
  const wrong = attendees.find(isMisread);
  if (wrong !== undefined) return wrong;
  const known = attendees.filter((item): item is Attendee => !isMisread(item));
  return { orders: [room.toMeeting({ type: 'RecordAttendance', data: { attendees: known } })] };
};

const departures = (room: Room, { meeting, forum, local }: Seen, seats: readonly string[]): Orders => {
  const sitting = presentSeats(meeting, forum, local);
  const gone = seats.map(
    (seatId) => sitting.find((seat) => seat.seatId === seatId) ?? { misread: `nobody sits for ${seatId} now` },
  );
  const wrong = gone.find(isMisread);
  if (wrong !== undefined) return wrong;
  const people = gone.flatMap((item) => (isMisread(item) ? [] : [item.personId]));
  return {
    orders: people.map((personId) => room.toMeeting({ type: 'RecordDeparture', data: { personId, leftAt: null } })),
  };
};

const opening = (room: Room, { meeting, forum, local }: Seen, presidingSeat: string | null): Orders => {
  const sitting = presentSeats(meeting, forum, local);
  const isThere = (person: string): boolean =>
    meeting.attendees.some(({ personId, leftAt }) => personId === person && leftAt === null);
  const holding = (role: Role): string | undefined => holdersOf(forum, role, dateOf(local), null).find(isThere);
  const asked = sitting.find(({ seatId }) => seatId === presidingSeat)?.personId;
  const presidedBy = presidingSeat === null ? (holding('chair') ?? holding('co-chair')) : asked;
  if (presidedBy === undefined) {
    return {
      misread:
        presidingSeat === null
          ? 'neither chair nor co-chair is there: say open and the seat that presides'
          : `nobody sits for ${presidingSeat} now`,
    };
  }
  return { orders: [room.toMeeting({ type: 'OpenMeeting', data: { presidedBy, occurredAt: null } })] };
};

const toDecision = (id: string, command: Extract<OrderRequest, { stream: 'decision' }>['command']): OrderRequest => ({
  stream: 'decision',
  id,
  command,
});

const ballots = ({ meeting }: Seen, { choice, seats }: Extract<Entry, { do: 'ballot' }>): Orders => {
  const decision = voteIn(meeting);
  if (typeof decision !== 'string') return decision;
  return { orders: seats.map((seatId) => toDecision(decision, { type: 'CastBallot', data: { seatId, choice } })) };
};

type Acting = Exclude<Entry, { do: 'status' | 'help' | 'quit' | 'nothing' }>;

/** The orders that a line gives, or why it gives none. */
const ordersOf = (room: Room, seen: Seen, entry: Acting): Orders => {
  switch (entry.do) {
    case 'here':
      return arrivals(room, seen, entry);
    case 'guest': {
      const attendee = { personId: entry.personId, seatId: null, as: entry.as, arrivedAt: null };
      return { orders: [room.toMeeting({ type: 'RecordAttendance', data: { attendees: [attendee] } })] };
    }
    case 'left':
      return departures(room, seen, entry.seats);
    case 'open':
      return opening(room, seen, entry.presidingSeat);
    case 'second-call': {
      const { startsAt, endsAt, place } = entry;
      return { orders: [room.toMeeting({ type: 'IssueSecondCall', data: { startsAt, endsAt, place } })] };
    }
    case 'consensus':
      return { orders: [toDecision(entry.decision, { type: 'DeclareConsensus', data: {} })] };
    case 'vote': {
      const data = { voteId: randomUUID(), method: 'in-meeting', secret: entry.secret, closesAt: null } as const;
      return { orders: [toDecision(entry.decision, { type: 'OpenVote', data })] };
    }
    case 'ballot':
      return ballots(seen, entry);
    case 'close-vote': {
      const decision = voteIn(seen.meeting);
      return typeof decision === 'string'
        ? { orders: [toDecision(decision, { type: 'CloseVote', data: {} })] }
        : decision;
    }
    case 'close':
      return { orders: [room.toMeeting({ type: 'CloseMeeting', data: { occurredAt: null } })] };
    default:
      return unreachable(entry);
  }
};

const countLine = async (room: Room, { meeting }: Seen): Promise<string> => {
  if (meeting.voteOn === null) return '';
  const decision = await room.decision(meeting.voteOn, meeting.forumId);
  const vote = decision?.vote;
  if (vote == null) return '';
  const missing = vote.voters.filter(({ seatId }) => !vote.ballots.some((ballot) => ballot.seatId === seatId));
  const open = missing.map(({ seatId }) => seatId).join(' ');
  return `; ${meeting.voteOn}: ${String(vote.ballots.length)} of ${String(vote.voters.length)} ballots${open === '' ? '' : `, not yet ${open}`}`;
};

/** What is said after a line that changed something. */
const stateLine = async (room: Room): Promise<string> => {
  const seen = await room.look();
  const { meeting } = seen;
  const outcome = meeting.decisions.at(-1);
  const decided = outcome === undefined ? '' : `; ${outcome.decisionId} ${outcome.outcome}`;
  return `${meeting.status}: ${quorumLine(seen)}${await countLine(room, seen)}${decided}`;
};

const counted = (lines: number): string => (lines === 1 ? '1 line' : `${String(lines)} lines`);

/** Takes lines until they end, "quit" or Ctrl-C. Remembers how many gave nothing. */
class Session {
  misread = 0;

  constructor(
    private readonly room: Room,
    private readonly terminal: Terminal,
  ) {}

  /** @returns false when the line ends the session. */
  async take(line: string): Promise<boolean> {
    const entry = readEntry(line);
    if (isMisread(entry)) return this.refuse(entry.misread);
    switch (entry.do) {
      case 'nothing':
        return true;
      case 'quit':
        return false;
      case 'help':
        this.terminal.out(HELP);
        return true;
      case 'status':
        return this.say();
      default:
        return this.act(entry);
    }
  }

  async say(): Promise<true> {
    this.terminal.out(`${await stateLine(this.room)}\n`);
    return true;
  }

  private async act(entry: Acting): Promise<true> {
    const asked = ordersOf(this.room, await this.room.look(), entry);
    if (isMisread(asked)) return this.refuse(asked.misread);
    const refusals: CommandRefusal[] = [];
    for (const order of asked.orders) {
      const refusal = await this.room.give(order);
      if (refusal !== null) refusals.push(refusal);
    }
    for (const refusal of refusals) this.refuse(refusalLine(refusal));
    return this.say();
  }

  private refuse(sentence: string): true {
    this.misread += 1;
    this.terminal.err(`nap: ${sentence}\n`);
    return true;
  }
}

/** `nap meeting enter`: what happens in the room, a line each; stored at once, so that nothing is lost when it is interrupted. */
export const enterMeeting = async (meetingId: string, terminal: Terminal): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  await withEngine(config, async (engine) => {
    const session = new Session(new Room(engine, meetingId), terminal);
    await session.say();
    const lines = createInterface({ input: terminal.in, signal: terminal.interrupted });
    for await (const line of lines) if (!(await session.take(line))) break;
    lines.close();
    if (terminal.interrupted.aborted) throw new CliError(EXIT.interrupted, 'interrupted; what was entered is stored');
    if (session.misread > 0)
      throw new CliError(EXIT.failed, `${counted(session.misread)} gave nothing; the rest is stored`);
  });
};
