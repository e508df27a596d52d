import { randomUUID } from 'node:crypto';

import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';

import { civilDate, instant, instantOf } from '@nap/calendar';
import { upcasters } from '@nap/contracts';
import { type Role, builtInProfiles, cycleStreamId, forumStreamId } from '@nap/domain';
import { EventStore, EventStoreModule, eventStoreMigrations } from '@nap/event-store';
import { PeopleStore, peopleMigrations } from '@nap/people';
import { Clock, ConductedClock, DatabaseModule } from '@nap/platform';
import { type TestDatabase, createTestDatabase } from '@nap/testing';

import {
  type Caller,
  CommandBus,
  type CommandAnswer,
  type CommandRequest,
  CommandsModule,
  type OrderRequest,
  PersonEraser,
  StreamContendedError,
  StreamStates,
} from '.';

const BEGIN = instant('2016-01-01T08:00:00Z');
const clock = new ConductedClock(BEGIN, instantOf(0));

@Global()
@Module({ providers: [{ provide: Clock, useValue: clock }], exports: [Clock] })
class ClockModule {}

let database: TestDatabase;
let app: TestingModule;
let store: EventStore;
let bus: CommandBus;
let states: StreamStates;
let people: PeopleStore;

beforeAll(async () => {
  database = await createTestDatabase([...eventStoreMigrations, ...peopleMigrations]);
  app = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot(database.url, 'commands-test'),
      ClockModule,
      EventStoreModule.forRoot({ upcasters }),
      CommandsModule,
    ],
  }).compile();
  store = app.get(EventStore);
  bus = app.get(CommandBus);
  states = app.get(StreamStates);
  people = app.get(PeopleStore);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => clock.set(BEGIN));

const admin: Caller = { kind: 'person', personId: '0a000000-0000-4000-8000-000000000001', admin: true };
const timer: Caller = { kind: 'clock' };
const operator: Caller = { kind: 'operator' };
const personOf = (personId: string): Caller => ({ kind: 'person', personId, admin: false });

const send = (order: OrderRequest, change: Partial<CommandRequest> = {}): Promise<CommandAnswer> =>
  bus.dispatch({ id: randomUUID(), order, caller: admin, correlationId: 'test', causationId: null, ...change });

let forums = 0;

const registration = (forumId: string, zone = 'Europe/Bucharest'): OrderRequest => ({
  stream: 'forum',
  id: forumId,
  command: {
    type: 'RegisterForum',
    data: { forumId, name: 'A forum', zone, localLanguages: ['ro'], reminderHour: null },
  },
});

const newForum = async (): Promise<string> => {
  forums += 1;
  const forumId = `f${String(forums)}`;
  expect(await send(registration(forumId))).toMatchObject({ ok: true, version: 1 });
  return forumId;
};

const profile = builtInProfiles['ogp-2015'];
if (profile === undefined) throw new Error('ogp-2015 ships with the engine');

const opening = (forumId: string, cycleId = `${forumId}-2016`, start = '2016-07-01'): OrderRequest => ({
  stream: 'forum',
  id: forumId,
  command: { type: 'OpenCycle', data: { cycleId, profile, start: civilDate(start), end: null, lengths: {} } },
});

const newCycle = async (): Promise<{ readonly forumId: string; readonly cycleId: string }> => {
  const forumId = await newForum();
  expect(await send(opening(forumId))).toMatchObject({ ok: true });
  return { forumId, cycleId: `${forumId}-2016` };
};

const newPerson = async (): Promise<string> => {
  const id = randomUUID();
  await people.add({ id, name: 'P', email: null, language: 'en', admin: false, published: false });
  return id;
};

const assignment = (
  forumId: string,
  personId: string,
  role: Role,
  [from, until]: readonly [string, string | null] = ['2016-01-01', null],
): OrderRequest => ({
  stream: 'forum',
  id: forumId,
  command: {
    type: 'AssignRole',
    data: {
      assignmentId: randomUUID(),
      personId,
      role,
      from: civilDate(from),
      until: until === null ? null : civilDate(until),
      cycleId: null,
    },
  },
});

const hourSet = (forumId: string, hour: string): OrderRequest => ({
  stream: 'forum',
  id: forumId,
  command: { type: 'SetReminderHour', data: { reminderHour: hour as never } },
});

