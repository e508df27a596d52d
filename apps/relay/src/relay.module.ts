import { EventStore } from '@nap/event-store';
import { type Config, Health, HealthModule } from '@nap/platform';
import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';

import { Leadership } from './leadership';
import { Publishing, STORED_FEED } from './publishing';
import { RelayLoop } from './relay.loop';
import { RELAY_OPTIONS, RELAY_TIMES, type RelayOptions } from './relay.options';
import { Sequencing } from './sequencing';

/** Expects global providers of `Pool`, `MessagePort` and the event store. Starts with its application. */
@Module({})
export class RelayModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly publishing: Publishing,
  ) {}

  static forRoot(config: Pick<Config, 'KAFKA_TOPIC' | 'INSTALLATION'>): DynamicModule {
    const options: RelayOptions = { topic: config.KAFKA_TOPIC, installation: config.INSTALLATION, ...RELAY_TIMES };
    return {
      module: RelayModule,
      imports: [HealthModule],
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
        RelayLoop,
      ],
      exports: [RelayLoop],
    };
  }

  onModuleInit(): void {
    this.health.register('broker', () => this.publishing.reachBroker());
  }
}
