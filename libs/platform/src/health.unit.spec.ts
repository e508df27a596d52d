import { Health, HealthController } from './health';

describe('readiness', () => {
  it('is the sum of all checks', async () => {
    const health = new Health();
    health.register('database', () => Promise.resolve());
    expect(await health.report()).toEqual({ status: 'ready', checks: { database: 'ok' } });
    health.register('feed', () => Promise.reject(new Error('40 events behind')));
    expect(await health.report()).toEqual({
      status: 'unavailable',
      checks: { database: 'ok', feed: '40 events behind' },
    });
  });

  it('ends as soon as the process is closing', async () => {
    const health = new Health();
    health.close();
    expect((await health.report()).status).toBe('unavailable');
  });

  it('is answered with 503 while it is missing', async () => {
    const health = new Health();
    const controller = new HealthController(health);
    expect(await controller.ready()).toEqual({ status: 'ready', checks: {} });
    health.close();
    await expect(controller.ready()).rejects.toMatchObject({ status: 503 });
  });
});
