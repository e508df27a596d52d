import request from 'supertest';

import { type RunningApi, startApi } from './http-api';

const ELSEWHERE = 'https://research.example';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const preflight = (path: string, method: string) =>
  request(api.app.getHttpServer()).options(path).set({ Origin: ELSEWHERE, 'Access-Control-Request-Method': method });

describe('a page of another origin', () => {
  it('may read what is public, and the headers that tell how to go on', async () => {
    const { headers } = await api.get('/feed').set('Origin', ELSEWHERE).expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    for (const name of ['ETag', 'Link', 'Next-Cursor', 'RateLimit', 'Retry-After', 'X-Request-Id']) {
      expect(headers['access-control-expose-headers']?.split(', ')).toContain(name);
    }
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('reads a problem too', async () => {
    const { headers } = await api.get('/forums/none').set('Origin', ELSEWHERE).expect(404);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('is told so before it asks', async () => {
    const { headers } = await preflight('/api/v1/feed/stream', 'GET').expect(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': expect.stringContaining('Last-Event-ID'),
    });
    expect(headers['access-control-allow-headers']).not.toMatch(/authorization|cookie/i);
  });

  it.each([
    ['to write', '/api/v1/forums', 'POST'],
    ['to read pages of people', '/login', 'GET'],
    ['to read private calendars', '/calendars/secret.ics', 'GET'],
  ])('is not allowed %s', async (_what, path, method) => {
    const { headers } = await preflight(path, method);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
