import { CommandsModule } from '@nap/commands';
import { ReadModelsModule } from '@nap/read-models';
import { Module } from '@nestjs/common';

import { AccessModule } from '../access/access.module';
import { ActionItemViews } from '../action-items/action-item-views';
import { DecisionViews } from '../decisions/decision-views';
import { RoleViews } from '../forums/role-views';
import { MeetingViews } from '../meetings/meeting-views';
import { PeopleViews } from '../people/people-views';
import { WrittenTexts } from '../texts/written-texts';
import { FreshViews } from '../views/fresh-views';
import { WorkModule } from '../work/work.module';
import { AllForums } from './all-forums';
import { AssetsController } from './assets.controller';
import { CyclesPages } from './cycles.pages';
import { DeadlinesPages } from './deadlines.pages';
import { ForumsPages } from './forums.pages';
import { Letters } from './letters';
import { MeetingsPages } from './meetings.pages';
import { PreferencesController } from './preferences.controller';
import { ProblemPages } from './problem-pages';
import { ReadingsModule } from './readings.module';
import { RehearsePages } from './rehearse.pages';
import { Standings } from './standings';

/** What people read: pages of plain HTML, put together here and rendered by the renderings. */
@Module({
  imports: [AccessModule, CommandsModule, ReadModelsModule, ReadingsModule, WorkModule],
  controllers: [
    AssetsController,
    CyclesPages,
    DeadlinesPages,
    ForumsPages,
    MeetingsPages,
    PreferencesController,
    RehearsePages,
  ],
  providers: [
    ActionItemViews,
    AllForums,
    DecisionViews,
    FreshViews,
    Letters,
    MeetingViews,
    PeopleViews,
    ProblemPages,
    RoleViews,
    Standings,
    WrittenTexts,
  ],
  exports: [AllForums, ProblemPages, ReadingsModule, Standings],
})
export class PagesModule {}
