import { type BeforeApplicationShutdown, type DynamicModule, Module } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';

import { CommandsModule } from '@nap/commands';

import { ClockRuns } from './clock-runs';
import { LivingClocks } from './living-clocks';
import { Rearming } from './rearming';
import type { ClocksOptions } from './timekeeper.options';
import { Waking } from './waking';
import { TemporalWorkflowStarter, WorkflowStarter } from './workflow-starter';

/**
 * Finds, starts and wakes the clocks; does nothing by itself. Connects at first use, so that it can be loaded while
 * Temporal is away. Expects what `CommandsModule` expects.
 */
@Module({})
export class ClocksModule implements BeforeApplicationShutdown {
  constructor(private readonly connection: Connection) {}

  static forRoot({ address, namespace, taskQueue, starter }: ClocksOptions): DynamicModule {
    return {
      module: ClocksModule,
      imports: [CommandsModule],
      providers: [
        { provide: Connection, useFactory: () => Connection.lazy({ address }) },
        {
          provide: Client,
          inject: [Connection],
          useFactory: (connection: Connection) => new Client({ connection, namespace }),
        },
        {
          provide: WorkflowStarter,
          inject: [Client],
          useFactory: (client: Client) => starter?.(client) ?? new TemporalWorkflowStarter(client, taskQueue),
        },
        {
          provide: ClockRuns,
          inject: [Client],
          useFactory: (client: Client) => new ClockRuns(client, taskQueue),
        },
        LivingClocks,
        Rearming,
        Waking,
      ],
      exports: [Client, WorkflowStarter, ClockRuns, LivingClocks, Rearming, Waking],
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
