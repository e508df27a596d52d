import { EventStore } from '@nap/event-store';
import { FeedConsumer, MessagePort, observeConsumer } from '@nap/messaging';
import { type Config, Health, HealthModule, Metrics, MetricsModule } from '@nap/platform';
import { project } from '@nap/read-models';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Injection token of reporting's `FeedConsumer`. */
export const REPORTING_CONSUMER = Symbol('reporting consumer');

/**
 * Keeps the read models up with the feed. Expects global providers of `DataSource`, `MessagePort` and `EventStore`.
 * Starts with its application.
 */
@Module({})
export class ReportingModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    @Inject(REPORTING_CONSUMER) private readonly consumer: FeedConsumer,
  ) {}

  static forRoot({ KAFKA_TOPIC: topic }: Pick<Config, 'KAFKA_TOPIC'>): DynamicModule {
    return {
      module: ReportingModule,
      imports: [HealthModule, MetricsModule],
      providers: [
        {
          provide: REPORTING_CONSUMER,
          inject: [MessagePort, DataSource, EventStore],
          useFactory: (port: MessagePort, dataSource: DataSource, store: EventStore) =>
            new FeedConsumer(port, dataSource, store, {
              name: 'reporting',
              topic,
              handle: (events, tx) => project(events, tx),
            }),
        },
      ],
      exports: [REPORTING_CONSUMER],
    };
  }

  onModuleInit(): void {
    observeConsumer(this.consumer, this.health, this.metrics);
  }
}
