import 'reflect-metadata';

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
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';

import { NotifierModule } from './notifier.module';

const NAME = 'nap-notifier';

@Module({})
class NotifierApp {
  static forRoot(config: Config): DynamicModule {
    return {
      module: NotifierApp,
      imports: [
        DatabaseModule.forRoot(config.DATABASE_URL, NAME),
        TypeOrmModule.forRoot(dataSourceOptions(config.DATABASE_URL, NAME)),
        ClockModule.forRoot(config),
        EventStoreModule.forRoot({ upcasters }),
        MessagingModule.forRoot(config, NAME),
        OperationsModule.forRoot('notifier', config),
        NotifierModule.forRoot(config),
      ],
    };
  }
}

void runProcess(
  'notifier',
  process.env,
  (config) => NestFactory.createApplicationContext(NotifierApp.forRoot(config)),
  { yields: true },
);
