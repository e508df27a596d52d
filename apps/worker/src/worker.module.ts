import { type DynamicModule, Module } from '@nestjs/common';

import { ActivitiesModule } from '@nap/activities';

import { TemporalWorker } from './temporal-worker';
import { WORKER_OPTIONS, type WorkerOptions } from './worker.options';

/** Starts with its application. Expects global providers of `Pool`, `Clock` and the event store. */
@Module({})
export class WorkerModule {
  static forRoot(options: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [ActivitiesModule],
      providers: [{ provide: WORKER_OPTIONS, useValue: options }, TemporalWorker],
    };
  }
}
