import { CommandsModule } from '@nap/commands';
import type { Config } from '@nap/platform';
import { ReadModelsModule } from '@nap/read-models';
import { type DynamicModule, Module } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import { INSTALLATION } from '../api.options';
import { FeedExplorer } from '../pages/feed-explorer';
import { FeedExplorerPages } from '../pages/feed-explorer.pages';
import { PagesModule } from '../pages/pages.module';
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
@Module({})
export class FeedModule {
  static forRoot({ INSTALLATION: installation }: Pick<Config, 'INSTALLATION'>): DynamicModule {
    return {
      module: FeedModule,
      imports: [CommandsModule, PagesModule, ReadModelsModule],
      controllers: [FeedExplorerPages, FeedController, FeedStreamController, EventSchemasController, AtomController],
      providers: [
        { provide: INSTALLATION, useValue: installation },
        { provide: StreamLimits, useValue: new StreamLimits() },
        AtomPages,
        Disclosure,
        FeedExplorer,
        FeedPages,
        FeedPlaces,
        FeedStreams,
        FeedTail,
        FeedWatch,
        ForumRights,
      ],
    };
  }
}