const suspension = (cycleId: string, grounds = 'The election was moved.'): OrderRequest => ({
  stream: 'cycle',
  id: cycleId,
  command: { type: 'SuspendCycle', data: { grounds } },
});

const ring = (cycleId: string): OrderRequest => ({
  stream: 'cycle',
  id: cycleId,
  command: { type: 'PassTime', data: {} },
});

const typesIn = async (streamId: string): Promise<readonly string[]> =>
  (await store.readStream(streamId)).map(({ type }) => type);

/** Does something between two steps of the very next dispatch, as another process would. */
const meanwhile = (step: 'lookUp' | 'append', act: () => Promise<unknown>): void => {
  const original = store[step].bind(store) as (...given: unknown[]) => Promise<unknown>;
  Object.defineProperty(store, step, {
    configurable: true,
    value: async (...given: unknown[]) => {
      Reflect.deleteProperty(store, step);
      const before = step === 'lookUp' ? await original(...given) : undefined;
      await act();
      return step === 'lookUp' ? before : original(...given);
    },
  });
};

describe('a command that comes twice', () => {
  it('with the same body has the first answer and is stored once', async () => {
    const forumId = await newForum();
    const id = randomUUID();
    const first = await send(hourSet(forumId, '08:00'), { id });
    await send(hourSet(forumId, '07:00'));
    meanwhile('append', () => Promise.reject(new Error('it was decided again')));
    expect(await send(hourSet(forumId, '08:00'), { id, correlationId: 'again' })).toEqual(first);
    Reflect.deleteProperty(store, 'append');
    expect(first).toEqual({ ok: true, streamId: forumStreamId(forumId), version: 2, events: ['ReminderHourSet'] });
    expect(await typesIn(forumStreamId(forumId))).toEqual(['ForumRegistered', 'ReminderHourSet', 'ReminderHourSet']);
  });

  it('has the first answer even when the rules would say no by now, or the sender may no longer ask', async () => {
    const { cycleId, forumId } = await newCycle();
    const chair = await newPerson();
    await send(assignment(forumId, chair, 'chair', ['2016-01-01', '2016-01-01']));
    const request = { id: randomUUID(), caller: personOf(chair) };
    const first = await send(suspension(cycleId), request);
    expect(first).toMatchObject({ ok: true, events: ['PhaseOpened', 'CycleSuspended'] });
    clock.set(instant('2016-02-01T08:00:00Z'));
    expect(await send(suspension(cycleId), request)).toEqual(first);
  });

  it('with another body, or from somebody else, is refused and stores nothing', async () => {
    const forumId = await newForum();
    const id = randomUUID();
    await send(hourSet(forumId, '08:00'), { id });
    const reused = { ok: false, refusal: { code: 'command-id-reused' } };
    expect(await send(hourSet(forumId, '06:00'), { id })).toEqual(reused);
    expect(await send(hourSet(forumId, '08:00'), { id, caller: operator })).toEqual(reused);
    expect(await typesIn(forumStreamId(forumId))).toHaveLength(2);
  });

  it('at the same time is stored once and answered alike', async () => {
    const { cycleId } = await newCycle();
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(suspension(cycleId), { id })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, events: ['PhaseOpened', 'CycleSuspended'] });
    expect((await typesIn(cycleStreamId(cycleId))).filter((type) => type === 'CycleSuspended')).toHaveLength(1);
  });

  it('is not refused for what its own twin did after both were looked up', async () => {
    const forumId = await newForum();
    const request = { id: randomUUID() };
    meanwhile('lookUp', () => send(opening(forumId), request));
    expect(await send(opening(forumId), request)).toMatchObject({ ok: true, version: 3 });
    expect(await typesIn(cycleStreamId(`${forumId}-2016`))).toEqual(['CycleOpened', 'ClocksStarted']);
  });

  it('is remembered also when there was nothing to say', async () => {
    const { cycleId } = await newCycle();
    await send(ring(cycleId), { caller: timer });
    const id = randomUUID();
    const first = await send(ring(cycleId), { id, caller: timer });
    expect(first).toEqual({ ok: true, streamId: cycleStreamId(cycleId), version: expect.any(Number), events: [] });
    expect(await store.lookUp(id)).toMatchObject({ result: { streamId: cycleStreamId(cycleId) } });
    clock.set(instant('2016-06-01T08:00:00Z'));
    await send(ring(cycleId), { caller: timer });
    expect(await send(ring(cycleId), { id, caller: timer })).toEqual(first);
  });

  it('is decided anew after a refusal, which leaves nothing behind', async () => {
    const forumId = await newForum();
    const id = randomUUID();
    const caller = personOf(await newPerson());
    expect(await send(hourSet(forumId, '08:00'), { id, caller })).toMatchObject({ ok: false });
    expect(await store.lookUp(id)).toBeUndefined();
  });
});

