import { randomUUID } from 'node:crypto';

import { addDays, civilDate, instant } from '@nap/calendar';
import { cycleStreamId, forumStreamId } from '@nap/domain';
import {
  ADMIN,
  CommandDesk,
  OPERATOR,
  TIMER,
  assignment,
  hourSet,
  opening,
  personOf,
  ringIn,
  suspension,
} from '@nap/testing';

import { type CommandAnswer, type CommandRequest, type OrderRequest, StreamContendedError } from '.';

let desk: CommandDesk;

beforeAll(async () => {
  desk = await CommandDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.at();
});

/** Does something between two steps of the very next dispatch, as another process would. */
const meanwhile = (step: 'lookUp' | 'append', act: () => Promise<unknown>): void => {
  const original = desk.store[step].bind(desk.store) as (...given: unknown[]) => Promise<unknown>;
  Object.defineProperty(desk.store, step, {
    configurable: true,
    value: async (...given: unknown[]) => {
      Reflect.deleteProperty(desk.store, step);
      const before = step === 'lookUp' ? await original(...given) : undefined;
      await act();
      return step === 'lookUp' ? before : original(...given);
    },
  });
};

describe('a command that is considered', () => {
  const requestOf = (order: OrderRequest, change: Partial<CommandRequest> = {}): CommandRequest => ({
    id: randomUUID(),
    order,
    caller: ADMIN,
    correlationId: 'test',
    causationId: null,
    ...change,
  });
  const stored = async (): Promise<object> => {
    const { rows } = await desk.database.pool.query<object>(
      `select (select count(*) from events) as events, (select count(*) from commands) as commands,
              (select count(*) from documents) as documents, (select count(*) from person_forums) as notes`,
    );
    return rows[0] ?? {};
  };

  it('tells the events that it would have, and stores none', async () => {
    const { cycleId } = await desk.newCycle();
    const before = await stored();
    const request = requestOf(suspension(cycleId, 'Seen, not kept.'));
    const considered = await desk.bus.consider(request);
    expect(await stored()).toEqual(before);
    const done = await desk.must(request.order);
    if (!considered.ok) throw new Error('it was refused');
    expect(considered.streams.map(({ streamId, events }) => [streamId, events.map(({ type }) => type)])).toEqual([
      [cycleStreamId(cycleId), done.events],
    ]);
    expect(considered.version).toBe(done.version - done.events.length);
  });

  it('is refused as it would be', async () => {
    const { forumId, cycleId } = await desk.newCycle();
    const member = await desk.newPerson();
    const before = await stored();
    for (const request of [
      requestOf(suspension(cycleId), { caller: personOf(member) }),
      requestOf(suspension(cycleId, ' ')),
      requestOf(suspension(cycleId), { ifMatch: 40 }),
      requestOf(suspension('nowhere')),
      requestOf(assignment(forumId, randomUUID(), 'chair')),
    ]) {
      const considered = await desk.bus.consider(request);
      expect(considered).toEqual(await desk.send(request.order, request));
      expect(considered.ok).toBe(false);
    }
    const noted = await desk.bus.consider(requestOf(assignment(forumId, member, 'chair')));
    expect([noted.ok, await stored()]).toEqual([true, before]);
  });
});

