import { APP_ROLE } from '@nap/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { statesTable } from '../states/states.migration';
import { LIVE_SCHEMA } from '../view/view-table';
import { foldAnew } from './fold-anew';

const TABLES = [statesTable];

export const meetingViews = (schema: string): string => `
${TABLES.map((step) => `${step(schema)};`).join('\n')}
grant select, insert, update, delete on all tables in schema ${schema} to ${APP_ROLE};
`;

export class ShowMeetings1795442400000 implements MigrationInterface {
  readonly name = 'ShowMeetings1795442400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foldAnew(LIVE_SCHEMA, ['forums', 'roles', 'cycles', 'phases', 'deadlines']));
    await runner.query(meetingViews(LIVE_SCHEMA));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(foldAnew(LIVE_SCHEMA, ['forums', 'roles', 'cycles', 'phases', 'deadlines']));
  }
}
