import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { EventStore } from '@nap/event-store';
import { FeedConsumer, MessagePort } from '@nap/messaging';

import { ClocksModule } from './clocks.module';
import { DeadClockWatch } from './dead-clock.watch';
import { isTemporalAway } from './search-attributes';
import { TIMEKEEPER_OPTIONS, type TimekeeperOptions } from './timekeeper.options';
import { Waking } from './waking';

/** Starts with its application. Expects global providers of `Pool`, `DataSource`, `Clock`, `MessagePort` and the event store. */
@Module({})
export class TimekeeperModule {
  static forRoot(options: TimekeeperOptions): DynamicModule {
    return {
      module: TimekeeperModule,
      imports: [ClocksModule.forRoot(options)],
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
}
