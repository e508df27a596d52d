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

  it('does not wait for a part that hangs, and asks it once', async () => {
    const health = new Health(20);
    let asked = 0;
    health.register('broker', () => {
      asked += 1;
      return new Promise(() => undefined);
    });
    const expected = { status: 'unavailable', checks: { broker: 'no answer in 0.02 s' } };
    expect(await Promise.all([health.report(), health.report()])).toEqual([expected, expected]);
    expect(asked).toBe(1);
  });

  it('asks a part again once it has answered', async () => {
    const health = new Health();
    const answers = [Promise.reject(new Error('away')), Promise.resolve()];
    health.register('broker', () => answers.shift() ?? Promise.resolve());
    expect((await health.report()).checks).toEqual({ broker: 'away' });
    expect((await health.report()).checks).toEqual({ broker: 'ok' });
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
