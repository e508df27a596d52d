import { readFileSync } from 'node:fs';

import {
  type Config,
  ConfigError,
  type EffectiveSetting,
  effectiveSettings,
  loadConfig,
  loadZoneRules,
} from '@nap/platform';
import type { ZoneRules } from '@nap/zones';

import { wrongUsage } from './exit';
import type { Terminal } from './terminal';

const readFile = (path: string): string => readFileSync(path, 'utf8');

/** @throws CliError naming every setting that is missing or wrong. */
export const settingsOf = ({ env }: Pick<Terminal, 'env'>): Config => read(() => loadConfig(env, readFile));

/** The settings fit to be shown. @throws CliError naming every setting that is missing or wrong. */
export const effectiveSettingsOf = ({ env }: Pick<Terminal, 'env'>): readonly EffectiveSetting[] =>
  read(() => effectiveSettings(env, readFile));

/** @throws CliError saying what is wrong with the rules. */
export const zoneRulesOf = ({ env }: Pick<Terminal, 'env'>): ZoneRules => read(() => loadZoneRules(env, readFile));

const read = <Settings>(load: () => Settings): Settings => {
  try {
    return load();
  } catch (error) {
    if (error instanceof ConfigError) throw wrongUsage(error.message);
    throw error;
  }
};
