import { blockedStreams, requestUnblock } from '@nap/messaging';
import { dataSourceOptions } from '@nap/platform';
import { DataSource, type EntityManager } from 'typeorm';

import { CliError, EXIT, wrongUsage } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';

const CONSUMERS = ['notifier', 'reporting', 'timekeeper'] as const;

type Form = { readonly json: boolean };

const withTables = async (terminal: Terminal, work: (manager: EntityManager) => Promise<void>): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const dataSource = await new DataSource(dataSourceOptions(config.DATABASE_URL, 'nap-unblock')).initialize();
  try {
    await work(dataSource.manager);
  } finally {
    await dataSource.destroy();
  }
};

const blockedIn = async (manager: EntityManager, consumer: string) =>
  (await blockedStreams(manager, consumer)).map((blocked) => ({ consumer, ...blocked }));

export const listBlocked = ({ json }: Form, terminal: Terminal): Promise<void> =>
  withTables(terminal, async (manager) => {
    const blocked = (await Promise.all(CONSUMERS.map((consumer) => blockedIn(manager, consumer)))).flat();
    if (json) {
      printJson(terminal, blocked);
      return;
    }
    if (blocked.length === 0) {
      terminal.out('No stream is blocked.\n');
      return;
    }
    const rows = blocked.map(({ consumer, streamId, since, parked, error }) => [
      ...[consumer, streamId],
      ...[String(since), String(parked)],
      error.split('\n')[0] ?? '',
    ]);
    terminal.out(tableOf(['consumer', 'stream', 'since position', 'waiting', 'because'], rows));
  });

/** @throws CliError when no such stream is blocked. */
export const unblockStream = async (
  consumer: string,
  streamId: string | undefined,
  { json }: Form,
  terminal: Terminal,
): Promise<void> => {
  if (!CONSUMERS.some((known) => known === consumer)) {
    throw wrongUsage(`there is no consumer ${consumer}: give ${CONSUMERS.join(', ')}`);
  }
  if (streamId === undefined) throw wrongUsage(`give the stream too: nap unblock lists those of ${consumer}`);
  await withTables(terminal, async (manager) => {
    if (!(await requestUnblock(manager, consumer, streamId))) {
      throw new CliError(EXIT.failed, `${consumer} has not parked ${streamId}: nap unblock lists what waits`);
    }
    if (json) printJson(terminal, { consumer, streamId, requested: true });
    else terminal.out(`${consumer} takes up ${streamId} again, in order.\n`);
  });
};
