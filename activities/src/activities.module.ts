import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { CommandsModule } from '@nap/commands';

import { DecisionActivityProvider } from './decision/decision.activities';
import { ForumActivityProvider } from './forum/forum.activities';
import { MeetingActivityProvider } from './meeting/meeting.activities';
import { NapCycleActivityProvider } from './nap-cycle/nap-cycle.activities';
import { Ringing } from './ringing';
import { ActivityCollector } from './temporal-activities';

/** Everything workflows call. Expects what `CommandsModule` expects. */
@Module({
  imports: [DiscoveryModule, CommandsModule],
  providers: [
    ActivityCollector,
    Ringing,
    NapCycleActivityProvider,
    ForumActivityProvider,
    MeetingActivityProvider,
    DecisionActivityProvider,
  ],
  exports: [ActivityCollector],
})
export class ActivitiesModule {}
