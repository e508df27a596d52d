import { EventStore } from '@nap/event-store';
import { type Config, Health, HealthModule, Metrics, MetricsModule } from '@nap/platform';
import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';

import { Leadership } from './leadership';
import { Publishing, STORED_FEED } from './publishing';
import { RelayLag } from './relay-lag';
import { RelayLoop } from './relay.loop';
import { RELAY_OPTIONS, RELAY_TIMES, type RelayOptions } from './relay.options';
import { Sequencing } from './sequencing';

/** Expects global providers of `Pool`, `MessagePort` and the event store. Starts with its application. */
@Module({})
export class RelayModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly lag: RelayLag,
    private readonly loop: RelayLoop,
    private readonly publishing: Publishing,
  ) {}

  static forRoot(config: Pick<Config, 'KAFKA_TOPIC' | 'INSTALLATION'>): DynamicModule {
    const options: RelayOptions = { topic: config.KAFKA_TOPIC, installation: config.INSTALLATION, ...RELAY_TIMES };
    return {
      module: RelayModule,
      imports: [HealthModule, MetricsModule],
      providers: [
        { provide: RELAY_OPTIONS, useValue: options },
        {
          provide: STORED_FEED,
          inject: [Pool],
          useFactory: (pool: Pool) => new EventStore(pool, {}, { touch: () => undefined }),
        },
        Leadership,
        Sequencing,
        Publishing,
        RelayLag,
        RelayLoop,
      ],
      exports: [RelayLoop],
    };
  }

  onModuleInit(): void {
    const { metrics, lag } = this;
    this.health.register('broker', () => this.publishing.reachBroker());
    metrics.read('nap_feed_head_position', {}, async () => (await lag.feed()).head);
    metrics.read('nap_feed_waiting_events', {}, async () => (await lag.feed()).waiting);
    metrics.read('nap_feed_waiting_seconds', {}, async () => (await lag.feed()).waitedSeconds ?? 0);
    metrics.read('nap_relay_leading', {}, () => (this.loop.position().leading ? 1 : 0));
    metrics.read('nap_relay_lag_events', {}, async () => (await lag.relay()).events);
    metrics.read('nap_relay_lag_seconds', {}, async () => (await lag.relay()).seconds);
  }
}