describe('a command that comes twice', () => {
  it('with the same body has the first answer and is stored once', async () => {
    const forumId = await desk.newForum();
    const id = randomUUID();
    const first = await desk.send(hourSet(forumId, '08:00'), { id });
    await desk.send(hourSet(forumId, '07:00'));
    meanwhile('append', () => Promise.reject(new Error('it was decided again')));
    expect(await desk.send(hourSet(forumId, '08:00'), { id, correlationId: 'again' })).toEqual(first);
    Reflect.deleteProperty(desk.store, 'append');
    expect(first).toEqual({ ok: true, streamId: forumStreamId(forumId), version: 2, events: ['ReminderHourSet'] });
    expect(await desk.typesIn(forumStreamId(forumId))).toEqual([
      'ForumRegistered',
      'ReminderHourSet',
      'ReminderHourSet',
    ]);
  });

  it('has the first answer even when the rules would say no by now, or the sender may no longer ask', async () => {
    const { cycleId, forumId } = await desk.newCycle();
    const chair = await desk.newPerson();
    await desk.send(assignment(forumId, chair, 'chair', ['2016-01-01', '2016-01-01']));
    const request = { id: randomUUID(), caller: personOf(chair) };
    const first = await desk.send(suspension(cycleId), request);
    expect(first).toMatchObject({ ok: true, events: ['PhaseOpened', 'CycleSuspended'] });
    desk.at(instant('2016-02-01T08:00:00Z'));
    expect(await desk.send(suspension(cycleId), request)).toEqual(first);
  });

  it('with another body, or from somebody else, is refused and stores nothing', async () => {
    const forumId = await desk.newForum();
    const id = randomUUID();
    await desk.send(hourSet(forumId, '08:00'), { id });
    const reused = { ok: false, refusal: { code: 'command-id-reused' } };
    expect(await desk.send(hourSet(forumId, '06:00'), { id })).toEqual(reused);
    expect(await desk.send(hourSet(forumId, '08:00'), { id, caller: OPERATOR })).toEqual(reused);
    expect(await desk.typesIn(forumStreamId(forumId))).toHaveLength(2);
  });

  it('at the same time is stored once and answered alike', async () => {
    const { cycleId } = await desk.newCycle();
    const id = randomUUID();
    const sent = (index: number): Promise<CommandAnswer> =>
      index % 2 === 0 ? desk.send(suspension(cycleId), { id }) : desk.sendElsewhere(suspension(cycleId), { id });
    const answers = await Promise.all(Array.from({ length: 8 }, (_none, index) => sent(index)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, events: ['PhaseOpened', 'CycleSuspended'] });
    expect((await desk.typesIn(cycleStreamId(cycleId))).filter((type) => type === 'CycleSuspended')).toHaveLength(1);
  });

  it('is not refused for what its own twin did after both were looked up', async () => {
    const forumId = await desk.newForum();
    const request = { id: randomUUID() };
    meanwhile('lookUp', () => desk.sendElsewhere(opening(forumId), request));
    expect(await desk.send(opening(forumId), request)).toMatchObject({ ok: true, version: 3 });
    expect(await desk.typesIn(cycleStreamId(`${forumId}-2016`))).toEqual(['CycleOpened', 'ClocksStarted']);
  });

  it('is remembered also when there was nothing to say', async () => {
    const { cycleId } = await desk.newCycle();
    await desk.send(ringIn(cycleId), { caller: TIMER });
    const id = randomUUID();
    const first = await desk.send(ringIn(cycleId), { id, caller: TIMER });
    expect(first).toEqual({ ok: true, streamId: cycleStreamId(cycleId), version: expect.any(Number), events: [] });
    expect(await desk.store.lookUp(id)).toMatchObject({ result: { streamId: cycleStreamId(cycleId) } });
    desk.at(instant('2016-06-01T08:00:00Z'));
    await desk.send(ringIn(cycleId), { caller: TIMER });
    expect(await desk.send(ringIn(cycleId), { id, caller: TIMER })).toEqual(first);
  });

  it('is decided anew after a refusal, which leaves nothing behind', async () => {
    const forumId = await desk.newForum();
    const id = randomUUID();
    const caller = personOf(await desk.newPerson());
    expect(await desk.send(hourSet(forumId, '08:00'), { id, caller })).toMatchObject({ ok: false });
    expect(await desk.store.lookUp(id)).toBeUndefined();
  });
});

