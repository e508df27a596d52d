import 'reflect-metadata';

import { randomBytes, randomUUID } from 'node:crypto';

import { instant } from '@nap/calendar';
import { upcasters } from '@nap/contracts';
import { EventStoreModule } from '@nap/event-store';
import { MessagePort, MessagingModule } from '@nap/messaging';
import { ClockModule, DatabaseModule } from '@nap/platform';
import {
  StoredWorld,
  type TestDatabase,
  World,
  buildWorkflowBundle,
  createTestDatabase,
  eventually,
} from '@nap/testing';
import { TASK_QUEUE } from '@nap/workflow-api';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';

import { runNap } from '../../../../test/harness/run-cli';
import { RelayLoop } from '../../../relay/src/relay.loop';
import { RelayModule } from '../../../relay/src/relay.module';
import { WorkerModule } from '../../../worker/src/worker.module';
import { dropTopic } from '../rehearsal/stage/throwaway-topic';
import type { Finding } from './finding';

const needed = (name: 'KAFKA_BROKERS' | 'TEMPORAL_ADDRESS'): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: run \`npm test\``);
  return value;
};

const NOWHERE = '127.0.0.1:9';

describe('nap doctor', () => {
  const name = `nap-doctor-${randomBytes(4).toString('hex')}`;
  let database: TestDatabase;
  let owner: Client;
  let connection: Connection;
  let env: NodeJS.ProcessEnv;

  const examine = async (change: NodeJS.ProcessEnv = {}): Promise<readonly Finding[]> => {
    const { exitCode, out, err } = await runNap(['doctor', '--json'], { ...env, ...change });
    const { ok, findings } = JSON.parse(out) as { readonly ok: boolean; readonly findings: readonly Finding[] };
    const wrongs = findings.filter(({ state }) => state === 'wrong');
    expect({ exitCode, ok }).toEqual(wrongs.length === 0 ? { exitCode: 0, ok: true } : { exitCode: 1, ok: false });
    expect(err === '').toBe(wrongs.length === 0);
    return findings;
  };
  /** What is wrong in an area, with what to type. */
  const wrongIn = (area: Finding['area'], findings: readonly Finding[]): readonly string[] =>
    findings.flatMap((finding) =>
      finding.area === area && finding.state === 'wrong' ? [`${finding.what} → ${finding.todo}`] : [],
    );
  const only = (text: RegExp): unknown => [expect.stringMatching(text)];

  /** Relay and worker, as far as the doctor sees them. */
  const start = async (): Promise<INestApplicationContext> => {
    const messaging = {
      KAFKA_BROKERS: [needed('KAFKA_BROKERS')],
      KAFKA_TOPIC: name,
      KAFKA_PARTITIONS: 1,
      INSTALLATION: 'nap.test',
    };
    const app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot(database.url, 'nap-relay'),
        ClockModule.forRoot({}),
        EventStoreModule.forRoot({ upcasters }),
        MessagingModule.forRoot(messaging, 'nap-test'),
        RelayModule.forRoot(messaging),
        WorkerModule.forRoot({
          address: needed('TEMPORAL_ADDRESS'),
          namespace: name,
          taskQueue: TASK_QUEUE,
          bundlePath: await buildWorkflowBundle(),
          maxCachedWorkflows: 10,
        }),
      ],
    }).compile();
    return app.init();
  };

  beforeAll(async () => {
    database = await createTestDatabase([]);
    owner = new Client(database.url);
    [, connection] = await Promise.all([owner.connect(), Connection.connect({ address: needed('TEMPORAL_ADDRESS') })]);
    env = {
      DATABASE_URL: database.url,
      KAFKA_BROKERS: needed('KAFKA_BROKERS'),
      KAFKA_TOPIC: name,
      KAFKA_PARTITIONS: '1',
      TEMPORAL_ADDRESS: needed('TEMPORAL_ADDRESS'),
      TEMPORAL_NAMESPACE: name,
    };
  });
  afterAll(async () => {
    await owner.end();
    await connection.operatorService.deleteNamespace({ namespace: name });
    await connection.close();
    await dropTopic([needed('KAFKA_BROKERS')], name);
    await database.drop();
  });

  it('begins with what an installation begins with', async () => {
    const findings = await examine();
    expect(wrongIn('migrations', findings)).toEqual(
      only(/^\d+ pending: CreateEventStore.* and \d+ more → nap migrate$/),
    );
    expect(wrongIn('Temporal', findings)).toEqual([`there is no namespace ${name} → nap rearm`]);
    expect(findings.map(({ area }) => area)).not.toContain('feed');
    await runNap(['migrate'], env);
    const migrated = await examine();
    expect(wrongIn('migrations', migrated)).toEqual([]);
    expect(wrongIn('relay', migrated)).toEqual(only(/^no relay leads.* → start the relay/));
  });

  it('finds nothing where all is well', async () => {
    expect((await runNap(['rearm'], env)).err).toBe('');
    const app = await start();
    try {
      await app.get(MessagePort, { strict: false }).connect(); // makes the topic
      await eventually('the relay leads', () => app.get(RelayLoop, { strict: false }).position().leading);
      const findings = await eventually('all is well', async () => {
        const seen = await examine();
        return seen.every(({ state }) => state === 'ok') && seen;
      });
      expect(new Set(findings.map(({ area }) => area))).toEqual(
        new Set([
          'PostgreSQL',
          'migrations',
          'disk',
          'feed',
          'relay',
          'consumers',
          'Kafka',
          'clocks',
          'mail',
          'Temporal',
          'time zones',
        ]),
      );
      const { out } = await runNap(['doctor'], env);
      expect(out).toMatch(/^relay {7}ok {5}nap-relay leads/m);
    } finally {
      await app.close();
    }
  });

  it('names what stands still, and what to type', async () => {
    const world = new World('2015-12-01');
    world.openCycle('2015-12-02', '2016-07-01');
    const stored = new StoredWorld(database.pool, world);
    await stored.catchUp();
    world.adoptBylaws('2015-12-03');
    for (const { streamId, version, type, data, schemaVersion, forumId } of world.feed.slice(-1)) {
      const commandId = randomUUID();
      await stored.store.append(
        {
          commandId,
          bodyHash: commandId,
          correlationId: commandId,
          causationId: null,
          actor: 'test',
          occurredAt: world.feed[0]?.meta.occurredAt ?? instant('2015-12-01T00:00:00Z'),
        },
        [{ streamId, forumId, expectedVersion: version - 1, events: [{ type, schemaVersion, data }] }],
      );
    }
    await owner.query(`
      alter table events disable trigger append_only;
      update events set recorded_at = now() - interval '1 minute';
      alter table events enable always trigger append_only;
      insert into blocked_stream (consumer, stream_id, since_position, error) values ('notifier', 'forum-ro', 1, 'no text');
      insert into recipient_mark (event_id, feed_position) values ('00000000-0000-4000-8000-000000000001', 1);
      insert into delivery (event_id, channel, recipient_id, kind, roles, stands_in_for, forum_id, stream_id, event_version,
                            feed_position, status, reason, settled_at)
      values ('00000000-0000-4000-8000-000000000001', 'mail', 'anna', 'reminder', '{chair}', '{}', 'ro', 'cycle-ro-2016', 1, 1,
              'failed', '550 no such mailbox', now());
    `);

    const findings = await examine();
    expect(wrongIn('feed', findings)).toEqual(
      only(/^1 event waits for their place, the oldest for 6\d s → start the relay/),
    );
    expect(wrongIn('relay', findings)).toEqual(only(/^no relay leads/));
    expect(wrongIn('consumers', findings)).toEqual([
      expect.stringMatching(/^notifier stands still, \d+ events behind → start the notifier/),
      'notifier has parked forum-ro with 0 events: no text → mend the cause, then: nap unblock notifier forum-ro',
      expect.stringMatching(/^reporting stands still/),
      expect.stringMatching(/^timekeeper stands still/),
    ]);
    expect(wrongIn('mail', findings)).toEqual(
      only(/^1 letter failed: reminder to anna of ro, 550 no such mailbox → mend the address/),
    );
    expect(wrongIn('clocks', findings)).toEqual([
      expect.stringMatching(/^2 clocks do not run: forum\/ro, nap-cycle\/ro-2016 → nap rearm/),
      expect.stringMatching(/^forum\/ro: .* fell due at 201\d.* and is not recorded → /),
      expect.stringMatching(
        /^nap-cycle\/ro-2016: drafting\/opens.* fell due at 2015-12-31T22:00:00.000Z and is not recorded → /,
      ),
    ]);
  });

  it('finds a topic that is not what was published', async () => {
    await owner.query(
      `insert into relay_checkpoint (topic, feed_position, epoch) values ($1, 3, 99)
                       on conflict (topic) do update set feed_position = 3`,
      [name],
    );
    expect(wrongIn('Kafka', await examine({ KAFKA_PARTITIONS: '4' }))).toEqual([
      expect.stringMatching(/has 1 partition, 4 are configured → set KAFKA_PARTITIONS=1/),
      expect.stringMatching(/holds 0 of 3 published events → let the relay run/),
    ]);
    expect(wrongIn('Kafka', await examine({ KAFKA_TOPIC: `${name}-other` }))).toEqual([]);
  });

  it('finds the servers that do not answer, each for itself', async () => {
    const without = await examine({ KAFKA_BROKERS: NOWHERE, TEMPORAL_ADDRESS: NOWHERE });
    expect(wrongIn('Kafka', without)).toEqual(
      only(/^127\.0\.0\.1:9 does not answer: .* → start it, or set KAFKA_BROKERS/),
    );
    expect(wrongIn('Temporal', without)).toEqual(
      only(/^Temporal at 127\.0\.0\.1:9 does not answer .* → start Temporal/),
    );
    expect(wrongIn('feed', without)).toHaveLength(1);
    const blind = await examine({ DATABASE_URL: `postgres://nobody@${NOWHERE}/nap` });
    expect(wrongIn('PostgreSQL', blind)).toEqual(only(/does not answer .* → start PostgreSQL/));
    expect(wrongIn('Kafka', blind)).toEqual([]);
  }, 30_000);

  it('finds a schema of a newer release', async () => {
    await owner.query(`insert into migrations (timestamp, name) values (1, 'OfTheFuture1')`);
    expect(wrongIn('migrations', await examine())).toEqual(
      only(/^the database knows OfTheFuture1, .* → run the newer release/),
    );
  });
});
