import { ReadModelsModule } from '@nap/read-models';
import { Module } from '@nestjs/common';

import { FeedModule } from '../feed/feed.module';
import { FeedExplorer } from './feed-explorer';
import { FeedExplorerPages } from './feed-explorer.pages';
import { PagesModule } from './pages.module';

/** The feed as people read it. */
@Module({
  imports: [FeedModule, PagesModule, ReadModelsModule],
  controllers: [FeedExplorerPages],
  providers: [FeedExplorer],
})
export class FeedExplorerModule {}
