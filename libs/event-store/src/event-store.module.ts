import { type DynamicModule, Module } from '@nestjs/common';

import { EventStore, UPCASTERS } from './event-store';
import { FeedNudge } from './feed-nudge';
import { RelayCheckpoint } from './relay-checkpoint';
import { Sequencer } from './sequencer';
import type { Upcasters } from './upcasters';

/** Expects a global provider of `Pool`, such as `DatabaseModule` of `@nap/platform`. */
@Module({})
export class EventStoreModule {
  static forRoot(options: { readonly upcasters: Upcasters }): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: UPCASTERS, useValue: options.upcasters },
        FeedNudge,
        EventStore,
        Sequencer,
        RelayCheckpoint,
      ],
      exports: [EventStore, Sequencer, RelayCheckpoint],
    };
  }
}
