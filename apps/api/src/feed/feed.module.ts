import { CommandsModule } from '@nap/commands';
import type { Config } from '@nap/platform';
import { type DynamicModule, Module } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import { INSTALLATION } from '../api.options';
import { Disclosure } from './disclosure';
import { FeedPages } from './feed-pages';
import { FeedPlaces } from './feed-places';
import { FeedWatch } from './feed-watch';
import { FeedController } from './feed.controller';

/** The log as readers outside get it. */
@Module({})
export class FeedModule {
  static forRoot({ INSTALLATION: installation }: Pick<Config, 'INSTALLATION'>): DynamicModule {
    return {
      module: FeedModule,
      imports: [CommandsModule],
      controllers: [FeedController],
      providers: [
        { provide: INSTALLATION, useValue: installation },
        Disclosure,
        FeedPages,
        FeedPlaces,
        FeedWatch,
        ForumRights,
      ],
    };
  }
}
