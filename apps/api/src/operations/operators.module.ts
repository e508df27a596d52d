import { type DynamicModule, Module } from '@nestjs/common';

import { PagesModule } from '../pages/pages.module';
import { InstallationState } from './installation-state';
import { OperationsController } from './operations.controller';
import { PROCESS_PLACES, type ProcessesConfig, processPlaces } from './operations.options';

/** One view and one page of how every process is. */
@Module({})
export class OperatorsModule {
  static forRoot(config: ProcessesConfig): DynamicModule {
    return {
      module: OperatorsModule,
      imports: [PagesModule],
      controllers: [OperationsController],
      providers: [{ provide: PROCESS_PLACES, useValue: processPlaces(config) }, InstallationState],
    };
  }
}
