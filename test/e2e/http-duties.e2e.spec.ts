import ICAL from 'ical.js';
import request, { type Test } from 'supertest';

import { type Item, type Room, foundForum, openRoom } from './http-room';

let room: Room;

const dutiesOf = async (who: string): Promise<readonly unknown[]> =>
  (await room.items('/me/duties', who)).map((duty) => [(duty['forum'] as Item)['id'], duty['id'], duty['status']]);

const pathIn = (answer: { readonly body: unknown }): string =>
  new URL((answer.body as { readonly url: string }).url).pathname;

const raw = (path: string): Test => request(room.api.app.getHttpServer()).get(path);

const withdraw = (who: string): Test =>
  request(room.api.app.getHttpServer())
    .delete('/api/v1/me/calendar')
    .set('Authorization', `Bearer ${room.as(who).token}`);

beforeAll(async () => {
  room = await openRoom();
  await foundForum(room);
  await foundForum(room, 'tw');
  for (const id of ['ro', 'tw']) {
    await room.act(`/forums/${id}/cycles`, 'chair', { start: '2016-09-01' }, 201);
    room.now('2016-03-02T08:00:00Z');
    await room.api.ring(`${id}-2016`);
    room.now('2016-01-04T08:00:00Z');
  }
  room.now('2016-03-02T08:00:00Z');
});
afterAll(() => room.api.close());

describe('my duties', () => {
  it('are those of my roles, over all forums, by due day', async () => {
    expect(await dutiesOf('chair')).toEqual([
      ['ro', 'ro-2016/drafting', 'open'],
      ['tw', 'tw-2016/drafting', 'open'],
    ]);
    expect(await dutiesOf('observer')).toEqual([]);
    expect(await dutiesOf('sixth')).toEqual([]);
  });

  it('are not those of a role that has ended', async () => {
    const roles = await room.items('/forums/tw/roles', 'secretary');
    const own = roles.find(({ role }) => role === 'secretary');
    expect(await dutiesOf('secretary')).toHaveLength(2);
    await room.act(`/forums/tw/roles/${String(own?.['id'])}/end`, 'admin', { until: '2016-03-01' });
    expect(await dutiesOf('secretary')).toEqual([['ro', 'ro-2016/drafting', 'open']]);
  });

  it('are shown to nobody without a key', async () => {
    for (const path of ['/me/duties', '/me/calendar']) await room.api.get(path).expect(401);
    await room.api.post('/me/calendar').send({}).expect(401);
  });
});

describe('the calendar of my duties', () => {
  it('is read without a key by whoever has its address, and asked about again by its tag', async () => {
    await room.api.get('/me/calendar', room.as('chair')).expect(404);
    const made = await room.api.post('/me/calendar', room.as('chair')).send({}).expect(201);
    const answer = await raw(pathIn(made)).expect(200);
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-type': 'text/calendar; charset=utf-8',
    });
    const calendar = new ICAL.Component(ICAL.parse(answer.text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      day: String(event.getFirstPropertyValue('dtstart')),
      title: String(event.getFirstPropertyValue('summary')),
    }));
    expect(events).toContainEqual({
      uid: 'ro-2016/drafting@nap.example',
      day: '2016-08-31',
      title: 'The national action plan: last day',
    });
    expect(events.map(({ uid }) => uid)).toContain('tw-2016/midterm-self-assessment@nap.example');
    expect(answer.text).not.toMatch(/chair|example\.org/);
    await raw(pathIn(made))
      .set('If-None-Match', answer.headers['etag'] ?? '')
      .expect(304);
    expect((await room.api.get('/me/calendar', room.as('chair')).expect(200)).body).toMatchObject({
      lastUsedAt: expect.any(String) as string,
    });
  });

  it('has one address at a time, which its person can take back', async () => {
    const make = async (): Promise<string> =>
      pathIn(await room.api.post('/me/calendar', room.as('co-chair')).send({}).expect(201));
    const [first, second] = [await make(), await make()];
    await raw(first).expect(404);
    await raw(second).expect(200);
    await withdraw('co-chair').expect(204);
    await raw(second).expect(404);
    await withdraw('co-chair').expect(404);
  });

  it('is found under no other address', async () => {
    for (const path of ['/calendars/x.ics', `/calendars/${'A'.repeat(43)}.ics`, `/calendars/${'A'.repeat(43)}`]) {
      await raw(path).expect(404);
    }
  });
});
