// A process of its own: bare-worker.ts OPTIONS, the options of the engine's worker as JSON. Says `ready`, then one line for each call.
import 'reflect-metadata';

import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { ActivityCollector } from '@nap/activities';

import { TemporalWorker } from '../../../apps/worker/src/temporal-worker';
import { WORKER_OPTIONS, type WorkerOptions } from '../../../apps/worker/src/worker.options';

const touch = (): Promise<void> => {
  console.log(`touched ${String(Date.now())}`);
  return Promise.resolve();
};

const [, , options = ''] = process.argv;

/** The engine's own worker with an activity that stores nothing. */
@Module({
  providers: [
    { provide: WORKER_OPTIONS, useValue: JSON.parse(options) as WorkerOptions },
    { provide: ActivityCollector, useValue: { collect: () => ({ touch }) } },
    TemporalWorker,
  ],
})
class BareWorker {}

const main = async (): Promise<void> => {
  const app = await NestFactory.createApplicationContext(BareWorker, { logger: ['error'] });
  app.enableShutdownHooks();
  console.log('ready');
};

void main();
