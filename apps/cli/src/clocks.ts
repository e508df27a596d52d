import 'reflect-metadata';

import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import { ClockModule, type Config, DatabaseModule } from '@nap/platform';
import { TASK_QUEUE } from '@nap/workflow-api';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { ClocksModule } from '../../timekeeper/src/clocks.module';

/** What an operator needs who looks after the clocks: the log, and Temporal. */
@Module({})
class OperatorClocksModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: OperatorClocksModule,
      imports: [
        DatabaseModule.forRoot(config.DATABASE_URL, 'nap-cli'),
        EventStoreModule.forRoot({ upcasters }),
        ClockModule.forRoot(config),
        ClocksModule.forRoot({
          address: config.TEMPORAL_ADDRESS,
          namespace: config.TEMPORAL_NAMESPACE,
          taskQueue: TASK_QUEUE,
        }),
      ],
    };
  }
}

/** Gives `work` the clocks of this installation, and closes every connection afterwards. */
export const withClocks = async <Result>(
  config: Config,
  work: (clocks: INestApplicationContext) => Promise<Result>,
): Promise<Result> => {
  const clocks = await NestFactory.createApplicationContext(OperatorClocksModule.forRoot(config), {
    logger: ['error'],
  });
  try {
    return await work(clocks);
  } finally {
    await clocks.close();
  }
};
