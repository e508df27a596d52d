import { type CivilDate, at, civilDate, civilDateTime, instant, timeOfDay } from '@nap/calendar';
import {
  type Bylaws,
  type CycleCommand,
  DEFAULT_BYLAWS,
  type DecisionCommand,
  type DomainEvent,
  type ForumCommand,
  type MeetingCommand,
  type MeetingKind,
  type Moment,
  type Order,
  type PhaseName,
  type Role,
  type Sector,
  type TimeSlot,
  cycleStreamId,
  decisionStreamId,
  forumStreamId,
  meetingStreamId,
} from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';

import { GROUNDS, profileNamed } from './cycle-builders';
import { WorldStreams } from './world-streams';

type WorldOptions = {
  readonly forumId?: string;
  readonly zone?: string;
  readonly localLanguages?: readonly string[];
  readonly profile?: string;
};

/** What a command is beside its own words: an hour of its day, and who gives it. */
type Given = { readonly time?: string; readonly by?: string | null };

/**
 * One forum with its cycles, meetings and decisions, decided by the real deciders and kept in memory as the feed that would come of it.
 * Orders are given on a day, at ten o'clock unless said otherwise; reminder hour 09:00.
 */
export class World {
  readonly feed: FeedEvent[] = [];
  readonly forumId: string;
  private readonly streams = new WorldStreams();
  private readonly versions = new Map<string, number>();

  constructor(
    registeredOn: string,
    private readonly options: WorldOptions = {},
  ) {
    this.forumId = options.forumId ?? 'ro';
    const { zone = 'Europe/Bucharest', localLanguages = ['ro'] } = options;
    this.inForum(registeredOn, {
      type: 'RegisterForum',
      data: { forumId: this.forumId, name: 'Sample Forum', zone, localLanguages, reminderHour: null },
    });
  }

  /** The cycle starts on a first of July. */
  openCycle(day: string, start: string, cycleId = `${this.forumId}-${start.slice(0, 4)}`): string {
    this.inForum(day, {
      type: 'OpenCycle',
      data: {
        cycleId,
        profile: profileNamed(this.options.profile ?? 'ogp-2015'),
        start: civilDate(start),
        end: null,
        lengths: {},
      },
    });
    return cycleId;
  }

  assign(day: string, personId: string, role: Role, cycleId: string | null = null): void {
    const assignmentId = `${personId}-${role}-${day}`;
    this.inForum(day, {
      type: 'AssignRole',
      data: { assignmentId, personId, role, from: civilDate(day), until: null, cycleId },
    });
  }

  passTime(cycleId: string, day: string, time = '10:00'): void {
    this.inCycle(cycleId, day, { type: 'PassTime', data: {} }, time);
  }

  publish(cycleId: string, day: string, phase: PhaseName, ...languages: readonly string[]): void {
    for (const language of languages) {
      const occurredOn = civilDate(day);
      const url = `https://example.org/${phase}/${language}`;
      this.inCycle(cycleId, day, {
        type: 'RecordEvidence',
        data: {
          evidenceId: `${phase}-${language}`,
          evidence: { kind: 'report-version', phase, language, url, occurredOn },
        },
      });
    }
  }

  amend(cycleId: string, day: string, change: { end: CivilDate } | { phase: PhaseName; dueOn: CivilDate }): void {
    this.inCycle(cycleId, day, { type: 'AmendCalendar', data: { grounds: GROUNDS, change } });
  }

  /** The first bylaws, at the founding; the handbook's numbers unless said otherwise. */
  adoptBylaws(day: string, change: Partial<Bylaws> = {}): void {
    const bylaws = { ...DEFAULT_BYLAWS, ...change };
    this.inForum(day, { type: 'AdoptBylaws', data: { bylaws, decisionId: null } });
  }

  /** Establishes a seat and fills it; nobody holds it when no person is named. */
  seat(day: string, seatId: string, sector: Sector, personId: string | null): void {
    this.inForum(day, { type: 'EstablishSeat', data: { seatId, sector } });
    if (personId === null) return;
    const [from, until] = [civilDate(day), null];
    this.inForum(day, { type: 'FillSeat', data: { seatId, personId, from, until, way: 'appointment' } });
  }

