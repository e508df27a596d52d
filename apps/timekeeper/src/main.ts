import 'reflect-metadata';

import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';

import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import { MessagingModule } from '@nap/messaging';
import {
  ClockModule,
  type Config,
  DatabaseModule,
  dataSourceOptions,
  OperationsModule,
  runProcess,
} from '@nap/platform';
import { TASK_QUEUE } from '@nap/workflow-api';

import { TimekeeperModule } from './timekeeper.module';

@Module({})
class TimekeeperApp {
  static forRoot(config: Config): DynamicModule {
    return {
      module: TimekeeperApp,
      imports: [
        DatabaseModule.forRoot(config.DATABASE_URL, 'nap-timekeeper'),
        TypeOrmModule.forRoot(dataSourceOptions(config.DATABASE_URL, 'nap-timekeeper')),
        ClockModule.forRoot(config),
        EventStoreModule.forRoot({ upcasters }),
        MessagingModule.forRoot(config, 'nap-timekeeper'),
        OperationsModule.forRoot('timekeeper', config),
        TimekeeperModule.forRoot({
          address: config.TEMPORAL_ADDRESS,
          namespace: config.TEMPORAL_NAMESPACE,
          taskQueue: TASK_QUEUE,
          topic: config.KAFKA_TOPIC,
          watchEveryMs: config.WATCH_EVERY_SECONDS * 1_000,
        }),
      ],
    };
  }
}

void runProcess('timekeeper', process.env, (config) =>
  NestFactory.createApplicationContext(TimekeeperApp.forRoot(config)),
);
