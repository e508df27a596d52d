import { type CivilDate, addDays, at, dateOf, timeOfDay, yearOf } from '@nap/calendar';
import { type CommandBus, type OrderRequest, type StreamStates, commandIdFrom } from '@nap/commands';
import { DEFAULT_BYLAWS, type ForumState } from '@nap/domain';
import type { PeopleStore } from '@nap/people';
import type { Clock } from '@nap/platform';
import { toLocal, zone } from '@nap/zones';

import { giveOrder } from '../give-order';
import { refusedError } from '../refused';
import { type DemoForum, demoProfile } from './demo-forums';

const PLAN_URL = 'https://example.org/demo-plan';

type ForumCommand = Extract<OrderRequest, { readonly stream: 'forum' }>['command'];

type Engine = {
  readonly bus: CommandBus;
  readonly states: StreamStates;
  readonly people: PeopleStore;
  readonly clock: Clock;
};

export type LoadedForum = {
  /** Whether anything was missing and is there now. */
  readonly changed: boolean;
  /** The forum's day. */
  readonly today: CivilDate;
  readonly state: ForumState;
};

/** Brings one demo forum to its full extent; what is there already, from a load that was cut short, is left alone. */
export class DemoLoader {
  constructor(private readonly engine: Engine) {}

  /** @throws CliError when an order is refused: the database holds something else under the demo's names. */
  async load(demo: DemoForum): Promise<LoadedForum> {
    const { states, clock } = this.engine;
    const today = dateOf(toLocal(zone(demo.zone), clock.now()));
    const before = await states.loadForum(demo.id);
    if (before.state.cycles.some(({ activatedOn }) => activatedOn !== null)) {
      return { changed: false, today, state: before.state };
    }
    if (before.state.status === 'none') await this.register(demo);
    await this.admit(demo, today);
    await this.callMeeting(demo, today);
    await this.startCycle(demo, today);
    return { changed: true, today, state: (await states.loadForum(demo.id)).state };
  }

  private async register({ id, name, zone: place, localLanguages, reminderHour }: DemoForum): Promise<void> {
    await this.give(id, 'register', null, {
      stream: 'forum',
      id,
      command: { type: 'RegisterForum', data: { forumId: id, name, zone: place, localLanguages, reminderHour } },
    });
  }

  private async admit({ id, people }: DemoForum, today: CivilDate): Promise<void> {
    const { state } = await this.engine.states.loadForum(id);
    for (const { role, ...person } of people) {
      await this.engine.people.add(person);
      if (state.roles.some((held) => held.personId === person.id && held.role === role)) continue;
      const assignmentId = commandIdFrom('demo', id, 'role', role);
      await this.give(id, `assign ${role}`, null, {
        stream: 'forum',
        id,
        command: {
          type: 'AssignRole',
          data: { assignmentId, personId: person.id, role, from: today, until: null, cycleId: null },
        },
      });
    }
  }

  /** A regular meeting in two weeks: the secretary is reminded of its agenda today, and everybody has it in the calendar. */
  private async callMeeting({ id, people, seats }: DemoForum, today: CivilDate): Promise<void> {
    const { state } = await this.engine.states.loadForum(id);
    if (seats.length === 0 || state.meetings.length > 0) return;
    const inForum = (what: string, command: ForumCommand): Promise<void> =>
      this.give(id, what, null, { stream: 'forum', id, command });
    if (state.bylaws === null) {
      await inForum('bylaws', { type: 'AdoptBylaws', data: { bylaws: DEFAULT_BYLAWS, decisionId: null } });
    }
    for (const { seatId, sector, role } of seats) {
      const personId = people.find((person) => person.role === role)?.id;
      const known = state.seats.find((seat) => seat.seatId === seatId);
      if (known === undefined) await inForum(`seat ${seatId}`, { type: 'EstablishSeat', data: { seatId, sector } });
      if (personId === undefined || known?.holder != null) continue;
      const data = { seatId, personId, from: today, until: null, way: 'appointment' } as const;
      await inForum(`fill ${seatId}`, { type: 'FillSeat', data });
    }
    const day = addDays(today, 14);
    const slot = { startsAt: at(day, timeOfDay('14:00')), endsAt: at(day, timeOfDay('16:00')) };
    const data = { meetingId: `${id}-meeting`, kind: 'regular', place: 'Demo Hall', ...slot } as const;
    await inForum('meeting', { type: 'ScheduleMeeting', data });
  }

  /** The first day has passed: the cycle is in preparation, its plan is recorded, then a person starts the clocks. */
  private async startCycle(demo: DemoForum, today: CivilDate): Promise<void> {
    const { id } = demo;
    const contact = demo.people.find(({ role }) => role === 'poc')?.id ?? null;
    const known = (await this.engine.states.loadForum(id)).state.cycles[0];
    const span = known ?? demo.spanOn(today);
    const cycleId = known?.cycleId ?? `${id}-${String(yearOf(span.start))}`;
    if (known === undefined) {
      const data = { cycleId, profile: demoProfile(), start: span.start, end: span.end, lengths: {} };
      await this.give(id, 'open', contact, { stream: 'forum', id, command: { type: 'OpenCycle', data } });
    }
    const { state } = await this.engine.states.loadCycle(cycleId);
    const recorded = state.status === 'none' ? [] : state.evidence.map(({ evidenceId }) => evidenceId);
    for (const kind of ['plan-adopted', 'plan-submitted'] as const) {
      const evidenceId = commandIdFrom('demo', cycleId, kind);
      if (recorded.includes(evidenceId)) continue;
      const evidence = { kind, url: PLAN_URL, occurredOn: addDays(span.start, -1) };
      await this.give(id, kind, contact, {
        stream: 'cycle',
        id: cycleId,
        command: { type: 'RecordEvidence', data: { evidenceId, evidence } },
      });
    }
    await this.give(id, 'start', contact, {
      stream: 'cycle',
      id: cycleId,
      command: { type: 'StartClocks', data: { grounds: null } },
    });
  }

  /** @param personId who gives the order; null: the operator. */
  private async give(forumId: string, what: string, personId: string | null, order: OrderRequest): Promise<void> {
    const id = commandIdFrom('demo', forumId, what);
    const caller =
      personId === null ? ({ kind: 'operator' } as const) : { kind: 'person' as const, personId, admin: false };
    const refusal = await giveOrder(this.engine.bus, { id, order, caller });
    if (refusal !== null) throw refusedError(refusal);
  }
}
