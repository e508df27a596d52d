import { APP_ROLE } from '@nap/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { commitmentsTable } from '../commitments/commitments.migration';
import { LIVE_SCHEMA } from '../view/view-table';

export const commitmentView = (schema: string): string => `
${commitmentsTable(schema)};
grant select, insert, update, delete on ${schema}.commitments to ${APP_ROLE};
`;

/** Folds nothing anew: no log has held a commitment before. */
export class ShowCommitments1795446000000 implements MigrationInterface {
  readonly name = 'ShowCommitments1795446000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(commitmentView(LIVE_SCHEMA));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${LIVE_SCHEMA}.commitments`);
  }
}
