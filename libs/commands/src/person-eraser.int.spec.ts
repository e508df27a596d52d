import { randomUUID } from 'node:crypto';

import { forumStreamId } from '@nap/domain';
import { ADMIN, CommandDesk, OPERATOR, assignment, hourSet, personOf, suspension } from '@nap/testing';

import { PersonEraser } from '.';

let desk: CommandDesk;

beforeAll(async () => {
  desk = await CommandDesk.open();
});
afterAll(() => desk.close());
describe('the erasure of a person', () => {
  const eraser = (): PersonEraser => desk.app.get(PersonEraser, { strict: false });

  it('reaches name, texts and every forum that named them', async () => {
    const { forumId, cycleId } = await desk.newCycle();
    const other = await desk.newForum();
    const personId = await desk.newPerson();
    await desk.send(assignment(forumId, personId, 'chair'));
    await desk.send(assignment(other, personId, 'member'));
    await desk.send(suspension(cycleId, 'Words of the erased.'), { caller: personOf(personId) });

    const request = { id: randomUUID(), personId, caller: ADMIN, correlationId: 'test' };
    expect(await eraser().erase(request)).toEqual({ ok: true, forums: [forumId, other].sort(), documents: 1 });

    expect(await desk.people.find(personId)).toBeUndefined();
    expect((await desk.typesIn(forumStreamId(other))).at(-1)).toBe('PersonErased');
    expect((await desk.states.loadForum(forumId)).state.roles).toEqual([]);
    const { rows } = await desk.database.pool.query(
      `select from documents where text ~ 'erased' or person_id = $1 and salt is not null`,
      [personId],
    );
    expect(rows).toEqual([]);
    expect(await desk.send(hourSet(forumId, '08:00'), { caller: personOf(personId) })).toMatchObject({ ok: false });

    expect(await eraser().erase({ ...request, id: randomUUID() })).toEqual({ ok: true, forums: [], documents: 0 });
  });

  it('goes on where it was cut short', async () => {
    const forumId = await desk.newForum();
    const personId = await desk.newPerson();
    await desk.send(assignment(forumId, personId, 'chair'));
    await desk.people.erase(personId); // and then the power went
    const request = { id: randomUUID(), personId, caller: OPERATOR, correlationId: 'test' };
    expect(await eraser().erase(request)).toEqual({ ok: true, forums: [forumId], documents: 0 });
    expect((await desk.typesIn(forumStreamId(forumId))).at(-1)).toBe('PersonErased');
  });

  it('is an admin’s to ask for, and of somebody', async () => {
    const personId = await desk.newPerson();
    const request = { id: randomUUID(), personId, correlationId: 'test' };
    expect(await eraser().erase({ ...request, caller: personOf(personId) })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
    expect(await desk.people.find(personId)).toBeDefined();
    expect(await eraser().erase({ ...request, personId: randomUUID(), caller: ADMIN })).toMatchObject({
      refusal: { code: 'person-not-found' },
    });
  });
});
