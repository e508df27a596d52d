import { randomBytes } from 'node:crypto';

import type { Instant } from '@nap/calendar';
import { MailServer } from '@nap/testing';
import { Connection } from '@temporalio/client';

import { allMigrations } from '../../../apps/cli/src/migrations';
import { createThrowawayDatabase } from '../../../apps/cli/src/rehearsal/stage/throwaway-database';
import { createThrowawayNamespace } from '../../../apps/cli/src/rehearsal/stage/throwaway-namespace';
import { dropTopic } from '../../../apps/cli/src/rehearsal/stage/throwaway-topic';
import { APPS, type Alteration, EngineProcesses } from '../../harness/engine-processes';
import { startNap } from '../../harness/nap-process';
import type { World } from '../world/world';

type Options = {
  /** The folder that `nap backup` wrote. */
  readonly backup: string;
  readonly now: Instant;
  /** A file with the offset of the operator's clock. */
  readonly clock: string;
  readonly altered: readonly Alteration[];
};

export type RestoredEngine = {
  readonly url: string;
  readonly mail: MailServer;
  /** The operator's command line on it. @throws Error when the command does not succeed. */
  readonly nap: (...words: readonly string[]) => Promise<void>;
};

/** Brings a backup back as an operator does: an empty database, a new topic, an empty Temporal; then everything starts. */
export const withRestored = async (
  world: World,
  { backup, now, clock, altered }: Options,
  work: (restored: RestoredEngine) => Promise<void>,
): Promise<void> => {
  const name = `nap_restored_${randomBytes(5).toString('hex')}`;
  const { places } = world.engine;
  const address = process.env['TEMPORAL_ADDRESS'] ?? '';
  const topic = `${name}.events`;
  const database = await createThrowawayDatabase({ DATABASE_URL: places.databaseUrl }, name, allMigrations);
  const connection = await Connection.connect({ address });
  const [namespace, mail] = [await createThrowawayNamespace(connection, name), await MailServer.start()];
  const settings = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: name,
    KAFKA_BROKERS: places.brokers.join(','),
    KAFKA_TOPIC: topic,
    SMTP_URL: mail.url,
  };
  const processes = await EngineProcesses.at(now, settings, altered);
  const nap = async (...words: readonly string[]): Promise<void> => {
    const { exitCode, out, err } = await startNap(words, { ...settings, CLOCK_OFFSET_FILE: clock }).ended;
    if (exitCode !== 0) throw new Error(`nap ${words.join(' ')} ended with ${String(exitCode)}: ${out}${err}`);
  };
  try {
    await nap('restore', backup);
    await nap('rearm');
    await processes.start(...APPS);
    await work({ url: processes.url, mail, nap });
  } finally {
    await processes.stopAll();
    await mail.stop();
    await database.drop();
    await namespace.drop();
    await connection.close();
    await dropTopic(places.brokers, topic);
  }
};
