import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readModelsMigrations } from '@nap/read-models';
import { type TestDatabase, createTestDatabase, openLog } from '@nap/testing';
import { Logger } from '@nestjs/common';

import { PLACED, asOwner, engineAtWork, migratedDatabase, rowsOf } from '../../../../test/harness/engine-at-work';
import { type CliRun, runNap } from '../../../../test/harness/run-cli';
import { backupTables } from './contents';

Logger.overrideLogger(false);

let source: TestDatabase;
let folder: string;
const scratch = mkdtempSync(path.join(tmpdir(), 'nap-backup-'));

const nap = (words: readonly string[], database: TestDatabase, env: NodeJS.ProcessEnv = {}): Promise<CliRun> =>
  runNap(words, { DATABASE_URL: database.url, PATH: '', ...env });

beforeAll(async () => {
  ({ database: source } = await engineAtWork());
  folder = path.join(scratch, 'backup');
  const { exitCode, err } = await nap(['backup', folder], source);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
});
afterAll(async () => {
  await source.drop();
  rmSync(scratch, { recursive: true });
});

describe('a backup', () => {
  it('is for its owner’s eyes only, and says what it holds', async () => {
    expect(statSync(folder).mode & 0o077).toBe(0);
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0);
    const { out } = await nap(['backup', path.join(scratch, 'told')], source);
    expect(out).toContain(`${String(PLACED + 2)} events of feed`);
    expect(out).toContain(`up to position ${String(PLACED)}`);
    expect(out).toContain('Without a dump beside it: no pg_dump of PostgreSQL 18 was found.');
  });

  it('has every table of the schema but those that are made anew', async () => {
    const tablesOf = async (database: TestDatabase): Promise<readonly string[]> =>
      (await rowsOf(database, `select tablename as name from pg_tables where schemaname = 'public'`)).map(({ name }) =>
        String(name),
      );
    const views = await createTestDatabase(readModelsMigrations);
    const kept = [
      ...(await tablesOf(views)),
      ...backupTables.map(({ table }) => table),
      'events',
      'feed',
      'feed_state',
    ];
    await views.drop();
    const reading = ['feed_gap', 'relay_checkpoint', 'message_topic', 'message_group'];
    const loggedIn = ['login_links', 'sessions', 'calendar_tokens']; // people log in anew
    const anew = [...reading, ...loggedIn];
    expect((await tablesOf(source)).filter((table) => !kept.includes(table)).sort()).toEqual(anew.sort());
  });

  it('goes into a folder of its own', async () => {
    expect(await nap(['backup', folder], source)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('not empty') as string,
    });
  });

  it('has a dump of the same instant beside it where a client of the server’s version is found', async () => {
    const bin = mkdtempSync(path.join(scratch, 'bin-'));
    const client = path.join(bin, 'pg_dump');
    writeFileSync(
      client,
      `#!/bin/sh\n[ "$1" = --version ] && echo "pg_dump (PostgreSQL) 18.9" && exit\nfor a; do case $a in --file=*) echo "$@" > "\${a#--file=}";; esac; done\n`,
    );
    chmodSync(client, 0o755);
    const into = path.join(scratch, 'with-dump');
    expect((await nap(['backup', into], source, { PATH: `${bin}:/bin:/usr/bin` })).out).toContain(
      'database.dump beside it, by pg_dump 18.9',
    );
    const asked = readFileSync(path.join(into, 'database.dump'), 'utf8');
    expect(asked).toMatch(/--format=custom --snapshot=[0-9A-F]+-[0-9A-F]+-\d+ /);
    expect(asked).not.toContain(new URL(source.url).password);
  });

  it('of a log that was altered is none, and leaves nothing behind', async () => {
    const altered = await migratedDatabase();
    const log = await openLog(altered.pool);
    await log.append('1', 'ro/cycle', 0, 3);
    await log.sequence();
    await asOwner(altered, (owner) =>
      owner.query(`alter table events disable trigger append_only; update events set actor = 'x' where version = 2`),
    );
    const into = path.join(scratch, 'altered');
    expect(await nap(['backup', into], altered)).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining(
        'the log itself is not sound (log.ndjson, line 2: the event does not fit its hash',
      ) as string,
    });
    expect(readdirSync(into)).toEqual([]);
    await altered.drop();
  });
});

describe('a damaged backup', () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await migratedDatabase();
  });
  afterAll(() => target.drop());

  /** @returns what `nap restore` says of a copy with one file changed. */
  const refusalOf = async (file: string, change: (text: string) => string): Promise<string> => {
    const copy = mkdtempSync(path.join(scratch, 'damaged-'));
    for (const name of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const changed = name === file ? change(text) : text;
      if (changed !== '') writeFileSync(path.join(copy, name), changed);
    }
    const { exitCode, err } = await nap(['restore', copy], target);
    expect(exitCode).toBe(2);
    expect(await rowsOf(target, 'select from events')).toEqual([]);
    return err;
  };
  const onLine = (number: number, change: (line: string) => string) => (text: string) =>
    text
      .split('\n')
      .map((line, index) => (index === number - 1 ? change(line) : line))
      .join('\n');

  it.each([
    [
      'a count',
      'urn.ndjson',
      onLine(1, (line) => line.replace('"ballots":3', '"ballots":4')),
      'urn.ndjson, line 1: is damaged',
    ],
    [
      'a digit',
      'log.ndjson',
      onLine(7, (line) => line.replace('"version":7', '"version":8')),
      'log.ndjson, line 7: is damaged',
    ],
    [
      'an end',
      'log.ndjson',
      (text: string) => text.slice(0, -100),
      `log.ndjson, line ${String(PLACED + 2)}: is damaged`,
    ],
    [
      'a line',
      'documents.ndjson',
      (text: string) => `${text.split('\n')[0] ?? ''}\n`,
      'documents.ndjson, line 1: the last one, where 2 were written',
    ],
    ['a line too many', 'urn.ndjson', (text: string) => text + text, 'urn.ndjson, line 2: only 1 lines were written'],
    [
      'an order',
      'documents.ndjson',
      (text: string) => `${text.trim().split('\n').reverse().join('\n')}\n`,
      'documents.ndjson: its lines are sound',
    ],
    [
      'an order of the log',
      'log.ndjson',
      (text: string) => `${text.trim().split('\n').reverse().join('\n')}\n`,
      'log.ndjson, line 3: the feed jumps from 0',
    ],
    ['a file', 'commands.ndjson', () => '', 'commands.ndjson: is missing'],
    ['a manifest', 'manifest.json', () => '', 'has no manifest.json'],
    [
      'a number of the manifest',
      'manifest.json',
      (text: string) => text.replace('"unplaced": 2', '"unplaced": 3'),
      'manifest.json is damaged',
    ],
    [
      'a format',
      'manifest.json',
      (text: string) => text.replace('"format": 1', '"format": 2'),
      'the backup has format 2, this release reads 1',
    ],
  ])('by %s is refused, naming the place, before anything is written', async (_what, file, change, reason) => {
    expect(await refusalOf(file, change)).toContain(reason);
  });
});
