import { type DynamicModule, Module } from '@nestjs/common';

import { INSTALLATION } from './api.options';

/** The installation's name, for every part that writes it into what it shows. */
@Module({})
export class InstallationModule {
  static forRoot(installation: string): DynamicModule {
    return {
      module: InstallationModule,
      global: true,
      providers: [{ provide: INSTALLATION, useValue: installation }],
      exports: [INSTALLATION],
    };
  }
}
