import { createServer } from 'node:net';

import { Logger } from '@nestjs/common';

import { Health } from '../health';
import { Metrics } from '../metrics/metrics';
import { OperationsServer } from './operations.server';

Logger.overrideLogger(false);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(address !== null && typeof address === 'object' ? address.port : 0);
      });
    });
  });

describe('the port for operators', () => {
  let health: Health;
  let metrics: Metrics;
  let server: OperationsServer;
  let url: string;

  const open = (port: number | undefined): OperationsServer =>
    new OperationsServer(health, metrics, { host: '127.0.0.1', port, setting: 'RELAY_OPERATIONS_PORT' });

  beforeEach(async () => {
    health = new Health();
    metrics = new Metrics();
    const port = await freePort();
    url = `http://127.0.0.1:${String(port)}`;
    server = open(port);
    await server.onModuleInit();
  });
  afterEach(() => server.onApplicationShutdown());

  it('says that the process lives, and which part is down', async () => {
    health.register('broker', () => Promise.reject(new Error('connect ECONNREFUSED')));
    health.register('database', () => Promise.resolve());
    const live = await fetch(`${url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', checks: { broker: 'connect ECONNREFUSED', database: 'ok' } },
    ]);
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });

  it('is ready until the process closes, and lives on', async () => {
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    server.onModuleDestroy();
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it('tells the metrics', async () => {
    metrics.count('nap_mail_letters_total', { outcome: 'accepted' });
    const answer = await fetch(`${url}/metrics`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, metrics.contentType]);
    expect(await answer.text()).toContain('nap_mail_letters_total{outcome="accepted"} 1');
  });

  it('tells nothing else and changes nothing', async () => {
    expect((await fetch(`${url}/`)).status).toBe(404);
    const posted = await fetch(`${url}/health/live`, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(`${url}/health/live`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('in use is told with its setting', async () => {
    await expect(open(Number(new URL(url).port)).onModuleInit()).rejects.toThrow(
      /^RELAY_OPERATIONS_PORT=\d+ cannot be/,
    );
  });

  it('is not there unless it is set', async () => {
    const none = open(undefined);
    await none.onModuleInit();
    await none.onApplicationShutdown();
  });
});
