import { randomUUID } from 'node:crypto';

import { instant } from '@nap/calendar';
import { cycleStreamId, forumStreamId } from '@nap/domain';
import {
  CommandDesk,
  OPERATOR,
  TIMER,
  assignment,
  hourSet,
  personOf,
  registration,
  ringIn,
  suspension,
} from '@nap/testing';

import type { CommandAnswer, OrderRequest } from '.';

let desk: CommandDesk;

beforeAll(async () => {
  desk = await CommandDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.at();
});

describe('who may send what', () => {
  it('is denied unless the roles held today allow it', async () => {
    const { forumId, cycleId } = await desk.newCycle();
    const [member, chair, past, future, irm] = await Promise.all([1, 2, 3, 4, 5].map(() => desk.newPerson()));
    if (!member || !chair || !past || !future || !irm) throw new Error('five were added');
    await desk.send(assignment(forumId, member, 'member'));
    await desk.send(assignment(forumId, chair, 'chair'));
    await desk.send(assignment(forumId, past, 'chair', ['2015-01-01', '2015-12-31']));
    await desk.send(assignment(forumId, future, 'chair', ['2016-01-02', null]));
    await desk.send(assignment(forumId, irm, 'irm-researcher'));

    const before = await desk.typesIn(cycleStreamId(cycleId));
    for (const person of [member, past, future, irm, randomUUID()]) {
      expect(await desk.send(suspension(cycleId), { caller: personOf(person) })).toEqual({
        ok: false,
        refusal: { code: 'not-permitted' },
      });
    }
    expect(await desk.typesIn(cycleStreamId(cycleId))).toEqual(before);
    expect(await desk.send(suspension(cycleId), { caller: personOf(chair) })).toMatchObject({ ok: true });
  });

  it('goes by the forum’s day, not by that of Greenwich', async () => {
    const forumId = await desk.newForum();
    const chair = await desk.newPerson();
    await desk.send(assignment(forumId, chair, 'chair', ['2016-01-01', '2016-06-30']));
    const caller = personOf(chair);
    desk.at(instant('2016-06-30T20:59:59Z'));
    expect(await desk.send(hourSet(forumId, '08:00'), { caller })).toMatchObject({ ok: true });
    desk.at(instant('2016-06-30T21:00:00Z'));
    expect(await desk.send(hourSet(forumId, '07:00'), { caller })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
  });

  it('does not go by a business time of the sender’s choice', async () => {
    const forumId = await desk.newForum();
    const chair = await desk.newPerson();
    await desk.send(assignment(forumId, chair, 'chair', ['2015-01-01', '2015-12-31']));
    const inThePast = { caller: personOf(chair), at: instant('2015-06-01T08:00:00Z') };
    expect(await desk.send(hourSet(forumId, '08:00'), inThePast)).toMatchObject({ refusal: { code: 'not-permitted' } });
  });

  it('leaves time to the clock, and nothing else', async () => {
    const { forumId, cycleId } = await desk.newCycle();
    expect(await desk.send(ringIn(cycleId))).toMatchObject({ refusal: { code: 'not-permitted' } });
    expect(await desk.send(hourSet(forumId, '08:00'), { caller: TIMER })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    expect(await desk.send(ringIn(cycleId), { caller: TIMER })).toMatchObject({ ok: true, events: ['PhaseOpened'] });
    expect(await desk.send(hourSet(forumId, '08:00'), { caller: OPERATOR })).toMatchObject({ ok: true });
  });
});

describe('what a person wrote', () => {
  it('lies beside the log, under the hash that the event holds', async () => {
    const { cycleId, forumId } = await desk.newCycle();
    const chair = await desk.newPerson();
    await desk.send(assignment(forumId, chair, 'chair'));
    await desk.send(suspension(cycleId, 'Plaintext grounds.'), { caller: personOf(chair) });
    const suspended = (await desk.store.readStream(cycleStreamId(cycleId))).at(-1);
    const grounds = String(suspended?.data['grounds']);
    expect(await desk.store.readDocuments([grounds])).toEqual([{ hash: grounds, text: 'Plaintext grounds.' }]);
    const { rows } = await desk.database.pool.query(
      `select t::text from events t where t::text ~ 'Plaintext' union all select c::text from commands c where c::text ~ 'Plaintext'`,
    );
    expect(rows).toEqual([]);
  });

  it('is not kept when the command was refused', async () => {
    const { cycleId } = await desk.newCycle();
    await desk.send(suspension(cycleId));
    await desk.send(suspension(cycleId, 'Kept nowhere.'));
    const { rows } = await desk.database.pool.query(`select from documents where text = 'Kept nowhere.'`);
    expect(rows).toEqual([]);
  });

  it('must say something', async () => {
    const { cycleId } = await desk.newCycle();
    expect(await desk.send(suspension(cycleId, ' \n'))).toEqual({
      ok: false,
      refusal: { code: 'grounds-missing', pointer: '/grounds' },
    });
  });
});

describe('what cannot be decided upon', () => {
  it('is refused by name', async () => {
    const { cycleId } = await desk.newCycle();
    const forumId = await desk.newForum();
    const codeOf = async (answer: Promise<CommandAnswer>): Promise<string> => {
      const given = await answer;
      return given.ok ? 'ok' : `${given.refusal.code} ${given.refusal.pointer ?? ''}`.trim();
    };
    expect(await codeOf(desk.send(hourSet('atlantis', '08:00')))).toBe('forum-not-found');
    expect(await codeOf(desk.send(suspension('atlantis-2016')))).toBe('cycle-not-found');
    expect(await codeOf(desk.send(suspension(cycleId), { forumId }))).toBe('cycle-not-found');
    expect(await codeOf(desk.send(registration('mars', 'Mars/Olympus')))).toBe('unknown-zone /zone');
    expect(await codeOf(desk.send(registration(forumId)))).toBe('forum-already-exists /id');
    expect(await codeOf(desk.send(assignment(forumId, randomUUID(), 'chair')))).toBe('person-not-found /personId');
    expect(await codeOf(desk.send(assignment(forumId, 'nobody', 'chair')))).toBe('person-not-found /personId');
  });

  it('never becomes an event that breaks its contract', async () => {
    const order = registration('poison');
    const poisoned = {
      ...order,
      command: { type: 'RegisterForum', data: { ...order.command.data, localLanguages: [7] } },
    };
    await expect(desk.send(poisoned as unknown as OrderRequest)).rejects.toThrow(/ForumRegistered breaks its contract/);
    expect(await desk.typesIn(forumStreamId('poison'))).toEqual([]);
  });
});
