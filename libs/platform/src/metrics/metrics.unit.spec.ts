import { METRICS } from './catalogue';
import { Metrics } from './metrics';

const linesOf = async (metrics: Metrics, name: string): Promise<readonly string[]> =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith(name));

describe('every metric', () => {
  it('has a name with its unit, a meaning, and labels whose values are known', () => {
    for (const [name, { kind, help, labels }] of Object.entries(METRICS)) {
      const unit = kind === 'counter' ? /_total$/ : /_(events|seconds|position|leading|streams|steps|letters)$/;
      expect(name).toMatch(/^nap_[a-z_]+$/);
      expect(name).toMatch(unit);
      expect(help).toMatch(/\.$/);
      for (const values of Object.values(labels)) expect(values).not.toBe('');
    }
  });
});

describe('the metrics of a process', () => {
  it('are counted, measured and read in Prometheus’ text, with those of Node', async () => {
    const metrics = new Metrics();
    metrics.count('nap_commands_total', { outcome: 'refused', code: 'not-permitted' });
    metrics.observe('nap_ring_lateness_seconds', {}, 0.3);
    metrics.read('nap_consumer_lag_events', { consumer: 'notifier' }, () => Promise.resolve(7));
    const text = await metrics.text();
    expect(text).toContain('nap_commands_total{outcome="refused",code="not-permitted"} 1');
    expect(text).toContain('nap_ring_lateness_seconds_bucket{le="0.5"} 1');
    expect(text).toContain('nap_consumer_lag_events{consumer="notifier"} 7');
    expect(text).toMatch(/^process_resident_memory_bytes /m);
  });

  it('leave out what cannot be read now, and say so', async () => {
    const metrics = new Metrics();
    const answers = [5, undefined, 6];
    metrics.read('nap_mail_pending_letters', {}, () => {
      const answer = answers.shift();
      if (answer === undefined) throw new Error('the database is away');
      return answer;
    });
    expect(await linesOf(metrics, 'nap_mail_pending_letters')).toEqual(['nap_mail_pending_letters 5']);
    expect(await linesOf(metrics, 'nap_mail_pending_letters')).toEqual([]);
    expect(await linesOf(metrics, 'nap_m')).toEqual(['nap_mail_pending_letters 6', 'nap_metrics_failures_total 1']);
  });

  it('add up what somebody else counts', async () => {
    const metrics = new Metrics();
    const totals = [3, 8];
    metrics.readTotal('nap_metrics_failures_total', {}, () => totals.shift() ?? 8);
    await metrics.text();
    expect(await linesOf(metrics, 'nap_metrics')).toEqual(['nap_metrics_failures_total 8']);
  });

  it('are bounded in memory, whatever is put into a label', async () => {
    const metrics = new Metrics();
    for (let number = 0; number < 1_500; number += 1) {
      metrics.count('nap_commands_total', { outcome: 'refused', code: `made-up-${String(number)}` });
    }
    expect(await linesOf(metrics, 'nap_commands_total')).toHaveLength(1_000);
  });

  it('are read once for all who ask at the same time', async () => {
    const metrics = new Metrics();
    let readings = 0;
    metrics.read('nap_feed_head_position', {}, () => (readings += 1));
    await Promise.all([metrics.text(), metrics.text()]);
    expect(readings).toBe(1);
  });
});
