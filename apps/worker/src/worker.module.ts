import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';

import { ActivitiesModule } from '@nap/activities';
import { Health, HealthModule } from '@nap/platform';

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
      imports: [HealthModule, ActivitiesModule],
      providers: [{ provide: WORKER_OPTIONS, useValue: options }, TemporalWorker],
    };
  }

  onModuleInit(): void {
    this.health.register('Temporal', () => this.worker.reachTemporal());
  }
}
