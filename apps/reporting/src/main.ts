import 'reflect-metadata';

import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import { MessagingModule } from '@nap/messaging';
import { type Config, DatabaseModule, dataSourceOptions, OperationsModule, runProcess } from '@nap/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ReportingModule } from './reporting.module';

const NAME = 'nap-reporting';

@Module({})
class ReportingApp {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ReportingApp,
      imports: [
        DatabaseModule.forRoot(config.DATABASE_URL, NAME),
        TypeOrmModule.forRoot(dataSourceOptions(config.DATABASE_URL, NAME)),
        EventStoreModule.forRoot({ upcasters }),
        MessagingModule.forRoot(config, NAME),
        OperationsModule.forRoot('reporting', config),
        ReportingModule.forRoot(config),
      ],
    };
  }
}

void runProcess(
  'reporting',
  process.env,
  (config) => NestFactory.createApplicationContext(ReportingApp.forRoot(config)),
  { yields: true },
);
