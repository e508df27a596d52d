import { type FormBrowser, loggedIn } from './http-browser';
import { type Fields, confirmed, does, looked } from './http-forms';
import { type Room, adoptBylaws, fillSeats, foundForum, openRoom } from './http-room';

let room: Room;
let secretary: FormBrowser;

const CALL = '/forums/ro/work/call';

beforeAll(async () => {
  room = await openRoom();
  await foundForum(room);
  await adoptBylaws(room, { decision: { rule: 'simple-majority', base: 'present' } });
  await fillSeats(room);
  secretary = await loggedIn(room.api, room.as('secretary'));
});
afterAll(() => room.api.close());

const at = (begin: number): Fields => ({
  kind: 'regular',
  startsAt: `2016-01-28T${String(begin)}:00`,
  endsAt: `2016-01-28T${String(begin + 1)}:00`,
  place: 'Room 7',
});

const called = async (): Promise<readonly unknown[]> =>
  (await room.items('/forums/ro/meetings')).map(({ id, startsAt }) => [id, startsAt]).sort();

describe('the form that calls a meeting', () => {
  it('calls two on one day, each under an id of its own', async () => {
    await does(secretary, CALL, at(14));
    await does(secretary, CALL, at(17));
    expect(await called()).toEqual([
      ['ro-2016-01-28', '2016-01-28T14:00:00'],
      ['ro-2016-01-28-2', '2016-01-28T17:00:00'],
    ]);
  });

  it('calls one however often it is sent', async () => {
    const preview = await looked(secretary, CALL, at(19));
    const answers = [
      await confirmed(secretary, CALL, at(19), preview),
      await confirmed(secretary, CALL, at(19), preview),
    ];
    expect(answers.map(({ status, headers }) => [status, headers['location']])).toEqual([
      [303, answers[0]?.headers['location']],
      [303, answers[0]?.headers['location']],
    ]);
    expect(await called()).toHaveLength(3);
  });
});

describe('a form about a meeting', () => {
  const path = '/forums/ro/meetings/ro-2016-01-28/work/announcement';
  const fields = { place: 'Room 7', url: '' };

  it('does nothing once something else has changed, and says so', async () => {
    const preview = await looked(secretary, path, fields);
    const moved = { startsAt: '2016-01-28T10:00', endsAt: '2016-01-28T11:00' };
    await room.act('/forums/ro/meetings/ro-2016-01-28/move', 'chair', moved);
    const before = await room.api.stored();
    const answer = await confirmed(secretary, path, fields, preview);
    expect([answer.status, answer.text.includes('Something has changed since you looked')]).toEqual([412, true]);
    expect(await room.api.stored()).toEqual(before);
  });

  it('does its act once, and tells whoever sends it again with something else in it', async () => {
    const preview = await looked(secretary, path, fields);
    const done = await confirmed(secretary, path, fields, preview);
    const after = await room.api.stored();
    const again = await confirmed(secretary, path, fields, preview);
    expect([done.status, again.status, again.headers['location']]).toEqual([303, 303, done.headers['location']]);
    const other = await confirmed(secretary, path, { ...fields, place: 'Room 8' }, preview);
    expect([other.status, other.text.includes('This form was sent before')]).toEqual([422, true]);
    expect(await room.api.stored()).toEqual(after);
  });
});