describe('two writers', () => {
  it('are both decided on the newest state, in one order', async () => {
    const forumId = await newForum();
    const persons = await Promise.all(Array.from({ length: 10 }, newPerson));
    const answers = await Promise.all(persons.map((person) => send(assignment(forumId, person, 'member'))));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const versions = answers.map((answer) => (answer.ok ? answer.version : 0)).sort((a, b) => a - b);
    expect(versions).toEqual(persons.map((_, index) => index + 2));
    expect((await states.loadForum(forumId)).state.roles).toHaveLength(10);
  });

  it('cannot both do what may be done once', async () => {
    const { cycleId } = await newCycle();
    meanwhile('append', () => send(suspension(cycleId)));
    expect(await send(suspension(cycleId, 'Me too.'))).toEqual({
      ok: false,
      refusal: { code: 'cycle-already-suspended' },
    });
  });

  it('end with a clear failure when one never gets through', async () => {
    const forumId = await newForum();
    let writes = 0;
    const interfere = async (): Promise<void> => {
      writes += 1;
      await send(hourSet(forumId, writes % 2 === 0 ? '08:00' : '07:00'));
      meanwhile('append', interfere);
    };
    meanwhile('append', interfere);
    await expect(send(hourSet(forumId, '06:00'))).rejects.toThrow(StreamContendedError);
    Reflect.deleteProperty(store, 'append');
    expect(writes).toBe(20);
  });

  it('are told apart by the version they have seen', async () => {
    const forumId = await newForum();
    expect(await send(hourSet(forumId, '08:00'), { ifMatch: 7 })).toEqual({
      ok: false,
      refusal: { code: 'stale-version', params: { expected: 7, actual: 1 } },
    });
    expect(await send(hourSet(forumId, '08:00'), { ifMatch: 1 })).toMatchObject({ ok: true, version: 2 });

    meanwhile('append', () => send(hourSet(forumId, '05:00')));
    expect(await send(hourSet(forumId, '06:00'), { ifMatch: 2 })).toMatchObject({
      refusal: { code: 'stale-version', params: { expected: 2, actual: 3 } },
    });
    expect((await states.loadForum(forumId)).state.reminderHour).toBe('05:00');
  });
});

describe('a decision over several streams', () => {
  it('is stored whole, under one command', async () => {
    const { forumId, cycleId } = await newCycle();
    const events = [
      ...(await store.readStream(forumStreamId(forumId), 1)),
      ...(await store.readStream(cycleStreamId(cycleId))),
    ];
    expect(events.map(({ type }) => type)).toEqual([
      'CycleRegistered',
      'CycleActivated',
      'CycleOpened',
      'ClocksStarted',
    ]);
    expect(new Set(events.map(({ meta }) => meta.commandId)).size).toBe(1);
    expect(new Set(events.map((event) => event.forumId))).toEqual(new Set([forumId]));
  });

  it('takes no stream that belongs to another forum', async () => {
    const { cycleId } = await newCycle();
    const other = await newForum();
    expect(await send(opening(other, cycleId))).toEqual({
      ok: false,
      refusal: { code: 'cycle-already-exists', pointer: '/id', params: { cycle: cycleId } },
    });
    expect(await typesIn(forumStreamId(other))).toEqual(['ForumRegistered']);
  });

  it('moves the next cycle with an amended end', async () => {
    const { forumId, cycleId } = await newCycle();
    await send(opening(forumId, `${forumId}-2018`, '2018-07-01'));
    const amended = await send({
      stream: 'cycle',
      id: cycleId,
      command: { type: 'AmendCalendar', data: { grounds: 'COVID', change: { end: civilDate('2018-08-31') } } },
    });
    expect(amended).toMatchObject({ ok: true });
    const { state } = await states.loadCycle(`${forumId}-2018`);
    expect(state).toMatchObject({ start: '2018-09-01', end: '2020-08-31' });
  });
});

