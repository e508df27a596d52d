import { type CivilDate, at, civilDate, instant, timeOfDay } from '@nap/calendar';
import {
  type CycleCommand,
  type CycleEvent,
  type CycleState,
  type DomainEvent,
  type ForumCommand,
  type ForumEvent,
  type Moment,
  type Order,
  type PhaseName,
  type Role,
  cycleDecider,
  cycleStreamId,
  decideOrder,
  forumDecider,
  forumStreamId,
  successorOf,
} from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';

import { GROUNDS, profileNamed } from './cycle-builders';

type WorldOptions = {
  readonly forumId?: string;
  readonly zone?: string;
  readonly localLanguages?: readonly string[];
  readonly profile?: string;
};

/**
 * One forum with its cycles, decided by the real deciders and kept in memory as the feed that would come of it.
 * Orders are given on a day, at ten o'clock unless said otherwise; reminder hour 09:00.
 */
export class World {
  readonly feed: FeedEvent[] = [];
  readonly forumId: string;
  private forum = forumDecider.initial;
  private readonly cycles = new Map<string, CycleState>();
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

  inForum(day: string, command: Untimed<ForumCommand>, time?: string): void {
    this.must({ stream: 'forum', id: this.forumId, command: timed<ForumCommand>(command, moment(day, time)) });
  }

  inCycle(cycleId: string, day: string, command: Untimed<CycleCommand>, time?: string): void {
    this.must({ stream: 'cycle', id: cycleId, command: timed<CycleCommand>(command, moment(day, time)) });
  }

  /** Whether the order was accepted. */
  order(order: Order): boolean {
    const cycleId = order.stream === 'cycle' ? order.id : '';
    const next = successorOf(this.forum, cycleId);
    const decision = decideOrder(order, {
      forum: this.forum,
      cycle: this.cycles.get(cycleId) ?? null,
      successor: next === null ? null : (this.cycles.get(next.cycleId) ?? null),
    });
    if ('refusal' in decision) return false;
    for (const { streamId, events } of decision.streams) {
      for (const event of events) this.append(streamId, event, order.command.data.moment);
    }
    return true;
  }

  streamOf(id: string): readonly FeedEvent[] {
    return this.feed.filter(({ streamId }) => streamId === cycleStreamId(id) || streamId === forumStreamId(id));
  }

  private must(order: Order): void {
    if (!this.order(order)) throw new Error(`the world refused ${JSON.stringify(order.command)}`);
  }

  private append(streamId: string, event: DomainEvent, { at: occurredAt }: Moment): void {
    const version = (this.versions.get(streamId) ?? 0) + 1;
    this.versions.set(streamId, version);
    if (streamId === forumStreamId(this.forumId)) this.forum = forumDecider.evolve(this.forum, event as ForumEvent);
    else {
      const id = streamId.slice(cycleStreamId('').length);
      this.cycles.set(id, cycleDecider.evolve(this.cycles.get(id) ?? cycleDecider.initial, event as CycleEvent));
    }
    const feedPosition = this.feed.length + 1;
    this.feed.push({
      messageId: `00000000-0000-4000-8000-${String(feedPosition).padStart(12, '0')}`,
      streamId,
      version,
      forumId: this.forumId,
      type: event.type,
      schemaVersion: 1,
      data: JSON.parse(JSON.stringify(event.data)) as Record<string, unknown>,
      meta: { commandId: 'world', correlationId: 'world', causationId: null, actor: 'clock', occurredAt },
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

const moment = (day: string, time = '10:00'): Moment => ({
  at: instant(`${day}T${time}:00Z`),
  local: at(civilDate(day), timeOfDay(time)),
  reminderHour: timeOfDay('09:00'),
  by: null,
});

const timed = <Command>(command: Untimed<Command>, at: Moment): Command => {
  const { type, data } = command as { readonly type: string; readonly data: object };
  return { type, data: { ...data, moment: at } } as Command;
};
