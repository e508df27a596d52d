import { randomUUID } from 'node:crypto';

import { type Instant, civilDate, instant, instantOf, timeOfDay } from '@nap/calendar';
import type { Caller, CommandAnswer, CommandBus, CommandRequest, OrderRequest, StreamStates } from '@nap/commands';
import { type Bylaws, DEFAULT_BYLAWS, type Role, type Sector } from '@nap/domain';
import type { EventStore } from '@nap/event-store';
import type { PeopleStore } from '@nap/people';
import type { INestApplicationContext, Type } from '@nestjs/common';

import { profileNamed } from './cycle-builders';
import { type TestDatabase, createTestDatabase } from './database';

export const ADMIN: Caller & { readonly kind: 'person' } = {
  kind: 'person',
  personId: '0a000000-0000-4000-8000-000000000001',
  admin: true,
};
export const OPERATOR: Caller = { kind: 'operator' };
export const TIMER: Caller = { kind: 'clock' };
export const personOf = (personId: string): Caller => ({ kind: 'person', personId, admin: false });

type Change = Partial<CommandRequest>;

const requestOf = (order: OrderRequest): CommandRequest => ({
  id: randomUUID(),
  order,
  caller: ADMIN,
  correlationId: 'test',
  causationId: null,
});

let forums = 0;

/** The door for commands on a database of the spec's own, its business time in the spec's hands. */
export class CommandDesk {
  static readonly BEGIN = instant('2016-01-01T08:00:00Z');

  private constructor(
    readonly app: INestApplicationContext,
    readonly database: TestDatabase,
    private readonly setClock: (now: Instant) => void,
    private readonly parts: {
      readonly bus: CommandBus;
      readonly busElsewhere: CommandBus;
      readonly store: EventStore;
      readonly states: StreamStates;
      readonly people: PeopleStore;
    },
    private readonly elsewhere: INestApplicationContext,
  ) {}

  static async open(): Promise<CommandDesk> {
    // Loaded here only: most users of this library have no business with Nest.
    const [{ Test }, commands, eventStore, people, platform, { upcasters }] = await Promise.all([
      import('@nestjs/testing'),
      import('@nap/commands'),
      import('@nap/event-store'),
      import('@nap/people'),
      import('@nap/platform'),
      import('@nap/contracts'),
    ]);
    const database = await createTestDatabase([
      ...eventStore.eventStoreMigrations,
      ...people.peopleMigrations,
      ...commands.commandsMigrations,
    ]);
    const clock = new platform.ConductedClock(CommandDesk.BEGIN, instantOf(0));
    const openProcess = async (): Promise<INestApplicationContext> => {
      const app = await Test.createTestingModule({
        imports: [
          platform.DatabaseModule.forRoot(database.url, 'commands-test'),
          platform.ClockModule.of(clock),
          eventStore.EventStoreModule.forRoot({ upcasters }),
          commands.CommandsModule,
        ],
      }).compile();
      return app.init();
    };
    const [app, elsewhere] = [await openProcess(), await openProcess()];
    const part = <Part>(token: Type<Part>, of = app): Part => of.get(token, { strict: false });
    const parts = {
      bus: part(commands.CommandBus),
      busElsewhere: part(commands.CommandBus, elsewhere),
      store: part(eventStore.EventStore),
      states: part(commands.StreamStates),
      people: part(people.PeopleStore),
    };
    return new CommandDesk(app, database, (now) => clock.set(now), parts, elsewhere);
  }

  get store(): EventStore {
    return this.parts.store;
  }

  get bus(): CommandBus {
    return this.parts.bus;
  }

  get states(): StreamStates {
    return this.parts.states;
  }

  get people(): PeopleStore {
    return this.parts.people;
  }

  /** It is `now` from here on; the beginning of 2016 unless said otherwise. */
  at(now: Instant = CommandDesk.BEGIN): void {
    this.setClock(now);
  }

  /** Sends an order as an admin, under an id of its own, unless said otherwise. */
  send(order: OrderRequest, change: Change = {}): Promise<CommandAnswer> {
    return this.parts.bus.dispatch({ ...requestOf(order), ...change });
  }

  /** The same in another process on the same database, which waits for no command of this one. */
  sendElsewhere(order: OrderRequest, change: Change = {}): Promise<CommandAnswer> {
    return this.parts.busElsewhere.dispatch({ ...requestOf(order), ...change });
  }

