import { Metrics } from '@nap/platform';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { MetricsBuffer } from '@temporalio/worker';

const DRAIN_EVERY_MS = 1_000;

type Update = { readonly metric: { readonly name: string }; readonly value: number };

/** What the SDK counts of tasks and requests that failed; one buffer, as there is one runtime in a process. */
export const metricsBuffer = new MetricsBuffer();

/** Brings what Temporal's SDK counts to this process's metrics; all else that it measures is let go. */
@Injectable()
export class TemporalMetrics implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly metrics: Metrics) {}

  onApplicationBootstrap(): void {
    for (const kind of ['workflow', 'activity']) this.metrics.count('nap_temporal_task_failures_total', { kind }, 0);
    this.timer = setInterval(() => this.take(metricsBuffer.retrieveUpdates()), DRAIN_EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  take(updates: Iterable<Update>): void {
    for (const { metric, value } of updates) {
      switch (metric.name.replace(/^temporal_/, '')) {
        case 'workflow_task_execution_failed':
          this.metrics.count('nap_temporal_task_failures_total', { kind: 'workflow' }, value);
          break;
        case 'activity_execution_failed':
          this.metrics.count('nap_temporal_task_failures_total', { kind: 'activity' }, value);
          break;
        case 'request_failure':
          this.metrics.count('nap_temporal_request_failures_total', {}, value);
          break;
      }
    }
  }
}
