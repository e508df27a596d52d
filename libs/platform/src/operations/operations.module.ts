import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';

import { Health, HealthModule } from '../health';
import { MetricsModule } from '../metrics/metrics';
import { type AppName, OPERATIONS_OPTIONS, type OperationsConfig, operationsOptions } from './operations.options';
import { OperationsServer } from './operations.server';

/** What every process has for those who look after it. Expects a global provider of `Pool`. */
@Module({})
export class OperationsModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  static forRoot(app: AppName, config: OperationsConfig): DynamicModule {
    return {
      module: OperationsModule,
      imports: [HealthModule, MetricsModule],
      providers: [{ provide: OPERATIONS_OPTIONS, useValue: operationsOptions(app, config) }, OperationsServer],
    };
  }

  onModuleInit(): void {
    this.health.register('database', async () => {
      await this.pool.query('select 1');
    });
  }
}
