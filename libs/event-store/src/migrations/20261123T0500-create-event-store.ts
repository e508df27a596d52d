import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APPEND } from './20261123T0500-append.sql';
import { FEED } from './20261123T0500-feed.sql';
import { TABLES } from './20261123T0500-tables.sql';

export class CreateEventStore1795410000000 implements MigrationInterface {
  readonly name = 'CreateEventStore1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const script of [TABLES, APPEND, FEED]) await runner.query(script);
  }

  /** The log is append-only: there is no way back but a restored backup. */
  down(): Promise<void> {
    return Promise.reject(new Error('the event store cannot be migrated down: restore a backup instead'));
  }
}
