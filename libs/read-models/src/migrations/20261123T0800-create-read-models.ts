import { APP_ROLE } from '@nap/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { cyclesTable } from '../cycles/cycles.migration';
import { deadlinesTable } from '../deadlines/deadlines.migration';
import { forumsTable } from '../forums/forums.migration';
import { phasesTable } from '../phases/phases.migration';
import { rolesTable } from '../roles/roles.migration';
import { LIVE_SCHEMA } from '../view/view-table';

export const cycleViews = (schema: string): string => `
create schema ${schema};
grant usage on schema ${schema} to ${APP_ROLE};
${[forumsTable, rolesTable, cyclesTable, phasesTable, deadlinesTable].map((table) => `${table(schema)};`).join('\n')}
grant select, insert, update, delete on all tables in schema ${schema} to ${APP_ROLE};
`;

export class CreateReadModels1795420800000 implements MigrationInterface {
  readonly name = 'CreateReadModels1795420800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cycleViews(LIVE_SCHEMA));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema ${LIVE_SCHEMA} cascade`);
  }
}
