import 'reflect-metadata';

import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import {
  ClockModule,
  type Config,
  DatabaseModule,
  dataSourceOptions,
  OperationsModule,
  runProcess,
} from '@nap/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { createApi } from './api.app';
import { ApiModule } from './api.module';

@Module({})
class ApiApp {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiApp,
      imports: [
        ClockModule.forRoot(config),
        DatabaseModule.forRoot(config.DATABASE_URL, 'nap-api'),
        TypeOrmModule.forRoot(dataSourceOptions(config.DATABASE_URL, 'nap-api')),
        EventStoreModule.forRoot({ upcasters }),
        OperationsModule.forRoot('api', config),
        ApiModule.forRoot(config),
      ],
    };
  }
}

void runProcess('api', process.env, async (config) => {
  const app = await createApi(ApiApp.forRoot(config));
  await app.listen(config.PORT, config.HOST);
  return app;
});
