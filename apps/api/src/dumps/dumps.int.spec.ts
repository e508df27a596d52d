import { type IncomingMessage, get } from 'node:http';
import type { Socket } from 'node:net';

import { instant } from '@nap/calendar';
import { commandsMigrations } from '@nap/commands';
import { problems, upcasters } from '@nap/contracts';
import { EventStoreModule, eventStoreMigrations } from '@nap/event-store';
import { peopleMigrations } from '@nap/people';
import { ClockModule, ConductedClock, DatabaseModule } from '@nap/platform';
import { type Log, type TestDatabase, commandContext, createTestDatabase, eventually, openLog } from '@nap/testing';
import { type ArgumentsHost, Catch, type ExceptionFilter, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Response } from 'express';

import { ApiProblem } from '../border/api-problem';
import { InstallationModule } from '../installation.module';
import { DumpLimits } from './dumps.controller';
import { DumpsModule } from './dumps.module';

/** Status and headers of a refusal; its words are not of this spec. */
@Catch(ApiProblem)
class RefusalFilter implements ExceptionFilter<ApiProblem> {
  catch({ refusal, headers }: ApiProblem, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<Response>().status(problems[refusal.code].status).set(headers).end();
  }
}

const NOW = instant('2016-07-01T06:00:00Z');
const LARGE = 200_000;
const EVENTS = 80;

let database: TestDatabase;
let log: Log;
let app: NestExpressApplication;
let connections: Set<Socket>;

beforeAll(async () => {
  database = await createTestDatabase([...eventStoreMigrations, ...peopleMigrations, ...commandsMigrations]);
  log = await openLog(database.pool);
  const data = { text: 'x'.repeat(LARGE) };
  for (let version = 0; version < EVENTS; version += 1) {
    await log.store.append(commandContext(`write-${String(version)}`), [
      {
        streamId: 'meeting-ro-1',
        forumId: 'ro',
        expectedVersion: version,
        events: [{ type: 'MeetingAnnounced', schemaVersion: 1, data }],
      },
    ]);
  }
  await log.sequence();
});
afterAll(() => database.drop());

const startApp = async (limits: DumpLimits): Promise<void> => {
  @Module({
    imports: [
      ClockModule.of(new ConductedClock(NOW, NOW)),
      DatabaseModule.forRoot(database.url, 'nap-dumps-test'),
      EventStoreModule.forRoot({ upcasters }),
      InstallationModule.forRoot('nap.example'),
      DumpsModule,
    ],
    providers: [{ provide: APP_FILTER, useClass: RefusalFilter }],
  })
  class Dumps {}

  const testing = await Test.createTestingModule({ imports: [Dumps] })
    .overrideProvider(DumpLimits)
    .useValue(limits)
    .compile();
  app = testing.createNestApplication<NestExpressApplication>({ forceCloseConnections: true });
  await app.listen(0, '127.0.0.1');
  connections = new Set();
  app.getHttpServer().on('connection', (socket: Socket) => connections.add(socket));
};

const opened: IncomingMessage[] = [];
afterEach(async () => {
  for (const answer of opened.splice(0)) answer.destroy();
  await app.close();
});

/** An answer of which nothing has been taken yet. */
const ask = async (): Promise<IncomingMessage> => {
  const url = `${await app.getUrl()}/api/v1/feed/dump.ndjson`;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: false }, resolve).on('error', reject);
  });
  answer.on('error', () => undefined); // cut off: the end that is missing says so
  opened.push(answer);
  return answer;
};

const taken = (answer: IncomingMessage): Promise<{ readonly lines: number; readonly isWhole: boolean }> =>
  new Promise((resolve) => {
    let lines = 0;
    answer.on('data', (chunk: Buffer) => (lines += chunk.toString('latin1').split('\n').length - 1));
    answer.on('close', () => {
      resolve({ lines, isWhole: answer.complete });
    });
  });

describe('a dump for somebody who takes nothing', () => {
  it('waits for its reader, with little of it in memory, and is whole for who takes it after all', async () => {
    await startApp(new DumpLimits(4, 60_000));
    const answer = await ask();
    const held = (): number => Math.max(0, ...[...connections].map(({ writableLength }) => writableLength));
    await eventually('something is held back', () => held() > 0);
    expect(held()).toBeLessThan(EVENTS * LARGE * 0.25);
    expect(await taken(answer)).toEqual({ lines: EVENTS + 1, isWhole: true });
  });

  it('is cut off after a while, without the line that says it is whole', async () => {
    await startApp(new DumpLimits(4, 100));
    const answer = await ask();
    await eventually('the connection is cut', () => [...connections].every(({ destroyed }) => destroyed));
    const { lines, isWhole } = await taken(answer);
    expect(isWhole).toBe(false);
    expect(lines).toBeLessThan(EVENTS);
  });
});

describe('dumps of one address', () => {
  it('are so many at once and no more, until one ends', async () => {
    await startApp(new DumpLimits(2, 60_000));
    const first = await ask();
    expect([first.statusCode, (await ask()).statusCode]).toEqual([200, 200]);
    const third = await ask();
    expect([third.statusCode, third.headers['retry-after']]).toEqual([429, '60']);
    first.destroy();
    await eventually('a place becomes free', async () => (await ask()).statusCode === 200);
  });
});
