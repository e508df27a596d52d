import 'reflect-metadata';

import { EventStoreModule } from '@nap/event-store';
import { MessagingModule } from '@nap/messaging';
import { type Config, DatabaseModule, OperationsModule, runProcess } from '@nap/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { RelayModule } from './relay.module';

@Module({})
class RelayApp {
  static forRoot(config: Config): DynamicModule {
    return {
      module: RelayApp,
      imports: [
        DatabaseModule.forRoot(config.DATABASE_URL, 'nap-relay'),
        EventStoreModule.forRoot({ upcasters: {} }),
        MessagingModule.forRoot(config, 'nap-relay'),
        OperationsModule.forRoot('relay', config),
        RelayModule.forRoot(config),
      ],
    };
  }
}

void runProcess('relay', process.env, (config) => NestFactory.createApplicationContext(RelayApp.forRoot(config)));
