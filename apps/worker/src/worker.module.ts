import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';

import { ActivitiesModule } from '@nap/activities';
import { Health, HealthModule, MetricsModule } from '@nap/platform';

import { TemporalMetrics } from './temporal-metrics';
import { TemporalWorker } from './temporal-worker';
import { WORKER_OPTIONS, type WorkerOptions } from './worker.options';

/** Starts with its application. Expects global providers of `Pool`, `Clock` and the event store. */
@Module({})
export class WorkerModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly worker: TemporalWorker,
  ) {}

  static forRoot(options: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [HealthModule, MetricsModule, ActivitiesModule],
      providers: [{ provide: WORKER_OPTIONS, useValue: options }, TemporalWorker, TemporalMetrics],
    };
  }

  onModuleInit(): void {
    this.health.register('Temporal', () => this.worker.reachTemporal());
  }
}
