import { CommandsModule } from '@nap/commands';
import { ReadModelsModule } from '@nap/read-models';
import { type DynamicModule, Module } from '@nestjs/common';

import { DutiesPages } from '../pages/duties.pages';
import { PagesModule } from '../pages/pages.module';
import { AUTH_OPTIONS, type AuthConfig, authOptions } from '../sessions/auth.options';
import { Duties } from './duties';
import { DutiesController, DutyCalendarController } from './duties.controller';
import { DutyEntries } from './duty-entries';

/** What each person owes, as data and as a private calendar. */
@Module({})
export class DutiesModule {
  static forRoot(config: AuthConfig): DynamicModule {
    return {
      module: DutiesModule,
      imports: [CommandsModule, PagesModule, ReadModelsModule],
      controllers: [DutiesPages, DutiesController, DutyCalendarController],
      providers: [{ provide: AUTH_OPTIONS, useValue: authOptions(config) }, Duties, DutyEntries],
    };
  }
}
