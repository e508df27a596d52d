import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import path from 'node:path';

import { eventually } from '@nap/testing';

import { LocalStack } from '../harness/local-stack';

const ROOT = path.resolve(__dirname, '../..');
const WITHIN_A_MINUTE = 60_000;
const RESTARTED_WITHIN_MS = 30_000;

let stack: LocalStack;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nap-stack-'));
  stack = await LocalStack.in(folder);
  await stack.start();
}, 180_000);

afterAll(async () => {
  await stack.signal('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

type Mail = { readonly id: string; readonly subject: string };

const json = async <T>(url: string): Promise<T> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}: ${await response.text()}`);
  return (await response.json()) as T;
};

const mails = async (): Promise<readonly Mail[]> =>
  (await json<{ readonly messages: readonly Mail[] }>(`${stack.address('MAIL_SINK_URL')}/api/messages`)).messages;

test('every app is a process of its own in one table, behind an API that is ready', async () => {
  const url = `http://127.0.0.1:${stack.ports.PORT}`;
  expect(stack.output).toMatch(new RegExp(`^API and pages +${url} +apps/api, /metrics at 127.0.0.1:\\d+$`, 'm'));
  for (const app of ['worker', 'relay', 'timekeeper', 'notifier', 'reporting']) {
    expect(stack.output).toMatch(
      new RegExp(`^${app} +process ${String(stack.pidOf(app))} +apps/${app}, /metrics`, 'm'),
    );
  }
  expect(stack.output).toMatch(/The key, shown this once: nap_\S+$/m);
  expect(await json(`${url}/health/ready`)).toMatchObject({ status: 'ready' });
});

test('every app tells what it depends on, on a port of its own', async () => {
  const parts = {
    api: ['database', 'event store', 'read models'],
    worker: ['Temporal', 'database'],
    relay: ['broker', 'database'],
    timekeeper: ['Temporal', 'broker', 'database'],
    notifier: ['broker', 'database', 'mail server'],
    reporting: ['broker', 'database'],
  };
  for (const [app, expected] of Object.entries(parts)) {
    const [, address = ''] = new RegExp(`apps/${app}, /metrics at (\\S+)$`, 'm').exec(stack.output) ?? [];
    const report = await eventually(`${app} is ready`, () =>
      json<{ readonly checks: object }>(`http://${address}/health/ready`).catch(() => false as const),
    );
    expect({ app, checks: report.checks }).toEqual({
      app,
      checks: Object.fromEntries(expected.map((part) => [part, 'ok'])),
    });
  }
});

test('who writes letters and views gives way to who records', () => {
  const { PRIORITY_NORMAL, PRIORITY_BELOW_NORMAL } = constants.priority;
  const yielding = ['worker', 'relay', 'timekeeper', 'notifier', 'reporting'].filter(
    (app) => getPriority(stack.pidOf(app)) === PRIORITY_BELOW_NORMAL,
  );
  expect(yielding).toEqual(['notifier', 'reporting']);
  expect(getPriority(stack.pidOf('worker'))).toBe(PRIORITY_NORMAL);
});

test('within a minute the sink holds a reminder and an overdue notice of the demo', async () => {
  await eventually(
    'both mails came',
    async () => {
      const subjects = (await mails()).map(({ subject }) => subject);
      return (
        subjects.some((text) => /days? overdue|逾期/.test(text)) && subjects.some((text) => /due in|到期/.test(text))
      );
    },
    WITHIN_A_MINUTE,
  );
}, 90_000);

test('nap finds the running stack', () => {
  const { status, stdout } = spawnSync(process.execPath, ['infra/tooling/nap.cjs', 'demo'], {
    cwd: ROOT,
    env: stack.env,
    encoding: 'utf8',
  });
  expect(stdout).toContain('The demo is there already');
  expect(status).toBe(0);
});

test('an app that died runs again, in the open', async () => {
  const before = stack.pidOf('relay');
  process.kill(before, 'SIGKILL');
  await eventually(
    'the relay runs again',
    () =>
      stack.output.includes('relay ended unasked (SIGKILL)') && stack.runs('relay') && stack.pidOf('relay') !== before,
    RESTARTED_WITHIN_MS,
  );
}, 60_000);

test('Ctrl-C ends every process', async () => {
  expect((await stack.signal('SIGINT')).code).toBe(0);
  expect(stack.processes()).toEqual([]);
}, 60_000);
