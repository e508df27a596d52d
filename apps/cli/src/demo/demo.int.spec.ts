import { randomUUID } from 'node:crypto';

import { CommandBus } from '@nap/commands';
import { EventStore, type StoredEvent } from '@nap/event-store';
import { loadConfig } from '@nap/platform';
import { type TestDatabase, createTestDatabase } from '@nap/testing';
import { Client } from 'pg';

import { type CliRun, runNap } from '../../../../test/harness/run-cli';
import { withEngine } from '../engine';
import { allMigrations } from '../migrations';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase(allMigrations);
});

afterEach(() => database.drop());

const run = (...words: readonly string[]): Promise<CliRun> => runNap(words, { DATABASE_URL: database.url });

type Demo = {
  readonly changed: boolean;
  readonly forums: readonly { forum: string; cycle: string }[];
  readonly plans: readonly object[];
};

const load = async (): Promise<Demo> => {
  const { exitCode, out, err } = await run('demo', '--json');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return JSON.parse(out) as Demo;
};

const config = () => loadConfig({ DATABASE_URL: database.url }, () => '');

/** What the workflow of a cycle does when it looks for the first time. */
const ring = (cycleId: string): Promise<readonly StoredEvent[]> =>
  withEngine(config(), async (engine) => {
    const answer = await engine.get(CommandBus, { strict: false }).dispatch({
      id: randomUUID(),
      order: { stream: 'cycle', id: cycleId, command: { type: 'PassTime', data: {} } },
      caller: { kind: 'clock' },
      correlationId: 'spec',
      causationId: null,
    });
    expect(answer).toMatchObject({ ok: true });
    return engine.get(EventStore).readStream(`cycle-${cycleId}`);
  });

const countEvents = async (): Promise<number> =>
  ((await database.pool.query<{ count: number }>('select count(*)::int from events')).rows[0] ?? { count: -1 }).count;

describe('the demo', () => {
  it('has its clock give a reminder and an overdue notice as soon as it looks', async () => {
    const { changed, forums } = await load();
    expect(changed).toBe(true);
    const events = await ring(forums.find(({ forum }) => forum === 'demo')?.cycle ?? '');
    const started = events.findIndex(({ type }) => type === 'ClocksStarted');
    const live = events
      .slice(started)
      .filter(({ meta, data }) => meta.actor === 'clock' && data['historical'] === false);
    expect(live).toContainEqual(
      expect.objectContaining({
        type: 'ReminderIssued',
        data: expect.objectContaining({ phase: 'end-of-term-self-assessment', duty: 'phase' }) as unknown,
      }),
    );
    expect(live).toContainEqual(
      expect.objectContaining({
        type: 'OverdueNoticeIssued',
        data: expect.objectContaining({ phase: 'midterm-self-assessment' }) as unknown,
      }),
    );
  });

  it('has a second cycle in which nothing is overdue', async () => {
    const { forums } = await load();
    const events = await ring(forums.find(({ forum }) => forum === 'demo-calm')?.cycle ?? '');
    expect(events.map(({ type }) => type)).toContain('PhaseOpened');
    expect(events.map(({ type }) => type)).not.toContain('OverdueNoticeIssued');
  });

  it('shows Canada’s live cycle and Taiwan’s finished one, with what they promise and where that comes from', async () => {
    const { plans } = await load();
    expect(plans).toMatchObject([
      { forum: 'demo-tw', cycle: 'demo-tw-2021', end: '2024-05-31', commitments: 19 },
      { forum: 'demo-ca', cycle: 'demo-ca-2022', end: '2024-12-31', commitments: 5 },
      { forum: 'demo-ca', cycle: 'demo-ca-2025', end: '2029-12-31', commitments: 4 },
    ]);
    expect((await run('demo')).out).toContain('Open Government Licence – Canada.');
    const steps = async (cycle: string): Promise<readonly string[]> =>
      (await ring(cycle)).slice(-3).map(({ type }) => type);
    expect(await steps('demo-tw-2021')).toEqual(['PhaseOpened', 'DeadlineReached', 'PhaseClosed']);
    expect(await steps('demo-ca-2025')).toEqual(['PhaseWaived', 'ClocksStarted', 'PhaseOpened']);
  });

  it('changes nothing the second time, and says so', async () => {
    await load();
    const before = await countEvents();
    expect(await load()).toMatchObject({ changed: false });
    expect((await run('demo')).out).toContain('The demo is there already: nothing was changed.');
    expect(await countEvents()).toBe(before);
  });

  it('goes on where a load was cut short', async () => {
    const interrupting = `
      create function cut_short() returns trigger language plpgsql as $$
      begin raise exception 'cut short'; end $$;
      create trigger cut_short before insert on events for each row when (new.type = 'PlanSubmitted')
        execute function cut_short();`;
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(interrupting);
    expect(await run('demo')).toMatchObject({ exitCode: 1, err: 'nap: cut short\n' });
    await owner.query('drop trigger cut_short on events');
    await owner.end();
    expect(await load()).toMatchObject({ changed: true });
    const { rows } = await database.pool.query<{ type: string }>(
      `select type from events where type in ('ForumRegistered', 'CycleOpened', 'PlanAdopted', 'PlanSubmitted', 'ClocksStarted')
       and forum_id = 'demo' order by global_position`,
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'ForumRegistered',
      'CycleOpened',
      'PlanAdopted',
      'PlanSubmitted',
      'ClocksStarted',
    ]);
  });
});

describe('nap mail preview', () => {
  it('lists the coming mail of a cycle with day, recipient and subject', async () => {
    const { forums } = await load();
    const cycle = forums.find(({ forum }) => forum === 'demo-calm')?.cycle ?? '';
    const { out, exitCode } = await run('mail', 'preview', cycle);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Calm Demo Chair <demo-calm-chair@example\.org> +chair/);
    const mails = JSON.parse((await run('mail', 'preview', cycle, '--json')).out) as readonly { on: string }[];
    expect(mails.length).toBeGreaterThan(20);
    expect(mails.map(({ on }) => on)).toEqual(mails.map(({ on }) => on).sort());
  });

  it('refuses a cycle or meeting that does not exist', async () => {
    expect(await run('mail', 'preview', 'nowhere-2016')).toEqual({
      exitCode: 1,
      out: '',
      err: 'nap: there is no cycle and no meeting nowhere-2016\n',
    });
  });
});
