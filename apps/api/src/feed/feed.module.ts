import { Module } from '@nestjs/common';

import { AccessModule } from '../access/access.module';
import { AtomPages } from './atom-pages';
import { AtomController } from './atom.controller';
import { Disclosure } from './disclosure';
import { EventSchemasController } from './event-schemas.controller';
import { FeedPages } from './feed-pages';
import { FeedPlaces } from './feed-places';
import { FeedStreamController } from './feed-stream.controller';
import { FeedStreams, StreamLimits } from './feed-streams';
import { FeedTail } from './feed-tail';
import { FeedWatch } from './feed-watch';
import { FeedController } from './feed.controller';

/** The log as readers outside get it. */
@Module({
  imports: [AccessModule],
  controllers: [FeedController, FeedStreamController, EventSchemasController, AtomController],
  providers: [
    { provide: StreamLimits, useValue: new StreamLimits() },
    AtomPages,
    Disclosure,
    FeedPages,
    FeedPlaces,
    FeedStreams,
    FeedTail,
    FeedWatch,
  ],
  exports: [Disclosure, FeedPlaces],
})
export class FeedModule {}
