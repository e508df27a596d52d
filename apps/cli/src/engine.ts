import 'reflect-metadata';

import { CommandsModule } from '@nap/commands';
import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import { ClockModule, type Config, DatabaseModule } from '@nap/platform';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** What a command of the operator needs: the log, its one door in, and people. No broker and no Temporal. */
@Module({})
class OperatorModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: OperatorModule,
      imports: [
        DatabaseModule.forRoot(config.DATABASE_URL, 'nap-cli'),
        EventStoreModule.forRoot({ upcasters }),
        ClockModule.forRoot(config),
        CommandsModule,
      ],
    };
  }
}

/** Gives `work` the engine's commands, and closes every connection afterwards. */
export const withEngine = async <Result>(
  config: Config,
  work: (engine: INestApplicationContext) => Promise<Result>,
): Promise<Result> => {
  const engine = await NestFactory.createApplicationContext(OperatorModule.forRoot(config), { logger: ['error'] });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
};