describe('who may send what', () => {
  it('is denied unless the roles held today allow it', async () => {
    const { forumId, cycleId } = await newCycle();
    const [member, chair, past, future, irm] = await Promise.all([1, 2, 3, 4, 5].map(newPerson));
    if (!member || !chair || !past || !future || !irm) throw new Error('five were added');
    await send(assignment(forumId, member, 'member'));
    await send(assignment(forumId, chair, 'chair'));
    await send(assignment(forumId, past, 'chair', ['2015-01-01', '2015-12-31']));
    await send(assignment(forumId, future, 'chair', ['2016-01-02', null]));
    await send(assignment(forumId, irm, 'irm-researcher'));

    const before = await typesIn(cycleStreamId(cycleId));
    for (const person of [member, past, future, irm, randomUUID()]) {
      expect(await send(suspension(cycleId), { caller: personOf(person) })).toEqual({
        ok: false,
        refusal: { code: 'not-permitted' },
      });
    }
    expect(await typesIn(cycleStreamId(cycleId))).toEqual(before);
    expect(await send(suspension(cycleId), { caller: personOf(chair) })).toMatchObject({ ok: true });
  });

  it('goes by the forum’s day, not by that of Greenwich', async () => {
    const forumId = await newForum();
    const chair = await newPerson();
    await send(assignment(forumId, chair, 'chair', ['2016-01-01', '2016-06-30']));
    const caller = personOf(chair);
    clock.set(instant('2016-06-30T20:59:59Z'));
    expect(await send(hourSet(forumId, '08:00'), { caller })).toMatchObject({ ok: true });
    clock.set(instant('2016-06-30T21:00:00Z'));
    expect(await send(hourSet(forumId, '07:00'), { caller })).toMatchObject({ refusal: { code: 'not-permitted' } });
  });

  it('does not go by a business time of the sender’s choice', async () => {
    const forumId = await newForum();
    const chair = await newPerson();
    await send(assignment(forumId, chair, 'chair', ['2015-01-01', '2015-12-31']));
    const inThePast = { caller: personOf(chair), at: instant('2015-06-01T08:00:00Z') };
    expect(await send(hourSet(forumId, '08:00'), inThePast)).toMatchObject({ refusal: { code: 'not-permitted' } });
  });

  it('leaves time to the clock, and nothing else', async () => {
    const { forumId, cycleId } = await newCycle();
    expect(await send(ring(cycleId))).toMatchObject({ refusal: { code: 'not-permitted' } });
    expect(await send(hourSet(forumId, '08:00'), { caller: timer })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    expect(await send(ring(cycleId), { caller: timer })).toMatchObject({ ok: true, events: ['PhaseOpened'] });
    expect(await send(hourSet(forumId, '08:00'), { caller: operator })).toMatchObject({ ok: true });
  });
});

describe('what a person wrote', () => {
  it('lies beside the log, under the hash that the event holds', async () => {
    const { cycleId, forumId } = await newCycle();
    const chair = await newPerson();
    await send(assignment(forumId, chair, 'chair'));
    await send(suspension(cycleId, 'Plaintext grounds.'), { caller: personOf(chair) });
    const suspended = (await store.readStream(cycleStreamId(cycleId))).at(-1);
    const grounds = String(suspended?.data['grounds']);
    expect(await store.readDocuments([grounds])).toEqual([{ hash: grounds, text: 'Plaintext grounds.' }]);
    const { rows } = await database.pool.query(
      `select t::text from events t where t::text ~ 'Plaintext' union all select c::text from commands c where c::text ~ 'Plaintext'`,
    );
    expect(rows).toEqual([]);
  });

  it('is not kept when the command was refused', async () => {
    const { cycleId } = await newCycle();
    await send(suspension(cycleId));
    await send(suspension(cycleId, 'Kept nowhere.'));
    const { rows } = await database.pool.query(`select from documents where text = 'Kept nowhere.'`);
    expect(rows).toEqual([]);
  });

  it('must say something', async () => {
    const { cycleId } = await newCycle();
    expect(await send(suspension(cycleId, ' \n'))).toEqual({
      ok: false,
      refusal: { code: 'grounds-missing', pointer: '/grounds' },
    });
  });
});

describe('what cannot be decided upon', () => {
  it('is refused by name', async () => {
    const { cycleId } = await newCycle();
    const forumId = await newForum();
    const codeOf = async (answer: Promise<CommandAnswer>): Promise<string> => {
      const given = await answer;
      return given.ok ? 'ok' : `${given.refusal.code} ${given.refusal.pointer ?? ''}`.trim();
    };
    expect(await codeOf(send(hourSet('atlantis', '08:00')))).toBe('forum-not-found');
    expect(await codeOf(send(suspension('atlantis-2016')))).toBe('cycle-not-found');
    expect(await codeOf(send(suspension(cycleId), { forumId }))).toBe('cycle-not-found');
    expect(await codeOf(send(registration('mars', 'Mars/Olympus')))).toBe('unknown-zone /zone');
    expect(await codeOf(send(registration(forumId)))).toBe('forum-already-exists /id');
    expect(await codeOf(send(assignment(forumId, randomUUID(), 'chair')))).toBe('person-not-found /personId');
    expect(await codeOf(send(assignment(forumId, 'nobody', 'chair')))).toBe('person-not-found /personId');
  });

  it('never becomes an event that breaks its contract', async () => {
    const order = registration('poison');
    const poisoned = {
      ...order,
      command: { type: 'RegisterForum', data: { ...order.command.data, localLanguages: [7] } },
    };
    await expect(send(poisoned as unknown as OrderRequest)).rejects.toThrow(/ForumRegistered breaks its contract/);
    expect(await typesIn(forumStreamId('poison'))).toEqual([]);
  });
});

describe('a stored event', () => {
  it('says who caused it, by what, and when in business time', async () => {
    const forumId = await newForum();
    const id = randomUUID();
    await send(hourSet(forumId, '08:00'), { id, correlationId: 'request-1', causationId: 'message-1' });
    const [, stored] = await store.readStream(forumStreamId(forumId));
    expect(stored?.meta).toEqual({
      commandId: id,
      correlationId: 'request-1',
      causationId: 'message-1',
      actor: admin.personId,
      occurredAt: BEGIN,
    });
    expect(stored?.data).toMatchObject({ occurredOn: '2016-01-01' });
  });
});

describe('the erasure of a person', () => {
  const eraser = (): PersonEraser => app.get(PersonEraser);

  it('reaches name, texts and every forum that named them', async () => {
    const { forumId, cycleId } = await newCycle();
    const other = await newForum();
    const personId = await newPerson();
    await send(assignment(forumId, personId, 'chair'));
    await send(assignment(other, personId, 'member'));
    await send(suspension(cycleId, 'Words of the erased.'), { caller: personOf(personId) });

    const request = { id: randomUUID(), personId, caller: admin, correlationId: 'test' };
    expect(await eraser().erase(request)).toEqual({ ok: true, forums: [forumId, other].sort(), documents: 1 });

    expect(await people.find(personId)).toBeUndefined();
    expect((await typesIn(forumStreamId(other))).at(-1)).toBe('PersonErased');
    expect((await states.loadForum(forumId)).state.roles).toEqual([]);
    const { rows } = await database.pool.query(
      `select from documents where text ~ 'erased' or person_id = $1 and salt is not null`,
      [personId],
    );
    expect(rows).toEqual([]);
    expect(await send(hourSet(forumId, '08:00'), { caller: personOf(personId) })).toMatchObject({ ok: false });

    expect(await eraser().erase({ ...request, id: randomUUID() })).toEqual({ ok: true, forums: [], documents: 0 });
  });

  it('goes on where it was cut short', async () => {
    const forumId = await newForum();
    const personId = await newPerson();
    await send(assignment(forumId, personId, 'chair'));
    await people.erase(personId); // and then the power went
    const request = { id: randomUUID(), personId, caller: operator, correlationId: 'test' };
    expect(await eraser().erase(request)).toEqual({ ok: true, forums: [forumId], documents: 0 });
    expect((await typesIn(forumStreamId(forumId))).at(-1)).toBe('PersonErased');
  });

  it('is an admin’s to ask for, and of somebody', async () => {
    const personId = await newPerson();
    const request = { id: randomUUID(), personId, correlationId: 'test' };
    expect(await eraser().erase({ ...request, caller: personOf(personId) })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    expect(await people.find(personId)).toBeDefined();
    expect(await eraser().erase({ ...request, personId: randomUUID(), caller: admin })).toMatchObject({
      refusal: { code: 'person-not-found' },
    });
  });
});
