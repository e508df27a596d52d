import { CommandsModule } from '@nap/commands';
import { ReadModelsModule } from '@nap/read-models';
import { Module } from '@nestjs/common';

import { Assets } from './assets';
import { AssetsController } from './assets.controller';
import { PreferencesController } from './preferences.controller';
import { ProblemPages } from './problem-pages';
import { Readings } from './readings';

/** What people read: pages of plain HTML, put together here and rendered by the renderings. */
@Module({
  imports: [CommandsModule, ReadModelsModule],
  controllers: [AssetsController, PreferencesController],
  providers: [Assets, ProblemPages, Readings],
  exports: [ProblemPages],
})
export class PagesModule {}
