import { CommandsModule } from '@nap/commands';
import { Module } from '@nestjs/common';

import { AccessModule } from '../access/access.module';
import { Acts } from '../acts/acts';
import { PeopleViews } from '../people/people-views';
import { ReadingsModule } from '../pages/readings.module';
import { CycleWork } from './cycles/cycle-work';
import { CycleWorkController } from './cycles/cycle-work.controller';
import { MeetingWork } from './meetings/meeting-work';
import { MeetingWorkController } from './meetings/meeting-work.controller';
import { Foresights } from './foresights';
import { WorkDesk } from './work-desk';

/** Pages on which people act: each shows what will happen before it happens. */
@Module({
  imports: [AccessModule, CommandsModule, ReadingsModule],
  controllers: [CycleWorkController, MeetingWorkController],
  providers: [Acts, PeopleViews, Foresights, WorkDesk, CycleWork, MeetingWork],
  exports: [WorkDesk, CycleWork, MeetingWork],
})
export class WorkModule {}
