import 'reflect-metadata';

import { CommandsModule } from '@nap/commands';
import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import { MessagingModule } from '@nap/messaging';
import { type Clock, ClockModule, type Config, DatabaseModule, dataSourceOptions } from '@nap/platform';
import { TASK_QUEUE } from '@nap/workflow-api';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { NotifierModule } from '../../../../notifier/src/notifier.module';
import { RelayModule } from '../../../../relay/src/relay.module';
import { ReportingModule } from '../../../../reporting/src/reporting.module';
import { TimekeeperModule } from '../../../../timekeeper/src/timekeeper.module';
import { WorkerModule } from '../../../../worker/src/worker.module';

const NAME = 'nap-rehearsal';

/** All processes of the engine but the API in one, on one clock that the conductor sets. */
@Module({})
export class RehearsalModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    const temporal = {
      address: config.TEMPORAL_ADDRESS,
      namespace: config.TEMPORAL_NAMESPACE,
      taskQueue: TASK_QUEUE,
    };
    return {
      module: RehearsalModule,
      imports: [
        DatabaseModule.forRoot(config.DATABASE_URL, NAME),
        TypeOrmModule.forRoot(dataSourceOptions(config.DATABASE_URL, NAME)),
        ClockModule.of(clock),
        EventStoreModule.forRoot({ upcasters }),
        MessagingModule.forRoot(config, NAME),
        CommandsModule,
        RelayModule.forRoot(config),
        WorkerModule.forRoot({
          ...temporal,
          bundlePath: config.WORKFLOW_BUNDLE ?? 'dist/workflow-bundle.js',
          maxCachedWorkflows: config.MAX_CACHED_WORKFLOWS,
        }),
        // A stalled rehearsal says so itself: nothing but the conductor may move a clock.
        TimekeeperModule.forRoot({ ...temporal, topic: config.KAFKA_TOPIC, watchEveryMs: null }),
        NotifierModule.forRoot(config),
        ReportingModule.forRoot(config),
      ],
    };
  }
}
