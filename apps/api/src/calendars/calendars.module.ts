import type { Config } from '@nap/platform';
import { ReadModelsModule } from '@nap/read-models';
import { type DynamicModule, Module } from '@nestjs/common';

import { INSTALLATION } from '../api.options';
import { CalendarsController } from './calendars.controller';

/** Calendars of forums and cycles. */
@Module({})
export class CalendarsModule {
  static forRoot({ INSTALLATION: installation }: Pick<Config, 'INSTALLATION'>): DynamicModule {
    return {
      module: CalendarsModule,
      imports: [ReadModelsModule],
      controllers: [CalendarsController],
      providers: [{ provide: INSTALLATION, useValue: installation }],
    };
  }
}
