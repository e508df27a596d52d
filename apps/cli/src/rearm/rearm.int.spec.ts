import 'reflect-metadata';

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { epochMilliseconds, instant } from '@nap/calendar';
import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import { ClockModule, DatabaseModule } from '@nap/platform';
import {
  StoredWorld,
  type TestDatabase,
  World,
  buildWorkflowBundle,
  createTestDatabase,
  eventually,
  recordedHistory,
} from '@nap/testing';
import { TASK_QUEUE, meetingClock, napCycleClock } from '@nap/workflow-api';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Client, Connection } from '@temporalio/client';

import { OwnServer } from '../../../../test/harness/own-server';
import { runNap } from '../../../../test/harness/run-cli';
import { WorkerModule } from '../../../worker/src/worker.module';
import { allMigrations } from '../migrations';

const TODAY = instant('2015-12-30T08:00:00Z');
const NAMESPACE = 'after-the-loss';

describe('nap rearm', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nap-rearm-'));
  const offsetFile = path.join(folder, 'offset');
  let database: TestDatabase;
  let server: OwnServer;
  let connection: Connection;
  let client: Client;
  let worker: INestApplicationContext | undefined;

  const env = (): NodeJS.ProcessEnv => ({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: server.address,
    TEMPORAL_NAMESPACE: NAMESPACE,
    CLOCK_OFFSET_FILE: offsetFile,
  });
  const rearm = async (): Promise<unknown> => {
    const { exitCode, out, err } = await runNap(['rearm', '--json'], env());
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    return JSON.parse(out) as unknown;
  };
  const connect = async (): Promise<void> => {
    connection = await Connection.connect({ address: server.address });
    client = new Client({ connection, namespace: NAMESPACE });
  };
  const startWorker = async (): Promise<void> => {
    const app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot(database.url, 'nap-test'),
        ClockModule.forRoot({ CLOCK_OFFSET_FILE: offsetFile }),
        EventStoreModule.forRoot({ upcasters }),
        WorkerModule.forRoot({
          address: server.address,
          namespace: NAMESPACE,
          taskQueue: TASK_QUEUE,
          bundlePath: await buildWorkflowBundle(),
          maxCachedWorkflows: 50,
        }),
      ],
    }).compile();
    worker = await app.init();
  };
  const stopWorker = async (): Promise<void> => {
    await worker?.close();
    worker = undefined;
  };
  const cycle = napCycleClock('ro-2016').workflowId;
  const meeting = meetingClock('ro-spring').workflowId;
  const runId = async (workflowId: string): Promise<string> =>
    (await client.workflow.getHandle(workflowId).describe()).runId;
  const armed = (workflowId: string, timers: number) =>
    eventually(`${String(timers)} timers of ${workflowId}`, async () => {
      const { events } = await recordedHistory(client.workflow.getHandle(workflowId));
      return events.filter(({ eventType }) => eventType === 'EVENT_TYPE_TIMER_STARTED').length === timers;
    });

  beforeAll(async () => {
    writeFileSync(offsetFile, String(epochMilliseconds(TODAY) - Date.now()));
    [database, server] = await Promise.all([createTestDatabase(allMigrations), OwnServer.start('temporal')]);
    const world = new World('2015-12-01');
    world.openCycle('2015-12-02', '2016-07-01');
    world.adoptBylaws('2015-12-03');
    world.scheduleMeeting('2015-12-04', '2016-03-29T14:00', 'ro-spring');
    await new StoredWorld(database.pool, world).catchUp();
    await connect();
  }, 60_000);
  afterAll(async () => {
    await stopWorker();
    await connection.close();
    await server.remove();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('registers the namespace and starts every clock on a server that has never seen one', async () => {
    expect(await rearm()).toEqual({
      registered: true,
      clocks: { napCycle: 1, forum: 1, meeting: 1, decision: 0 },
      started: 3,
      renewed: 0,
      released: 0,
      overdue: 0,
      unreadable: [],
      workers: 0,
    });
    await startWorker();
    await armed(cycle, 6);
    await armed(meeting, 3);
  }, 60_000);

  it('may be repeated: what runs goes on as a new run with the same timers', async () => {
    const before = await runId(cycle);
    expect(await rearm()).toMatchObject({ registered: false, started: 0, renewed: 3, workers: 1 });
    await eventually('a new run', async () => (await runId(cycle)) !== before);
    await armed(cycle, 6);
    expect(await rearm()).toMatchObject({ started: 0, renewed: 3 });
  }, 60_000);

  it('lets a run end of which the log knows nothing', async () => {
    await stopWorker();
    const start = (taskQueue: string, id: string) =>
      client.workflow.start('napCycle', { workflowId: `nap-cycle/${id}`, taskQueue, args: [id] });
    const [stray, elsewhere] = await Promise.all([
      start(TASK_QUEUE, 'lost-2016'),
      start(`${TASK_QUEUE}-of-others`, 'others-2016'),
    ]);
    await eventually('the server lists it', async () => {
      const { count } = await client.workflow.count(`WorkflowId = "nap-cycle/lost-2016"`);
      return count === 1;
    });
    expect(await rearm()).toMatchObject({ started: 0, renewed: 3, released: 1 });
    await startWorker();
    await stray.result();
    expect((await elsewhere.describe()).status.name).toBe('RUNNING');
  }, 60_000);

  it('rebuilds all of it after Temporal has lost its database', async () => {
    await stopWorker();
    await connection.close();
    await server.forget();
    await server.startAgain();
    await connect();
    expect(await rearm()).toMatchObject({ registered: true, started: 3, renewed: 0 });
    await startWorker();
    await armed(cycle, 6);
    await armed(meeting, 3);
  }, 90_000);

  it('says in words what it did', async () => {
    const { out } = await runNap(['rearm'], env());
    expect(out).toBe(
      '3 clocks keep time: 1 action plan cycle, 1 forum, 1 meeting, 0 decisions.\n' +
        '0 started, 3 running and begun anew, 0 with nothing left to wait for.\n',
    );
  });

  it('says in one line that Temporal does not answer', async () => {
    const { exitCode, out, err } = await runNap(['rearm'], { ...env(), TEMPORAL_ADDRESS: '127.0.0.1:9' });
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
    expect(err).toMatch(/^nap: Temporal at 127\.0\.0\.1:9 does not answer .*TEMPORAL_ADDRESS/);
  });
});
