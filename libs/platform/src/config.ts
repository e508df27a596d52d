import type { ZoneRules } from '@nap/zones';
import type { z } from 'zod';

import { SETTING_NAMES, type SettingName, factsOf, settingsSchema } from './settings/schema';

export type Config = Readonly<z.infer<typeof settingsSchema>>;

/** Addresses that only this machine reaches. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

export class ConfigError extends Error {}

export type ReadFile = (path: string) => string;

/**
 * Reads the settings once. A variable `NAME_FILE` names a file that holds the value of `NAME`, and wins over it.
 * @throws ConfigError naming every variable that is missing or wrong and what it should be, never its value.
 */
export const loadConfig = (env: NodeJS.ProcessEnv, readFile: ReadFile): Config =>
  Object.freeze(
    parsedBy(
      settingsSchema
        .refine((config) => config.NODE_ENV !== 'production' || config.CLOCK_OFFSET_FILE === undefined, {
          path: ['CLOCK_OFFSET_FILE'],
          message: 'is for tests and refused in production: leave it out',
        })
        .refine((config) => config.AUTH_MODE !== 'dev' || config.NODE_ENV !== 'production', {
          path: ['AUTH_MODE'],
          message: 'lets anybody be anybody and is refused in production: leave it out, people then log in by mail',
        })
        .refine((config) => config.AUTH_MODE !== 'dev' || LOOPBACK.test(config.HOST), {
          path: ['AUTH_MODE'],
          message:
            'lets anybody be anybody and is refused where others reach the API: set HOST to 127.0.0.1, or leave AUTH_MODE out',
        }),
      Object.fromEntries(SETTING_NAMES.map((name) => [name, givenValue(name, env, readFile)])),
    ),
  );

/**
 * Reads the one setting that also counts where no server is needed.
 * @throws ConfigError as `loadConfig` does.
 */
export const loadZoneRules = (env: NodeJS.ProcessEnv, readFile: ReadFile): ZoneRules =>
  parsedBy(settingsSchema.pick({ ZONE_RULES: true }), { ZONE_RULES: givenValue('ZONE_RULES', env, readFile) })
    .ZONE_RULES;

/** The file that is named to hold a setting, if one is. */
export const namedFile = (name: SettingName, env: NodeJS.ProcessEnv): string | undefined =>
  env[`${name}_FILE`] === '' ? undefined : env[`${name}_FILE`];

/** @returns undefined where nothing or an empty text is given. @throws ConfigError for a file that cannot be read. */
export const givenValue = (name: SettingName, env: NodeJS.ProcessEnv, readFile: ReadFile): string | undefined => {
  const path = namedFile(name, env);
  const text = path === undefined ? env[name] : contentOf(`${name}_FILE`, path, readFile).trim();
  return text === '' ? undefined : text;
};

const contentOf = (variable: string, path: string, readFile: ReadFile): string => {
  try {
    return readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw notUsable([`${variable}: names a file that cannot be read: ${reason}`], error);
  }
};

type GivenValues = Readonly<Record<string, string | undefined>>;

const parsedBy = <Settings>(settings: z.ZodType<Settings>, values: GivenValues): Settings => {
  const parsed = settings.safeParse(values);
  if (parsed.success) return parsed.data;
  throw notUsable(parsed.error.issues.map((issue) => faultLine(issue, values)));
};

const isSetting = (name: string): name is SettingName => name in settingsSchema.shape;

/** What is wrong with a setting, and the way out; zod's own words never hold the value. */
const faultLine = ({ path, message }: z.core.$ZodIssue, values: GivenValues): string => {
  const name = path.join('.');
  const { description, example } = isSetting(name) ? factsOf(name) : {};
  const what = values[name] === undefined ? 'is not set' : message;
  const remedy = example === undefined ? '' : `: write it as in ${example}`;
  const meaning = what === 'is not set' && description !== undefined ? `. ${description}` : '';
  return `${name}: ${what}${remedy}${meaning}`;
};

const notUsable = (lines: readonly string[], cause?: unknown): ConfigError =>
  new ConfigError(`configuration is not usable:\n  ${lines.join('\n  ')}`, { cause });
