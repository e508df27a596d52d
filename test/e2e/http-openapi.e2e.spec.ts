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

  it('is pages for people, under a policy that runs no script', async () => {
    const page = (path: string) => request(api.app.getHttpServer()).get(path).expect(200);
    const { text, headers } = await page('/api/docs');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const { body } = await api.get('/openapi.json').expect(200);
    const ids = Object.values((body as Document).paths).flatMap((methods) =>
      Object.values(methods).map((operation) => (operation as { readonly operationId: string }).operationId),
    );
    const links = new Map(
      [...text.matchAll(/href="(\/api\/docs\/[^"#]+)#([^"]+)"/g)].map(([, at = '', id = '']) => [id, at]),
    );
    expect([...links.keys()].sort()).toEqual(ids.sort());
    for (const path of new Set(links.values())) {
      const { text: subject } = await page(path);
      for (const [id] of [...links].filter(([, at]) => at === path)) expect(subject).toContain(`id="${id}"`);
      expect(subject).not.toMatch(/<script|<style|style="|undefined|\[object/);
    }
    expect((await page('/api/docs/forums')).text).toContain('<code>forum-not-found</code>');
    await request(api.app.getHttpServer()).get('/api/docs/nothing').expect(404);
  });
});
