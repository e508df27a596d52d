import { createTestDatabase } from '@nap/testing';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APP_ROLE, migrate, openPool } from '.';

Logger.overrideLogger(false);

class CreateNotes1795400000001 implements MigrationInterface {
  readonly name = 'CreateNotes1795400000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table notes (number serial, text text)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notes');
  }
}

class BreakHalfway1795400000002 implements MigrationInterface {
  readonly name = 'BreakHalfway1795400000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half (number serial)');
    await runner.query('select no_such_function()');
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}

describe('migrating', () => {
  it('runs each migration once, and one process at a time', async () => {
    const database = await createTestDatabase([]);
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.url, [CreateNotes1795400000001])));
    expect(runs.toSorted((a, b) => a.length - b.length)).toEqual([[], [], ['CreateNotes1795400000001']]);
    await database.drop();
  });

  it('leaves nothing of a migration that fails, and all of those before it', async () => {
    const database = await createTestDatabase([]);
    const run = migrate(database.url, [CreateNotes1795400000001, BreakHalfway1795400000002]);
    await expect(run).rejects.toThrow(/BreakHalfway1795400000002.*no_such_function/);
    const { rows } = await database.pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['migrations', 'notes']);
    await database.drop();
  });
});

describe('the connections of an app', () => {
  it('work under its role, in UTC, with short transactions', async () => {
    const database = await createTestDatabase([CreateNotes1795400000001]);
    const settings = `select current_user as role, current_setting('TimeZone') as zone,
      current_setting('transaction_timeout') as timeout`;
    const expected = [{ role: APP_ROLE, zone: 'UTC', timeout: '30s' }];
    expect((await database.pool.query(settings)).rows).toEqual(expected);
    expect(await database.dataSource.query(settings)).toEqual(expected);
    await database.pool.query(`insert into notes (text) values ('a')`);
    await expect(database.pool.query('drop table notes')).rejects.toMatchObject({ code: '42501' });
    await database.drop();
  });

  it('are replaced when the server closes them', async () => {
    const database = await createTestDatabase([]);
    const pool = openPool(database.url, 'nap-replaced', 1);
    await pool.query('select 1');
    const lost = new Promise((resolve) => pool.once('error', resolve));
    const owner = new Client(database.url);
    await owner.connect();
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nap-replaced'`);
    await lost;
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await owner.end();
    await pool.end();
    await database.drop();
  });
});
