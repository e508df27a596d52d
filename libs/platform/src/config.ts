import type { ZoneRules } from '@nap/zones';
import { z } from 'zod';

import { zoneRulesSetting } from './zone-rules';

/** Every setting of every process, with its default; unknown variables are left alone. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  /** Comma-separated `host:port`; empty means that consumers poll PostgreSQL. */
  KAFKA_BROKERS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((broker) => broker.trim())
        .filter(Boolean),
    ),
  KAFKA_TOPIC: z.string().default('nap.events.v1'),
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(64).default(6),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).default('smtp://127.0.0.1:1025'),
  MAIL_FROM: z.string().default('NAP cycle engine <nap@localhost>'),
  /** The id of this installation in CloudEvents `source` and mail ids. */
  INSTALLATION: z
    .string()
    .regex(/^[a-z0-9.-]+$/)
    .default('nap.localhost'),
  /** A file holding the offset of business time in milliseconds; tests only, refused in production. */
  CLOCK_OFFSET_FILE: z.string().optional(),
  /** Changes of clocks that Node's time-zone data does not know yet, as JSON; mostly given as ZONE_RULES_FILE. */
  ZONE_RULES: zoneRulesSetting.default({}),
  WORKFLOW_BUNDLE: z.string().optional(),
  /** The build this worker is in Temporal's worker versioning; without one it takes part in none. */
  WORKER_BUILD_ID: z.string().optional(),
  MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(10).default(200),
  /** Real seconds between two comparisons of the log with the clocks. */
  WATCH_EVERY_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60),
});

export type Config = Readonly<z.infer<typeof schema>>;

export class ConfigError extends Error {}

type ReadFile = (path: string) => string;

/**
 * Reads the settings once. A variable `NAME_FILE` names a file that holds the value of `NAME`.
 * @throws ConfigError naming every variable that is missing or wrong, never its value.
 */
export const loadConfig = (env: NodeJS.ProcessEnv, readFile: ReadFile): Config =>
  Object.freeze(
    parsedBy(
      schema.refine((config) => config.NODE_ENV !== 'production' || config.CLOCK_OFFSET_FILE === undefined, {
        path: ['CLOCK_OFFSET_FILE'],
        message: 'is for tests and refused in production',
      }),
      Object.fromEntries(settingNames().map((name) => [name, valueOf(name, env, readFile)])),
    ),
  );

/**
 * Reads the one setting that also counts where no server is needed.
 * @throws ConfigError as `loadConfig` does.
 */
export const loadZoneRules = (env: NodeJS.ProcessEnv, readFile: ReadFile): ZoneRules =>
  parsedBy(schema.pick({ ZONE_RULES: true }), { ZONE_RULES: valueOf('ZONE_RULES', env, readFile) }).ZONE_RULES;

const valueOf = (name: string, env: NodeJS.ProcessEnv, readFile: ReadFile): string | undefined => {
  const path = env[`${name}_FILE`];
  const text = path === undefined || path === '' ? env[name] : contentOf(`${name}_FILE`, path, readFile).trim();
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

const parsedBy = <Settings>(settings: z.ZodType<Settings>, values: object): Settings => {
  const parsed = settings.safeParse(values);
  if (parsed.success) return parsed.data;
  throw notUsable(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
};

const notUsable = (lines: readonly string[], cause?: unknown): ConfigError =>
  new ConfigError(`configuration is not usable:\n  ${lines.join('\n  ')}`, { cause });

export const settingNames = (): readonly string[] => Object.keys(schema.shape);
