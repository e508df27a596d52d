import { ReadModelsModule } from '@nap/read-models';
import { Module } from '@nestjs/common';

import { CalendarsController } from './calendars.controller';

/** Calendars of forums and cycles. */
@Module({ imports: [ReadModelsModule], controllers: [CalendarsController] })
export class CalendarsModule {}
