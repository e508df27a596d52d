import { EventStore } from '@nap/event-store';
import { DeliveryLedger } from '@nap/notifications';
import { Clock, type Config, dataSourceOptions } from '@nap/platform';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { ClockRuns } from '../../../timekeeper/src/clock-runs';
import { LivingClocks } from '../../../timekeeper/src/living-clocks';
import { withClocks } from '../clocks';
import { CliError, EXIT } from '../exit';
import { connectTemporal, reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { type Terminal, printJson } from '../terminal';
import { examineConsumers, examineFeed, examineRelay } from './feed';
import { type Area, type Finding, counted, reasonOf, wrong } from './finding';
import { examineKafka } from './kafka';
import { examineMail } from './mail';
import { examineDisk, examineMigrations, examinePostgres } from './postgres';
import { examineClocks, examineTemporal } from './temporal';
import { examineTimeZones } from './time-zones';

type Examination = () => Promise<readonly Finding[]>;

const isWrong = ({ state }: Finding): boolean => state === 'wrong';

/** What cannot be looked at is wrong too. */
const lookedAt = async (area: Area, examination: Examination): Promise<readonly Finding[]> => {
  try {
    return await examination();
  } catch (error) {
    return [wrong(area, `could not be looked at: ${reasonOf(error)}`, 'mend what stands above, then nap doctor again')];
  }
};

const examineServerOfTemporal = async (config: Config): Promise<readonly Finding[]> => {
  try {
    const connection = await connectTemporal(config);
    try {
      return await lookedAt('Temporal', () => examineTemporal(connection, config));
    } finally {
      await connection.close();
    }
  } catch (error) {
    const todo =
      'start Temporal, or set TEMPORAL_ADDRESS; people’s orders are taken meanwhile, and steps are caught up';
    return [wrong('Temporal', reasonOf(error), todo)];
  }
};

/** Everything that is asked of the log; the schema is known to be this release's. */
const examineLog = (config: Config, isTemporalWell: boolean): Promise<readonly Finding[]> =>
  withClocks(config, async (app) => {
    const [pool, store] = [app.get(Pool, { strict: false }), app.get(EventStore, { strict: false })];
    const dataSource = await new DataSource(dataSourceOptions(config.DATABASE_URL, 'nap-doctor')).initialize();
    const clocks = {
      living: app.get(LivingClocks, { strict: false }),
      runs: app.get(ClockRuns, { strict: false }),
      clock: app.get(Clock, { strict: false }),
    };
    try {
      return [
        ...(await lookedAt('disk', () => examineDisk(pool, config.DATABASE_URL))),
        ...(await lookedAt('feed', () => examineFeed(pool))),
        ...(await lookedAt('relay', () => examineRelay(pool, store, config))),
        ...(await lookedAt('consumers', () => examineConsumers(dataSource.manager, store))),
        ...(await lookedAt('Kafka', () => examineKafka(config, pool))),
        ...(isTemporalWell ? await lookedAt('clocks', () => examineClocks(clocks)) : []),
        ...(await lookedAt('mail', () => examineMail(new DeliveryLedger(dataSource)))),
      ];
    } finally {
      await dataSource.destroy();
    }
  });

const examineAll = async (config: Config): Promise<readonly Finding[]> => {
  const temporal = await examineServerOfTemporal(config);
  const zones = examineTimeZones(config, process.versions['tz'], new Date().getUTCFullYear());
  const withoutLog = async (database: readonly Finding[]): Promise<readonly Finding[]> => [
    ...database,
    ...(await lookedAt('Kafka', () => examineKafka(config, undefined))),
    ...temporal,
    ...zones,
  ];
  try {
    await reachPostgres(config);
  } catch (error) {
    return withoutLog([
      wrong('PostgreSQL', reasonOf(error), 'start PostgreSQL, or set DATABASE_URL: all else waits for it'),
    ]);
  }
  const pool = new Pool({ connectionString: config.DATABASE_URL, max: 1 });
  try {
    const server = await lookedAt('PostgreSQL', () => examinePostgres(pool));
    const migrations = await lookedAt('migrations', () => examineMigrations(pool));
    const database = [...server, ...migrations];
    if (migrations.some(isWrong)) return await withoutLog(database);
    return [...database, ...(await examineLog(config, !temporal.some(isWrong))), ...temporal, ...zones];
  } finally {
    await pool.end();
  }
};

const WIDTH = Math.max(...(['PostgreSQL', 'migrations', 'time zones'] as const).map(({ length }) => length));

const linesOf = (finding: Finding): readonly string[] => {
  const head = `${finding.area.padEnd(WIDTH)}  ${finding.state === 'ok' ? 'ok   ' : 'WRONG'}  ${finding.what}`;
  return finding.state === 'ok' ? [head] : [head, `${' '.repeat(WIDTH)}  to do  ${finding.todo}`];
};

/** @throws CliError when something is wrong, after the page was printed. */
export const examine = async ({ json }: { readonly json: boolean }, terminal: Terminal): Promise<void> => {
  const findings = await examineAll(settingsOf(terminal));
  const wrongs = findings.filter(isWrong).length;
  if (json) printJson(terminal, { ok: wrongs === 0, findings });
  else for (const line of findings.flatMap(linesOf)) terminal.out(`${line}\n`);
  if (wrongs > 0) throw new CliError(EXIT.failed, `${counted(wrongs, 'finding')} to look after`);
};
