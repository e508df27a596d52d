import 'reflect-metadata';

import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import { ClockModule, type Config, DatabaseModule, OperationsModule, runProcess } from '@nap/platform';
import { TASK_QUEUE } from '@nap/workflow-api';

import { WorkerModule } from './worker.module';

const DEPLOYMENT = 'nap-worker';

@Module({})
class WorkerApp {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerApp,
      imports: [
        DatabaseModule.forRoot(config.DATABASE_URL, 'nap-worker'),
        ClockModule.forRoot(config),
        EventStoreModule.forRoot({ upcasters }),
        OperationsModule.forRoot('worker', config),
        WorkerModule.forRoot({
          address: config.TEMPORAL_ADDRESS,
          namespace: config.TEMPORAL_NAMESPACE,
          taskQueue: TASK_QUEUE,
          bundlePath: config.WORKFLOW_BUNDLE ?? 'dist/workflow-bundle.js',
          maxCachedWorkflows: config.MAX_CACHED_WORKFLOWS,
          ...(config.WORKER_BUILD_ID && { deployment: { name: DEPLOYMENT, buildId: config.WORKER_BUILD_ID } }),
        }),
      ],
    };
  }
}

void runProcess('worker', process.env, (config) => NestFactory.createApplicationContext(WorkerApp.forRoot(config)));
