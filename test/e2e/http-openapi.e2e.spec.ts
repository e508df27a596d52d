import request from 'supertest';

import { isOfApi } from '../../apps/api/src/description/openapi';
import { routesOf } from '../../apps/api/src/border/routes';
import { type RunningApi, startApi } from './http-api';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

type Document = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

describe('the description of the API', () => {
  it('describes every route of the running application, and nothing else', async () => {
    const { body, headers } = await api.get('/openapi.json').expect(200);
    const { openapi, paths } = body as Document;
    expect(openapi).toBe('3.1.1');
    expect(headers['content-type']).toBe('application/vnd.oai.openapi+json; charset=utf-8; version=3.1');
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = routesOf(api.app.getHttpAdapter().getInstance())
      .filter((route) => isOfApi(route) && route.method !== 'HEAD')
      .map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  it('is a page for people, under a policy that runs no script', async () => {
    const { text, headers } = await request(api.app.getHttpServer()).get('/api/docs').expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('<h3 id="forums.find">Show a forum</h3>');
    expect(text).toContain('<code>forum-not-found</code>');
    expect(text).not.toMatch(/<script|<style|style="|undefined|\[object/);
  });
});
