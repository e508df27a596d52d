import { DatabaseModule, Health, HealthModule, Metrics, MetricsModule, OperationsModule } from '@nap/platform';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { freePort } from '../harness/ports';
import { type RunningApi, startApi } from './http-api';

type Answer = {
  readonly processes: readonly { readonly app: string; readonly state: string; readonly checks: object }[];
  readonly figures: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly isWell: boolean | null;
  }[];
};

let api: RunningApi;
const processes: INestApplicationContext[] = [];

/** What every process runs for its operators, without its work. */
const startProcess = async (app: 'relay' | 'worker' | 'notifier', port: number): Promise<INestApplicationContext> => {
  const config = { OPERATIONS_HOST: '127.0.0.1', [`${app.toUpperCase()}_OPERATIONS_PORT`]: port };

  @Module({
    imports: [
      DatabaseModule.forRoot(api.database.url, `nap-${app}`),
      HealthModule,
      MetricsModule,
      OperationsModule.forRoot(app, { ...NO_PORTS, ...config }),
    ],
  })
  class Process {}

  const context = await NestFactory.createApplicationContext(Process, { logger: false });
  processes.push(context);
  return context;
};

const NO_PORTS = {
  OPERATIONS_HOST: '127.0.0.1',
  API_OPERATIONS_PORT: undefined,
  RELAY_OPERATIONS_PORT: undefined,
  WORKER_OPERATIONS_PORT: undefined,
  TIMEKEEPER_OPERATIONS_PORT: undefined,
  NOTIFIER_OPERATIONS_PORT: undefined,
  REPORTING_OPERATIONS_PORT: undefined,
};

const read = async (): Promise<Answer> => (await api.get('/operations', api.admin).expect(200)).body as Answer;

beforeAll(async () => {
  const [relay, worker, notifier, nobody] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  api = await startApi([], {
    RELAY_OPERATIONS_PORT: relay,
    WORKER_OPERATIONS_PORT: worker,
    TIMEKEEPER_OPERATIONS_PORT: nobody,
    OPERATIONS_URLS: { notifier: `http://127.0.0.1:${String(notifier)}` },
  });
  const metricsOf = async (app: 'relay' | 'worker' | 'notifier', port: number) =>
    (await startProcess(app, port)).get(Metrics, { strict: false });
  const ofRelay = await metricsOf('relay', relay);
  ofRelay.read('nap_feed_head_position', {}, () => 4_711);
  ofRelay.read('nap_relay_lag_seconds', {}, () => 61);
  const ofWorker = await metricsOf('worker', worker);
  for (const lateness of [0.2, 59, 61, 4_000]) ofWorker.observe('nap_ring_lateness_seconds', {}, lateness);
  ofWorker.count('nap_temporal_task_failures_total', { kind: 'workflow' }, 2);
  ofWorker.count('nap_temporal_task_failures_total', { kind: 'activity' }, 3);
  const ofNotifier = await metricsOf('notifier', notifier);
  ofNotifier.count('nap_mail_letters_total', { outcome: 'accepted' }, 7);
  ofNotifier.count('nap_mail_letters_total', { outcome: 'refused' }, 1);
  ofNotifier.read('nap_consumer_parked_streams', { consumer: 'notifier' }, () => 1);
});
afterAll(async () => {
  await Promise.all(processes.map((one) => one.close()));
  await api.close();
});

describe('the state of the installation', () => {
  it('is what every process tells of itself', async () => {
    const told = await read();
    expect(told.processes.map(({ app, state }) => [app, state])).toEqual([
      ['api', 'unset'],
      ['relay', 'ready'],
      ['worker', 'ready'],
      ['timekeeper', 'silent'],
      ['notifier', 'ready'],
      ['reporting', 'unset'],
    ]);
    const figures = new Map(told.figures.map(({ name, value, isWell }) => [name, [value, isWell]]));
    expect(Object.fromEntries(figures)).toMatchObject({
      'feed-head': [4_711, null],
      'relay-lag-seconds': [61, false],
      'relay-lag-events': [null, null],
      'late-rings': [2, null],
      'temporal-task-failures': [5, null],
      'letters-accepted': [7, null],
      'letters-refused': [1, null],
      'letters-deferred': [0, null],
      'notifier-parked': [1, false],
      'overdue-steps': [null, null],
    });
  });

  it('names the part that is down', async () => {
    const health = processes[0]?.get(Health, { strict: false });
    health?.register('broker', () => Promise.reject(new Error('no broker answers')));
    const relay = (await read()).processes.find(({ app }) => app === 'relay');
    expect(relay).toEqual({
      app: 'relay',
      state: 'unavailable',
      checks: { database: 'ok', broker: 'no broker answers' },
    });
    const page = await api.page('/operations', { Authorization: `Bearer ${api.admin.token}` }).expect(200);
    expect(page.text).toContain('broker: no broker answers');
  });

  it('is for administrators alone, as data and as a page', async () => {
    const somebody = await api.person('Somebody');
    await api.get('/operations').expect(401);
    await api.get('/operations', somebody).expect(403);
    await api.page('/operations').expect(401);
    await api.page('/operations', { Authorization: `Bearer ${somebody.token}` }).expect(403);
  });

  it('is a page in the reader’s language', async () => {
    const { text } = await api
      .page('/operations', { Authorization: `Bearer ${api.admin.token}`, 'Accept-Language': 'zh-TW' })
      .expect(200);
    expect(text).toContain('系統運作情形');
    expect(text).toContain('4,711');
    expect(text).not.toMatch(/undefined|\[object|style="/);
  });
});
