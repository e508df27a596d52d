import { Module } from '@nestjs/common';

import { FeedModule } from '../feed/feed.module';
import { DumpLimits, DumpsController } from './dumps.controller';
import { FeedDumps } from './feed-dumps';

/** The feed as files. */
@Module({
  imports: [FeedModule],
  controllers: [DumpsController],
  providers: [FeedDumps, { provide: DumpLimits, useValue: new DumpLimits() }],
})
export class DumpsModule {}
