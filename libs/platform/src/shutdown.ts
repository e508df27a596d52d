import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

import { useZoneRules } from '@nap/zones';
import { type INestApplicationContext, Logger } from '@nestjs/common';

import { type Config, ConfigError, loadConfig } from './config';
import { JsonLogger } from './logger';
import { effectiveSettings } from './settings/settings';
import { zoneRulesInWords } from './zone-rules';

const GRACE_MS = 20_000;

export type ProcessOptions = {
  /**
   * Whether other processes of the machine go first where there is not processor time for all: a thousand reminders that
   * fall due at once are recorded before they are written about and shown.
   */
  readonly yields?: boolean;
};

/**
 * Runs one process from its settings to its orderly end: SIGTERM or SIGINT closes the application, a second one,
 * or 20 s of closing, ends it at once. A start that fails leaves one clear line and exit code 1.
 *
 * Closing goes in three rounds over all modules: `onModuleDestroy` stops taking work and finishes what is in hand,
 * `beforeApplicationShutdown` disconnects from brokers and engines, `onApplicationShutdown` closes the database.
 */
export const runProcess = async (
  name: string,
  env: NodeJS.ProcessEnv,
  start: (config: Config) => Promise<INestApplicationContext>,
  { yields = false }: ProcessOptions = {},
): Promise<void> => {
  if (yields) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const config = readConfig(name, env);
  const logger = new JsonLogger(config.LOG_LEVEL, name);
  Logger.overrideLogger(logger); // Nest's own lines too, from the first one on
  if (config.LOG_LEVEL === 'debug' || config.LOG_LEVEL === 'trace') logger.debug(settingsInUse(env), 'Settings');
  useZoneRules(config.ZONE_RULES);
  for (const line of zoneRulesInWords(config.ZONE_RULES)) logger.log(line, 'Time zones');
  process.on('unhandledRejection', (reason) => {
    logger.fatal(reason instanceof Error ? reason : new Error(String(reason)), 'Process');
    process.exit(1);
  });
  try {
    const app = await start(config);
    endOnSignal(app, logger);
    logger.log('ready', 'Process');
  } catch (error) {
    logger.fatal(error instanceof Error ? error : new Error(String(error)), 'Process');
    process.exit(1);
  }
};

const readFile = (path: string): string => readFileSync(path, 'utf8');

/** Without secrets, by name. */
const settingsInUse = (env: NodeJS.ProcessEnv): object =>
  Object.fromEntries(effectiveSettings(env, readFile).map(({ name, value }) => [name, value]));

const readConfig = (name: string, env: NodeJS.ProcessEnv): Config => {
  try {
    return loadConfig(env, readFile);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exit(1);
  }
};

const endOnSignal = (app: INestApplicationContext, logger: JsonLogger): void => {
  const state = { closing: false };
  const end = async (signal: string): Promise<void> => {
    if (state.closing) process.exit(130);
    state.closing = true;
    logger.log(`${signal}: finishing what is in hand`, 'Process');
    setTimeout(() => {
      logger.error(`not closed after ${String(GRACE_MS / 1_000)} s, ending now`, 'Process');
      process.exit(1);
    }, GRACE_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void end(signal));
  process.on('SIGINT', (signal) => void end(signal));
};
