import { randomUUID } from 'node:crypto';

import { instant } from '@nap/calendar';
import { CommandBus, type OrderRequest, commandsMigrations } from '@nap/commands';
import { upcasters } from '@nap/contracts';
import type { StreamKind } from '@nap/domain';
import { EventStore, EventStoreModule, Sequencer, eventStoreMigrations } from '@nap/event-store';
import { ApiKeys, PeopleStore, createFirstAdmin, peopleMigrations } from '@nap/people';
import { ClockModule, ConductedClock, DatabaseModule, dataSourceOptions } from '@nap/platform';
import { project, readModelsMigrations } from '@nap/read-models';
import { type TestDatabase, createTestDatabase } from '@nap/testing';
import { Logger, Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import request, { type Test } from 'supertest';

import { createApi } from '../../apps/api/src/api.app';
import { ApiModule } from '../../apps/api/src/api.module';
import { describedBy } from './http-description';

/** The API as it runs, on a database of its own and at a time of the spec's choosing. */
export type RunningApi = {
  readonly app: NestExpressApplication;
  readonly clock: ConductedClock;
  readonly store: EventStore;
  readonly database: TestDatabase;
  readonly admin: Holder;
  /** A person with a key and no role yet. */
  readonly person: (name: string, change?: { readonly published?: boolean }) => Promise<Holder>;
  readonly get: (path: string, holder?: Holder) => Test;
  readonly post: (path: string, holder?: Holder) => Test;
  /** A page as a browser asks for it, in English unless the headers say otherwise. */
  readonly page: (path: string, headers?: Readonly<Record<string, string>>) => Test;
  /** A stream's clock rings now: that of a cycle, unless said otherwise. */
  readonly ring: (id: string, stream?: StreamKind) => Promise<void>;
  /** Does relay's and reporting's work up to now: events get their place in the feed and reach the views. */
  readonly settle: () => Promise<void>;
  /** What a request that stores nothing leaves as it was. */
  readonly stored: () => Promise<object>;
  readonly close: () => Promise<void>;
};

export type Holder = { readonly personId: string; readonly token: string };

const START = instant('2016-01-04T08:00:00Z');

type ApiSettings = Partial<Parameters<typeof ApiModule.forRoot>[0]>;

/**
 * @param controllers beside those of the API.
 * @param settings where they are to be others than a composition without any.
 */
export const startApi = async (controllers: readonly Type[] = [], settings: ApiSettings = {}): Promise<RunningApi> => {
  const database = await createTestDatabase([
    ...eventStoreMigrations,
    ...commandsMigrations,
    ...peopleMigrations,
    ...readModelsMigrations,
  ]);
  const clock = new ConductedClock(START, START);

  @Module({
    imports: [
      ClockModule.of(clock),
      DatabaseModule.forRoot(database.url, 'nap-api-test'),
      TypeOrmModule.forRoot(dataSourceOptions(database.url, 'nap-api-test')),
      EventStoreModule.forRoot({ upcasters }),
      ApiModule.forRoot({ INSTALLATION: 'nap.example', ...settings }),
    ],
    controllers: [...controllers],
  })
  class ApiUnderTest {}

  Logger.overrideLogger(['error', 'fatal']);
  const app = await createApi(ApiUnderTest);
  await app.listen(0, '127.0.0.1');
  const store = app.get(EventStore);
  const admin = await createFirstAdmin(database.pool, { name: 'Administrator', email: null, language: 'en' });
  if (admin === null) throw new Error('a new database has no administrator yet');

  const send = (method: 'get' | 'post', path: string, holder?: Holder): Test => {
    const sent = request(app.getHttpServer())[method](path.startsWith('/health') ? path : `/api/v1${path}`);
    const checked = sent.expect(describedBy(app));
    return holder === undefined ? checked : checked.set('Authorization', `Bearer ${holder.token}`);
  };
  const api: Omit<RunningApi, 'person'> = {
    app,
    clock,
    store,
    database,
    admin,
    get: (path, holder) => send('get', path, holder),
    post: (path, holder) => send('post', path, holder),
    page: (path, headers = {}) =>
      request(app.getHttpServer())
        .get(path)
        .set({ Accept: 'text/html', 'Accept-Language': 'en', ...headers }),
    ring: (id, stream = 'cycle') => ring(app, { stream, id, command: { type: 'PassTime', data: {} } }),
    settle: () => settle(app, database),
    stored: () => stored(database),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
  return { ...api, person: (name, change) => person(app, name, change) };
};

let people = 0;

const person = async (
  app: NestExpressApplication,
  name: string,
  { published = false }: { readonly published?: boolean } = {},
): Promise<Holder> => {
  people += 1;
  const personId = `0b000000-0000-4000-8000-${String(people).padStart(12, '0')}`;
  const email = `person-${String(people)}@example.org`;
  await app.get(PeopleStore).add({ id: personId, name, email, language: 'en', admin: false, published });
  const key = await app.get(ApiKeys).issue(personId);
  if (key === undefined) throw new Error(`no key for ${name}`);
  return { personId, token: key.token };
};

const ring = async (app: NestExpressApplication, order: OrderRequest): Promise<void> => {
  const answer = await app.get(CommandBus).dispatch({
    id: randomUUID(),
    order,
    caller: { kind: 'clock' },
    correlationId: 'ring',
    causationId: null,
  });
  if (!answer.ok) throw new Error(`the clock was refused: ${answer.refusal.code}`);
};

const settle = async (app: NestExpressApplication, { pool, dataSource }: TestDatabase): Promise<void> => {
  const sequencer = app.get(Sequencer);
  const epoch = await sequencer.takeOver();
  while ((await sequencer.sequence(epoch, 1_000)).sequenced > 0);
  const { rows } = await pool.query<{ position: string }>(
    `select coalesce(max(feed_position), 0) as position from
       (select feed_position from read_model.states union all select feed_position from read_model.cycles) seen`,
  );
  const events = await app.get(EventStore).readFeed({ after: Number(rows[0]?.position ?? 0), limit: 1_000 });
  await dataSource.transaction((tx) => project(events, tx));
};

const stored = async ({ pool }: TestDatabase): Promise<object> => {
  const { rows } = await pool.query<object>(
    `select (select count(*) from events) as events, (select count(*) from commands) as commands,
            (select count(*) from documents) as documents, (select count(*) from people) as people,
            (select count(*) from person_forums) as forums_of_people`,
  );
  return rows[0] ?? {};
};