describe('two writers', () => {
  it('are both decided on the newest state, in one order', async () => {
    const forumId = await desk.newForum();
    const persons = await Promise.all(Array.from({ length: 10 }, () => desk.newPerson()));
    const sent = (person: string, index: number): Promise<CommandAnswer> => {
      const order = assignment(forumId, person, 'member');
      return index % 2 === 0 ? desk.send(order) : desk.sendElsewhere(order);
    };
    const answers = await Promise.all(persons.map(sent));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const versions = answers.map((answer) => (answer.ok ? answer.version : 0)).sort((a, b) => a - b);
    expect(versions).toEqual(persons.map((_, index) => index + 2));
    expect((await desk.states.loadForum(forumId)).state.roles).toHaveLength(10);
  });

  it('of one process wait for each other and lose no race, however many they are', async () => {
    const forumId = await desk.newForum();
    const person = await desk.newPerson();
    const append = jest.spyOn(desk.store, 'append');
    const days = Array.from({ length: 40 }, (_none, index) => addDays(civilDate('2016-01-01'), index));
    const answers = await Promise.all(days.map((day) => desk.send(assignment(forumId, person, 'member', [day, day]))));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(append).toHaveBeenCalledTimes(days.length);
    append.mockRestore();
  });

  it('cannot both do what may be done once', async () => {
    const { cycleId } = await desk.newCycle();
    meanwhile('append', () => desk.sendElsewhere(suspension(cycleId)));
    expect(await desk.send(suspension(cycleId, 'Me too.'))).toEqual({
      ok: false,
      refusal: { code: 'cycle-already-suspended' },
    });
  });

  it('end with a clear failure when one never gets through', async () => {
    const forumId = await desk.newForum();
    let writes = 0;
    const interfere = async (): Promise<void> => {
      writes += 1;
      await desk.sendElsewhere(hourSet(forumId, writes % 2 === 0 ? '08:00' : '07:00'));
      meanwhile('append', interfere);
    };
    meanwhile('append', interfere);
    await expect(desk.send(hourSet(forumId, '06:00'))).rejects.toThrow(StreamContendedError);
    Reflect.deleteProperty(desk.store, 'append');
    expect(writes).toBe(20);
  });

  it('are told apart by the version they have seen', async () => {
    const forumId = await desk.newForum();
    expect(await desk.send(hourSet(forumId, '08:00'), { ifMatch: 7 })).toEqual({
      ok: false,
      refusal: { code: 'stale-version', params: { expected: 7, actual: 1 } },
    });
    expect(await desk.send(hourSet(forumId, '08:00'), { ifMatch: 1 })).toMatchObject({ ok: true, version: 2 });

    meanwhile('append', () => desk.sendElsewhere(hourSet(forumId, '05:00')));
    expect(await desk.send(hourSet(forumId, '06:00'), { ifMatch: 2 })).toMatchObject({
      refusal: { code: 'stale-version', params: { expected: 2, actual: 3 } },
    });
    expect((await desk.states.loadForum(forumId)).state.reminderHour).toBe('05:00');
  });
});

describe('a decision over several streams', () => {
  it('is stored whole, under one command', async () => {
    const { forumId, cycleId } = await desk.newCycle();
    const events = [
      ...(await desk.store.readStream(forumStreamId(forumId), 1)),
      ...(await desk.store.readStream(cycleStreamId(cycleId))),
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
    const { cycleId } = await desk.newCycle();
    const other = await desk.newForum();
    expect(await desk.send(opening(other, cycleId))).toEqual({
      ok: false,
      refusal: { code: 'cycle-already-exists', pointer: '/id', params: { cycle: cycleId } },
    });
    expect(await desk.typesIn(forumStreamId(other))).toEqual(['ForumRegistered']);
  });

  it('moves the next cycle with an amended end', async () => {
    const { forumId, cycleId } = await desk.newCycle();
    await desk.send(opening(forumId, `${forumId}-2018`, '2018-07-01'));
    const amended = await desk.send({
      stream: 'cycle',
      id: cycleId,
      command: { type: 'AmendCalendar', data: { grounds: 'COVID', change: { end: civilDate('2018-08-31') } } },
    });
    expect(amended).toMatchObject({ ok: true });
    const { state } = await desk.states.loadCycle(`${forumId}-2018`);
    expect(state).toMatchObject({ start: '2018-09-01', end: '2020-08-31' });
  });
});

describe('a stored event', () => {
  it('says who caused it, by what, and when in business time', async () => {
    const forumId = await desk.newForum();
    const id = randomUUID();
    await desk.send(hourSet(forumId, '08:00'), { id, correlationId: 'request-1', causationId: 'message-1' });
    const [, stored] = await desk.store.readStream(forumStreamId(forumId));
    expect(stored?.meta).toEqual({
      commandId: id,
      correlationId: 'request-1',
      causationId: 'message-1',
      actor: ADMIN.personId,
      occurredAt: CommandDesk.BEGIN,
    });
    expect(stored?.data).toMatchObject({ occurredOn: '2016-01-01' });
  });
});
