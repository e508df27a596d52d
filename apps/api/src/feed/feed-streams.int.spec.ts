import type { Socket } from 'node:net';

import { instant } from '@nap/calendar';
import { commandsMigrations } from '@nap/commands';
import { problems, upcasters } from '@nap/contracts';
import { EventStore, EventStoreModule, eventStoreMigrations } from '@nap/event-store';
import { peopleMigrations } from '@nap/people';
import { ClockModule, ConductedClock, DatabaseModule } from '@nap/platform';
import { type Log, type TestDatabase, commandContext, createTestDatabase, eventually, openLog } from '@nap/testing';
import { type ArgumentsHost, Catch, type ExceptionFilter, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Response } from 'express';

import { type EventStream, type SentEvent, openEventStream } from '../../../../test/harness/event-stream';
import { ApiProblem } from '../border/api-problem';
import { InstallationModule } from '../installation.module';
import { FeedModule } from './feed.module';
import { StreamLimits } from './feed-streams';
import { FeedWatch } from './feed-watch';

/** The store of the process, which counts how often the log is read. */
class CountedStore extends EventStore {
  reads = 0;

  override readFeed(...query: Parameters<EventStore['readFeed']>): ReturnType<EventStore['readFeed']> {
    this.reads += 1;
    return super.readFeed(...query);
  }
}

/** Status and headers of a refusal; its words are not of this spec. */
@Catch(ApiProblem)
class RefusalFilter implements ExceptionFilter<ApiProblem> {
  catch({ refusal, headers }: ApiProblem, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<Response>().status(problems[refusal.code].status).set(headers).end();
  }
}

const NOW = instant('2016-07-01T06:00:00Z');
const LARGE = 200_000;

let database: TestDatabase;
let log: Log;
let app: NestExpressApplication;
let isOpen = false;
let address: string;
let written = 0;

const startApp = async (limits: StreamLimits): Promise<void> => {
  @Module({
    imports: [
      ClockModule.of(new ConductedClock(NOW, NOW)),
      DatabaseModule.forRoot(database.url, 'nap-streams-test'),
      EventStoreModule.forRoot({ upcasters }),
      InstallationModule.forRoot('nap.example'),
      FeedModule,
    ],
    providers: [{ provide: APP_FILTER, useClass: RefusalFilter }],
  })
  class Streams {}

  const testing = await Test.createTestingModule({ imports: [Streams] })
    .overrideProvider(StreamLimits)
    .useValue(limits)
    .overrideProvider(EventStore)
    .useValue(new CountedStore(database.pool, upcasters, { touch: () => undefined }))
    .compile();
  app = testing.createNestApplication<NestExpressApplication>({ forceCloseConnections: true });
  await app.listen(0, '127.0.0.1');
  isOpen = true;
  address = `${await app.getUrl()}/api/v1/feed/stream`;
};

beforeAll(async () => {
  database = await createTestDatabase([...eventStoreMigrations, ...peopleMigrations, ...commandsMigrations]);
  log = await openLog(database.pool);
});
afterAll(() => database.drop());

/** What the server holds for its readers and could not yet send, in bytes. */
const heldFor = (connections: ReadonlySet<Socket>): number =>
  Math.max(0, ...[...connections].map(({ writableLength }) => writableLength));

const streams: EventStream[] = [];
const open = async (query = '', headers: Readonly<Record<string, string>> = {}): Promise<EventStream> => {
  const stream = await openEventStream(`${address}${query}`, headers);
  streams.push(stream);
  return stream;
};
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await stopApp();
});

const stopApp = async (): Promise<void> => {
  if (!isOpen) return;
  isOpen = false;
  await app.close();
};

/** Appends events and gives them their places. */
const write = async (count: number, bytes = 10, type = 'MeetingAnnounced'): Promise<void> => {
  const data = { text: 'x'.repeat(bytes) };
  for (let index = 0; index < count; index += 1) {
    await log.store.append(commandContext(`write-${String(written)}`), [
      { streamId: 'meeting-ro-1', forumId: 'ro', expectedVersion: written, events: [{ type, schemaVersion: 1, data }] },
    ]);
    written += 1;
  }
  await log.sequence();
};

const sequences = (events: readonly SentEvent[]): readonly number[] =>
  events.map(({ data }) => Number((JSON.parse(data) as { readonly sequence: string }).sequence));
const positionsAfter = (position: number): readonly number[] =>
  Array.from({ length: written - position }, (_, index) => position + 1 + index);

