import { type ApiClient, apiClient } from '@nap/api-client';

import { type Holder, type RunningApi, startApi } from './http-api';

let api: RunningApi;
let chair: Holder;
let clientOf: (holder?: Holder) => ApiClient;

beforeAll(async () => {
  api = await startApi();
  chair = await api.person('Chair');
  const url = await api.app.getUrl();
  clientOf = (holder) => apiClient({ url, key: holder?.token });
});
afterAll(() => api.close());

const forum = { id: 'ro', name: 'OGP Romania', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
const ofForum = { params: { path: { forum: 'ro' } } };
const ofCycle = { params: { path: { forum: 'ro', cycle: 'ro-2016' } } };

describe('a cycle by the typed client', () => {
  it('begins with the forum and who acts for it', async () => {
    const admin = clientOf(api.admin);
    const registered = await admin.POST('/api/v1/forums', { body: forum });
    expect(registered.data).toEqual({ streamId: 'forum-ro', version: 1, id: 'ro' });
    const role = { personId: chair.personId, role: 'chair', from: '2016-01-01' } as const;
    const assigned = await admin.POST('/api/v1/forums/{forum}/roles', { ...ofForum, body: role });
    expect(assigned.response.status).toBe(201);
    await api.settle();
    const { data } = await clientOf().GET('/api/v1/forums/{forum}', ofForum);
    expect(data?.name).toBe(forum.name);
  });

  it('is opened by the chair, once for one idempotency key', async () => {
    const header = { 'Idempotency-Key': '0b000000-0000-4000-8000-00000000c11e' };
    const open = () =>
      clientOf(chair).POST('/api/v1/forums/{forum}/cycles', {
        params: { ...ofForum.params, header },
        body: { start: '2016-07-01' },
      });
    const [first, again] = [await open(), await open()];
    expect(first.data?.id).toBe('ro-2016');
    expect(again.data).toEqual(first.data);
    await api.settle();
    const read = await clientOf().GET('/api/v1/forums/{forum}/cycles/{cycle}', ofCycle);
    expect(read.data).toMatchObject({ id: 'ro-2016', startsOn: '2016-07-01' });
  });

  it('meets: the call, and what everybody may see of it', async () => {
    const body = { startsAt: '2016-01-28T14:00:00', endsAt: '2016-01-28T16:00:00', place: 'Room 1' };
    const bylaws = { preset: 'HR', bylaws: {} } as const;
    const adopted = await clientOf(chair).POST('/api/v1/forums/{forum}/bylaws', { ...ofForum, body: bylaws });
    expect(adopted.error).toBeUndefined();
    const called = await clientOf(chair).POST('/api/v1/forums/{forum}/meetings', { ...ofForum, body });
    expect([called.error, called.data?.id]).toEqual([undefined, 'ro-2016-01-28']);
    await api.settle();
    const params = { path: { forum: 'ro', meeting: 'ro-2016-01-28' } };
    const { data } = await clientOf().GET('/api/v1/forums/{forum}/meetings/{meeting}', { params });
    expect(data).toMatchObject({ ...body, status: 'scheduled' });
  });

  it('is refused to the public, as a problem and not as an error thrown', async () => {
    const { data, error, response } = await clientOf().POST('/api/v1/forums/{forum}/cycles', {
      ...ofForum,
      body: { start: '2018-07-01' },
    });
    expect([data, response.status, error?.code]).toEqual([undefined, 401, 'unauthenticated']);
  });

  it('is in the feed, as much of it as its reader may see', async () => {
    const typesSeenBy = async (holder?: Holder) => {
      const { data = [] } = await clientOf(holder).GET('/api/v1/feed', { params: { query: { limit: 10 } } });
      return data.map(({ type }) => type.split('.').at(-2));
    };
    expect(await typesSeenBy(api.admin)).toEqual(expect.arrayContaining(['ForumRegistered', 'RoleAssigned']));
    expect(await typesSeenBy()).toContain('EventWithheld');
  });

  it('is read page by page, each from the cursor of the one before', async () => {
    const whole = (await clientOf(api.admin).GET('/api/v1/feed', { params: { query: { limit: 500 } } })).data ?? [];
    const ids: string[] = [];
    let after = 'earliest';
    for (;;) {
      const { data = [], response } = await clientOf(api.admin).GET('/api/v1/feed', {
        params: { query: { after, limit: 2 } },
      });
      if (data.length === 0) break;
      ids.push(...data.map(({ id }) => id));
      after = response.headers.get('next-cursor') ?? '';
    }
    expect(ids.length).toBeGreaterThan(4);
    expect(ids).toEqual(whole.map(({ id }) => id));
  });
});
