import { Metrics } from '@nap/platform';

import { TemporalMetrics } from './temporal-metrics';

describe('what Temporal counts', () => {
  it('is kept where it is a failure, and let go where it is not', async () => {
    const metrics = new Metrics();
    new TemporalMetrics(metrics).take(
      [
        'workflow_task_execution_failed',
        'temporal_activity_execution_failed',
        'request_failure',
        'sticky_cache_size',
      ].map((name, index) => ({ metric: { name }, value: index + 1 })),
    );
    const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith('nap_temporal'));
    expect(lines).toEqual([
      'nap_temporal_task_failures_total{kind="workflow"} 1',
      'nap_temporal_task_failures_total{kind="activity"} 2',
      'nap_temporal_request_failures_total 3',
    ]);
  });
});