describe('a stream of the feed', () => {
  it('serves two hundred readers with one read of the log for each event', async () => {
    await startApp(new StreamLimits(200));
    const readers = await Promise.all(Array.from({ length: 200 }, () => open('?after=latest')));
    const store = app.get<CountedStore>(EventStore);
    await eventually('all readers rest', () => readers.every(({ blocks }) => blocks.length === 1));
    const before = store.reads;
    await write(1);
    await Promise.all(readers.map((reader) => reader.until(1)));
    expect(new Set(readers.map(({ events }) => events[0]?.data)).size).toBe(1);
    expect(store.reads - before).toBeLessThan(10);
  });

  it('cuts off a reader who takes nothing, who comes back by the last id and gets the identical rest', async () => {
    await startApp(new StreamLimits(10, 15_000, 200));
    await write(60, LARGE);
    const whole = await (await open('?after=earliest')).until(written);
    const slow = await open('?after=earliest');
    await slow.until(1);
    slow.stall();
    const server = app.getHttpServer();
    await eventually('only the other reader is connected', async () => (await connectionsOf(server)) === 1);
    const seen = slow.events.length;
    expect(seen).toBeLessThan(written);
    const again = await open('?after=earliest', { 'Last-Event-ID': slow.lastId() });
    expect(await again.until(written - seen)).toEqual(whole.slice(seen));
  });

  it('keeps little for a reader who takes nothing, however much there is to read', async () => {
    await startApp(new StreamLimits(10, 15_000, 60_000));
    const connections = new Set<Socket>();
    app.getHttpServer().on('connection', (socket: Socket) => connections.add(socket));
    const slow = await open('?after=earliest');
    await slow.until(1);
    slow.stall();
    await write(60, LARGE);
    const quick = await open('?after=earliest');
    await quick.until(written);
    const held = heldFor(connections);
    expect(held).toBeGreaterThan(LARGE);
    expect(held).toBeLessThan(written * LARGE * 0.25);
    expect(slow.isOver()).toBe(false);
  });

  it('says now and then that it is alive, and how far a filter has read', async () => {
    await startApp(new StreamLimits(10, 30));
    const reader = await open('?type=PlanAdopted');
    const feedId = await log.store.feedId();
    await eventually('a heartbeat', () => reader.blocks.some((block) => block.startsWith(':')));
    await eventually('the cursor of the head', () => reader.lastId() === `${feedId}.${String(written)}`);
    await write(1);
    await eventually('the cursor of the next event', () => reader.lastId() === `${feedId}.${String(written)}`);
    expect(reader.events).toEqual([]);
    const back = await open('', { 'Last-Event-ID': reader.lastId() });
    await write(1);
    expect(sequences(await back.until(1))).toEqual([written]);
  });

  it('takes so many readers from one address and no more, until one leaves', async () => {
    await startApp(new StreamLimits(2));
    const [first] = [await open(), await open()];
    const third = await open();
    expect([third.status, third.headers['retry-after']]).toEqual([429, '60']);
    first.close();
    await eventually('a place becomes free', async () => (await open()).status === 200);
  });

  it('ends at once with the process', async () => {
    await startApp(new StreamLimits());
    const reader = await open('?after=latest');
    const began = performance.now();
    await stopApp();
    await eventually('the stream is over', reader.isOver);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('lets nobody wait for an event any more once the process ends', async () => {
    await startApp(new StreamLimits());
    const watch = app.get(FeedWatch);
    const began = performance.now();
    const waiting = watch.beyond(Infinity, 60_000, new AbortController().signal);
    await stopApp();
    await waiting;
    await watch.beyond(Infinity, 60_000, new AbortController().signal);
    expect(watch.hasEnded).toBe(true);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

const connectionsOf = (server: ReturnType<NestExpressApplication['getHttpServer']>): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error: Error | null, count: number) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });

describe('a reader of the stream', () => {
  it('resumed from any position gets the identical rest', async () => {
    await startApp(new StreamLimits(100));
    const whole = await (await open()).until(written);
    for (const cut of [0, 1, 7, 50, written - 1]) {
      const id = whole[cut - 1]?.id ?? 'earliest';
      const rest = await (await open('', { 'Last-Event-ID': id })).until(written - cut);
      expect(rest).toEqual(whole.slice(cut));
      expect(sequences(rest)).toEqual(positionsAfter(cut));
    }
  });
});
