import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';

import { EventStore } from '@nap/event-store';
import { FeedConsumer, MessagePort, observeConsumer } from '@nap/messaging';
import { Health, HealthModule, Metrics, MetricsModule } from '@nap/platform';

import { ClocksModule } from './clocks.module';
import { DeadClockWatch } from './dead-clock.watch';
import { isTemporalAway } from './search-attributes';
import { TIMEKEEPER_OPTIONS, type TimekeeperOptions } from './timekeeper.options';
import { Waking } from './waking';

/** Starts with its application. Expects global providers of `Pool`, `DataSource`, `Clock`, `MessagePort` and the event store. */
@Module({})
export class TimekeeperModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly consumer: FeedConsumer,
    private readonly temporal: Client,
    private readonly watch: DeadClockWatch,
  ) {}

  static forRoot(options: TimekeeperOptions): DynamicModule {
    return {
      module: TimekeeperModule,
      imports: [HealthModule, MetricsModule, ClocksModule.forRoot(options)],
      providers: [
        { provide: TIMEKEEPER_OPTIONS, useValue: options },
        DeadClockWatch,
        {
          provide: FeedConsumer,
          inject: [MessagePort, DataSource, EventStore, Waking],
          useFactory: (port: MessagePort, dataSource: DataSource, store: EventStore, waking: Waking) =>
            new FeedConsumer(port, dataSource, store, {
              name: 'timekeeper',
              topic: options.topic,
              prepare: (event) => waking.wakeBy(event),
              handle: () => Promise.resolve(), // the position is all that is to be stored
              isTransient: isTemporalAway,
            }),
        },
      ],
      exports: [FeedConsumer, DeadClockWatch, ClocksModule],
    };
  }

  onModuleInit(): void {
    observeConsumer(this.consumer, this.health, this.metrics);
    this.metrics.read('nap_clock_overdue_steps', {}, () => this.watch.lateClocks().length);
    this.metrics.read('nap_clock_unreadable_streams', {}, () => this.watch.unreadableClocks().length);
    this.health.register('Temporal', async () => {
      await this.temporal.workflowService.getSystemInfo({});
    });
  }
}
