import request, { type Response } from 'supertest';

import { type RunningApi, startApi } from './http-api';

const PER_ADDRESS = 5;
const PER_KEY = 8;

let api: RunningApi;

/** Every spec comes from addresses of its own, as a proxy in front tells them. */
beforeAll(async () => {
  api = await startApi([], { TRUST_PROXY: 1, RATE_LIMIT_ADDRESS: PER_ADDRESS, RATE_LIMIT_KEY: PER_KEY });
});
afterAll(() => api.close());

type Sent = { readonly from: string; readonly path?: string; readonly token?: string; readonly cookie?: string };

const send = ({ from, path = '/api/v1/forums', token, cookie }: Sent) => {
  const sent = request(api.app.getHttpServer()).get(path).set('X-Forwarded-For', from);
  if (token !== undefined) sent.set('Authorization', `Bearer ${token}`);
  return cookie === undefined ? sent : sent.set('Cookie', cookie);
};

const several = async (times: number, sent: Sent): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await send(sent)).status);
  return statuses;
};

const codeOf = ({ text }: Response): unknown => (JSON.parse(text) as { readonly code: string }).code;

const all = (times: number, status: number): readonly number[] => Array.from({ length: times }, () => status);

describe('requests without a key', () => {
  it('tell in each answer what their address may still ask', async () => {
    const { headers } = await send({ from: '192.0.2.1' }).expect(200);
    expect(headers).toMatchObject({
      'ratelimit-policy': '"address";q=5;w=60',
      ratelimit: expect.stringMatching(/^"address";r=4;t=\d+$/),
    });
  });

  it('are refused beyond the quota of their address, with the time to wait', async () => {
    expect(await several(PER_ADDRESS, { from: '192.0.2.2' })).toEqual(all(PER_ADDRESS, 200));
    const refused = await send({ from: '192.0.2.2' }).expect(429);
    expect(codeOf(refused)).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.headers['ratelimit']).toMatch(/^"address";r=0;t=\d+$/);
    expect(refused.headers['x-request-id']).toBeDefined();
    await send({ from: '192.0.2.3' }).expect(200);
  });

  it('are refused on a page in words', async () => {
    await several(PER_ADDRESS, { from: '192.0.2.4', path: '/' });
    const { text } = await send({ from: '192.0.2.4', path: '/' })
      .set('Accept', 'text/html')
      .set('Accept-Language', 'zh-TW')
      .expect(429);
    expect(text).toContain('請求過多');
  });

  it('are counted where there is nothing, too, and never where health is asked', async () => {
    expect(await several(PER_ADDRESS + 1, { from: '192.0.2.5', path: '/nowhere' })).toEqual([
      ...all(PER_ADDRESS, 404),
      429,
    ]);
    expect(await several(PER_ADDRESS + 2, { from: '192.0.2.5', path: '/health/live' })).toEqual(
      all(PER_ADDRESS + 2, 200),
    );
  });

  it('count as one where they come from one network of IPv6', async () => {
    for (let host = 1; host <= PER_ADDRESS; host += 1) {
      await send({ from: `2001:db8:1:2::${String(host)}` }).expect(200);
    }
    await send({ from: '2001:db8:1:2:ffff::1' }).expect(429);
    await send({ from: '2001:db8:1:3::1' }).expect(200);
  });
});

describe('requests with a key', () => {
  it('have the quota of their key, wherever they come from', async () => {
    const { token } = await api.person('Reader');
    const { headers } = await send({ from: '192.0.2.10', token }).expect(200);
    expect(headers['ratelimit-policy']).toBe('"key";q=8;w=60');
    expect(await several(PER_KEY - 1, { from: '192.0.2.11', token })).toEqual(all(PER_KEY - 1, 200));
    await send({ from: '192.0.2.12', token }).expect(429);
  });

  it('go on where readers without one used up the address', async () => {
    await several(PER_ADDRESS + 1, { from: '192.0.2.20' });
    const { token } = await api.person('Colleague');
    await send({ from: '192.0.2.20', token }).expect(200);
  });

  it.each([
    ['key', { token: 'nap_wrong' }, '/api/v1/forums', 401],
    ['session', { cookie: 'nap_session=wrong' }, '/api/v1/forums', 200],
    ['key, where there is nothing', { token: 'nap_wrong' }, '/nowhere', 404],
  ])('of a wrong %s are not looked up without end', async (name, wrong, path, status) => {
    const from = `198.51.100.${String(name.length)}`;
    expect(await several(PER_ADDRESS, { from, path, ...wrong })).toEqual(all(PER_ADDRESS, status));
    await send({ from, path, ...wrong }).expect(429);
    await send({ from }).expect(200);
  });
});

describe('wishes to log in', () => {
  it('have a quota of their own', async () => {
    const ask = () =>
      request(api.app.getHttpServer()).post('/login').type('form').set('X-Forwarded-For', '192.0.2.30').send('email=x');
    const { headers } = await ask().expect(400);
    expect(headers['ratelimit-policy']).toBe('"login";q=40;w=900');
    for (let time = 1; time < 40; time += 1) await ask().expect(400);
    await ask().expect(429);
  });
});

describe('without a proxy that is trusted', () => {
  it('nobody names an address of his own', async () => {
    const open = await startApi([], { RATE_LIMIT_ADDRESS: 1 });
    const from = (address: string) =>
      request(open.app.getHttpServer()).get('/api/v1/forums').set('X-Forwarded-For', address);
    await from('192.0.2.1').expect(200);
    await from('192.0.2.2').expect(429);
    await open.close();
  });
});
