import { randomBytes } from 'node:crypto';

import { instantOf } from '@nap/calendar';
import { MailServer, eventually } from '@nap/testing';
import { Connection } from '@temporalio/client';
import { Client } from 'pg';

import { createThrowawayDatabase } from '../../apps/cli/src/rehearsal/stage/throwaway-database';
import { createThrowawayNamespace } from '../../apps/cli/src/rehearsal/stage/throwaway-namespace';
import { dropTopic } from '../../apps/cli/src/rehearsal/stage/throwaway-topic';
import { EngineProcesses } from '../harness/engine-processes';
import { startNap } from '../harness/nap-process';

const WITHIN_MS = 60_000;

type Row = { readonly type: string; readonly actor: string; readonly after_start: boolean };

describe('the demo', () => {
  const name = `nap_demo_${randomBytes(5).toString('hex')}`;
  const brokers = process.env['KAFKA_BROKERS'] ?? '';
  const undo: (() => Promise<void>)[] = [];
  let mail: MailServer;
  let settings: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const database = await createThrowawayDatabase({ DATABASE_URL: process.env['DATABASE_URL'] ?? '' }, name, []);
    undo.push(() => database.drop());
    const connection = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
    undo.push(() => connection.close());
    const namespace = await createThrowawayNamespace(connection, name);
    undo.push(() => namespace.drop());
    undo.push(() => dropTopic(brokers.split(','), name));
    mail = await MailServer.start();
    undo.push(() => mail.stop());
    settings = { DATABASE_URL: database.url, TEMPORAL_NAMESPACE: name, KAFKA_TOPIC: name, SMTP_URL: mail.url };
    expect(await startNap(['migrate'], settings).ended).toMatchObject({ exitCode: 0 });
    const engine = await EngineProcesses.at(instantOf(Date.now()), settings);
    undo.push(() => engine.stopAll());
    await engine.start('worker', 'relay', 'timekeeper', 'notifier');
  }, 120_000);

  afterAll(async () => {
    for (const run of undo.reverse()) await run();
  }, 60_000);

  it('brings a reminder and an overdue notice to people within a minute, from steps that a clock recorded', async () => {
    expect(await startNap(['demo'], settings).ended).toMatchObject({ exitCode: 0, err: '' });
    const subjects = await eventually(
      'a reminder and an overdue notice are in the mail',
      () => {
        const received = mail.received.map(({ mail: { subject } }) => subject ?? '');
        return received.some(isReminder) && received.some(isOverdueNotice) && received;
      },
      WITHIN_MS,
    );
    expect(subjects.length).toBeGreaterThan(3);

    const database = new Client({ connectionString: settings['DATABASE_URL'] });
    await database.connect();
    const { rows } = await database.query<Row>(
      `select e.type, e.actor, e.version > s.version as after_start
         from events e join events s on s.stream_id = e.stream_id and s.type = 'ClocksStarted'
        where e.type in ('ReminderIssued', 'OverdueNoticeIssued') and e.forum_id = 'demo'`,
    );
    await database.end();
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['ReminderIssued', 'OverdueNoticeIssued']));
    expect(rows.every(({ actor, after_start: isAfter }) => actor === 'clock' && isAfter)).toBe(true);
  }, 120_000);
});

const isReminder = (subject: string): boolean => /is due in|尚餘/.test(subject);
const isOverdueNotice = (subject: string): boolean => /overdue|逾期/.test(subject);
