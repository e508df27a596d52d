import { readFileSync } from 'node:fs';

import { type Config, ConfigError, loadConfig } from '@nap/platform';

import { wrongUsage } from './exit';
import type { Terminal } from './terminal';

/** @throws CliError naming every setting that is missing or wrong. */
export const settingsOf = ({ env }: Pick<Terminal, 'env'>): Config => {
  try {
    return loadConfig(env, (path) => readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof ConfigError) throw wrongUsage(error.message);
    throw error;
  }
};
