import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { CommandsModule } from '@nap/commands';

import { ForumActivityProvider } from './forum/forum.activities';
import { NapCycleActivityProvider } from './nap-cycle/nap-cycle.activities';
import { ActivityCollector } from './temporal-activities';

/** Everything workflows call. Expects what `CommandsModule` expects. */
@Module({
  imports: [DiscoveryModule, CommandsModule],
  providers: [ActivityCollector, NapCycleActivityProvider, ForumActivityProvider],
  exports: [ActivityCollector],
})
export class ActivitiesModule {}