  /** Calls a meeting that begins at a moment such as `2026-05-01T14:00`, before ten in the evening, and lasts two hours. */
  scheduleMeeting(
    day: string,
    startsAt: string,
    meetingId = `${this.forumId}-${startsAt.slice(0, 10)}`,
    kind: MeetingKind = 'regular',
  ): string {
    this.inForum(day, { type: 'ScheduleMeeting', data: { meetingId, kind, ...twoHoursFrom(startsAt), place: null } });
    return meetingId;
  }

  /** A motion on the plan, put to a meeting or to a vote by correspondence. */
  tableMotion(day: string, decisionId: string, meetingId: string | null = null, topic = 'plan'): string {
    const data = { decisionId, meetingId, topic, title: `Motion ${decisionId}`, motion: GROUNDS };
    this.inForum(day, { type: 'TableMotion', data });
    return decisionId;
  }

  inForum(day: string, command: Untimed<ForumCommand>, given?: string | Given): void {
    this.must({ stream: 'forum', id: this.forumId, command: timed<ForumCommand>(command, moment(day, given)) });
  }

  inCycle(cycleId: string, day: string, command: Untimed<CycleCommand>, given?: string | Given): void {
    this.must({ stream: 'cycle', id: cycleId, command: timed<CycleCommand>(command, moment(day, given)) });
  }

  inMeeting(meetingId: string, day: string, command: Untimed<MeetingCommand>, given?: string | Given): void {
    this.must({ stream: 'meeting', id: meetingId, command: timed<MeetingCommand>(command, moment(day, given)) });
  }

  inDecision(decisionId: string, day: string, command: Untimed<DecisionCommand>, given?: string | Given): void {
    this.must({ stream: 'decision', id: decisionId, command: timed<DecisionCommand>(command, moment(day, given)) });
  }

  /** Whether the order was accepted. */
  order(order: Order): boolean {
    return this.refusalOf(order) === null;
  }

  /** Gives an order. @returns why it was refused, or null. */
  refusalOf(order: Order): string | null {
    const decision = this.streams.decide(order);
    if ('refusal' in decision) return decision.refusal.code;
    for (const { streamId, events } of decision.streams) {
      for (const event of events) this.append(streamId, event, order.command.data.moment);
    }
    return null;
  }

  streamOf(id: string): readonly FeedEvent[] {
    const names = [cycleStreamId, forumStreamId, meetingStreamId, decisionStreamId].map((name) => name(id));
    return this.feed.filter(({ streamId }) => names.includes(streamId));
  }

  private must(order: Order): void {
    const refusal = this.refusalOf(order);
    if (refusal !== null) throw new Error(`the world refused ${JSON.stringify(order.command)}: ${refusal}`);
  }

  private append(streamId: string, event: DomainEvent, { at: occurredAt, by }: Moment): void {
    const version = (this.versions.get(streamId) ?? 0) + 1;
    this.versions.set(streamId, version);
    this.streams.apply(streamId, event);
    const feedPosition = this.feed.length + 1;
    this.feed.push({
      messageId: `00000000-0000-4000-8000-${String(feedPosition).padStart(12, '0')}`,
      streamId,
      version,
      forumId: this.forumId,
      type: event.type,
      schemaVersion: 1,
      data: JSON.parse(JSON.stringify(event.data)) as Record<string, unknown>,
      meta: { commandId: 'world', correlationId: 'world', causationId: null, actor: by ?? 'clock', occurredAt },
      recordedAt: occurredAt,
      feedPosition,
      previousInForum: feedPosition - 1,
      eventHash: '',
      chain: '',
    });
  }
}

type Untimed<Command> = Command extends { readonly type: infer Type; readonly data: infer Data }
  ? { readonly type: Type; readonly data: Omit<Data, 'moment'> }
  : never;

const moment = (day: string, given: string | Given = {}): Moment => {
  const { time = '10:00', by = null } = typeof given === 'string' ? { time: given } : given;
  return {
    at: instant(`${day}T${time}:00Z`),
    local: at(civilDate(day), timeOfDay(time)),
    reminderHour: timeOfDay('09:00'),
    by,
  };
};

const twoHoursFrom = (startsAt: string): TimeSlot => {
  const end = String(Number(startsAt.slice(11, 13)) + 2).padStart(2, '0');
  return {
    startsAt: civilDateTime(startsAt),
    endsAt: civilDateTime(`${startsAt.slice(0, 11)}${end}${startsAt.slice(13)}`),
  };
};

const timed = <Command>(command: Untimed<Command>, at: Moment): Command => {
  const { type, data } = command as { readonly type: string; readonly data: object };
  return { type, data: { ...data, moment: at } } as Command;
};
