import { APP_ROLE } from '@nap/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { actionItemsTable } from '../action-items/action-items.migration';
import { bylawsTable } from '../bylaws/bylaws.migration';
import { deadlinesOfAllStreams, deadlinesOfCyclesAlone } from '../deadlines/deadlines.migration';
import { decisionsTable } from '../decisions/decisions.migration';
import { mandatesTable } from '../mandates/mandates.migration';
import { meetingsTable } from '../meetings/meetings.migration';
import { seatsTable } from '../seats/seats.migration';
import { standingsTable } from '../standings/standings.migration';
import { statesTable } from '../states/states.migration';
import { LIVE_SCHEMA } from '../view/view-table';
import { foldAnew } from './fold-anew';

const STEPS = [
  statesTable,
  seatsTable,
  bylawsTable,
  mandatesTable,
  standingsTable,
  meetingsTable,
  actionItemsTable,
  decisionsTable,
  deadlinesOfAllStreams,
];
const ADDED = ['states', 'seats', 'bylaws', 'mandates', 'standings', 'meetings', 'action_items', 'decisions'];
const BEFORE = ['forums', 'roles', 'cycles', 'phases', 'deadlines'];

export const meetingViews = (schema: string): string => `
${STEPS.map((step) => `${step(schema)};`).join('\n')}
grant select, insert, update, delete on all tables in schema ${schema} to ${APP_ROLE};
`;

export class ShowMeetings1795442400000 implements MigrationInterface {
  readonly name = 'ShowMeetings1795442400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foldAnew(LIVE_SCHEMA, BEFORE));
    await runner.query(meetingViews(LIVE_SCHEMA));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(foldAnew(LIVE_SCHEMA, BEFORE));
    await runner.query(`drop table ${ADDED.map((name) => `${LIVE_SCHEMA}.${name}`).join(', ')}`);
    await runner.query(deadlinesOfCyclesAlone(LIVE_SCHEMA));
  }
}
