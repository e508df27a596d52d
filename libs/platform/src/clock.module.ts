import { type DynamicModule, Module } from '@nestjs/common';

import { Clock, OffsetFileClock, SystemClock } from './clock';
import type { Config } from './config';

/** Gives a process its one `Clock`. */
@Module({})
export class ClockModule {
  /** The wall clock, unless the settings name a file that shifts it. */
  static forRoot({ CLOCK_OFFSET_FILE: file }: Pick<Config, 'CLOCK_OFFSET_FILE'>): DynamicModule {
    return ClockModule.of(file === undefined ? new SystemClock() : new OffsetFileClock(file));
  }

  /** A clock that somebody else moves, as a rehearsal's conductor does. */
  static of(clock: Clock): DynamicModule {
    return { module: ClockModule, global: true, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}