  /** @throws when the order is refused. */
  async must(order: OrderRequest, change: Change = {}): Promise<CommandAnswer & { readonly ok: true }> {
    const answer = await this.send(order, change);
    if (answer.ok) return answer;
    throw new Error(`${order.command.type} was refused: ${JSON.stringify(answer.refusal)}`);
  }

  async typesIn(streamId: string): Promise<readonly string[]> {
    return (await this.store.readStream(streamId)).map(({ type }) => type);
  }

  async newPerson(): Promise<string> {
    const id = randomUUID();
    await this.people.add({ id, name: 'P', email: null, language: 'en', admin: false, published: false });
    return id;
  }

  /** A forum in Bucharest. */
  async newForum(): Promise<string> {
    forums += 1;
    const forumId = `f${String(forums)}`;
    await this.must(registration(forumId));
    return forumId;
  }

  /** A forum with a cycle of 2016–2018. */
  async newCycle(): Promise<{ readonly forumId: string; readonly cycleId: string }> {
    const forumId = await this.newForum();
    await this.must(opening(forumId));
    return { forumId, cycleId: `${forumId}-2016` };
  }

  /** Seats of a forum, government and civil society in turn, each with a holder; the first bylaws adopted. */
  async newSeats(forumId: string, count: number, change: Partial<Bylaws> = {}): Promise<readonly Seated[]> {
    const bylaws = { ...DEFAULT_BYLAWS, ...change };
    await this.must(forumOrder(forumId, { type: 'AdoptBylaws', data: { bylaws, decisionId: null } }));
    const seated: Seated[] = [];
    for (let number = 1; number <= count; number += 1) {
      const sector: Sector = number % 2 === 0 ? 'civil-society' : 'government';
      const [seatId, personId] = [`seat-${String(number)}`, await this.newPerson()];
      await this.must(forumOrder(forumId, { type: 'EstablishSeat', data: { seatId, sector } }));
      const term = { from: civilDate('2016-01-01'), until: null, way: 'appointment' } as const;
      await this.must(forumOrder(forumId, { type: 'FillSeat', data: { seatId, personId, ...term } }));
      seated.push({ seatId, personId });
    }
    return seated;
  }

  async close(): Promise<void> {
    await Promise.all([this.app.close(), this.elsewhere.close()]);
    await this.database.drop();
  }
}

export type Seated = { readonly seatId: string; readonly personId: string };

type OrderFor<Stream extends OrderRequest['stream']> = Extract<OrderRequest, { readonly stream: Stream }>;

export const forumOrder = (id: string, command: OrderFor<'forum'>['command']): OrderRequest => ({
  stream: 'forum',
  id,
  command,
});
export const cycleOrder = (id: string, command: OrderFor<'cycle'>['command']): OrderRequest => ({
  stream: 'cycle',
  id,
  command,
});
export const meetingOrder = (id: string, command: OrderFor<'meeting'>['command']): OrderRequest => ({
  stream: 'meeting',
  id,
  command,
});
export const decisionOrder = (id: string, command: OrderFor<'decision'>['command']): OrderRequest => ({
  stream: 'decision',
  id,
  command,
});

export const registration = (forumId: string, zone = 'Europe/Bucharest'): OrderRequest =>
  forumOrder(forumId, {
    type: 'RegisterForum',
    data: { forumId, name: 'A forum', zone, localLanguages: ['ro'], reminderHour: null },
  });

export const opening = (forumId: string, cycleId = `${forumId}-2016`, start = '2016-07-01'): OrderRequest =>
  forumOrder(forumId, {
    type: 'OpenCycle',
    data: { cycleId, profile: profileNamed('ogp-2015'), start: civilDate(start), end: null, lengths: {} },
  });

/** `from` and `until` are the first and the last day. */
export const assignment = (
  forumId: string,
  personId: string,
  role: Role,
  [from, until]: readonly [string, string | null] = ['2016-01-01', null],
): OrderRequest =>
  forumOrder(forumId, {
    type: 'AssignRole',
    data: {
      assignmentId: randomUUID(),
      personId,
      role,
      from: civilDate(from),
      until: until === null ? null : civilDate(until),
      cycleId: null,
    },
  });

export const hourSet = (forumId: string, hour: string): OrderRequest =>
  forumOrder(forumId, { type: 'SetReminderHour', data: { reminderHour: timeOfDay(hour) } });

export const suspension = (cycleId: string, grounds = 'The election was moved.'): OrderRequest =>
  cycleOrder(cycleId, { type: 'SuspendCycle', data: { grounds } });

/** The cycle's clock rings. */
export const ringIn = (cycleId: string): OrderRequest => cycleOrder(cycleId, { type: 'PassTime', data: {} });
