import { z } from 'zod';

import { type ReadFile, givenValue, loadConfig, namedFile } from '../config';
import { SETTING_NAMES, type SettingFacts, type SettingName, factsOf, settingsSchema } from './schema';

/** A setting as a page or a file of examples describes it. */
export type Setting = Omit<SettingFacts, 'secret'> & {
  readonly name: SettingName;
  readonly secret: boolean;
  /** As it would be written; undefined where there is none. */
  readonly default: string | undefined;
  readonly required: boolean;
  /** What may be written, where that is more than a text. */
  readonly values: string | undefined;
};

const shape = z.object({
  properties: z.record(
    z.string(),
    z.object({
      default: z.union([z.string(), z.number()]).transform(String).optional(),
      enum: z.array(z.string()).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    }),
  ),
});

/** Numbers that JSON Schema names only to say that they are whole. */
const isBound = (limit: number | undefined): limit is number =>
  limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;

/** Every setting, in the order of the schema. */
export const describedSettings = (): readonly Setting[] => {
  const { properties } = shape.parse(z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' }));
  return SETTING_NAMES.map((name) => {
    const { default: standard, enum: choices, minimum, maximum } = properties[name] ?? {};
    const range = isBound(maximum) ? `${String(minimum)} to ${String(maximum)}` : `at least ${String(minimum)}`;
    return {
      ...factsOf(name),
      name,
      secret: factsOf(name).secret === true,
      default: standard,
      required: !settingsSchema.shape[name].safeParse(undefined).success,
      values: choices?.join(', ') ?? (isBound(minimum) ? range : undefined),
    };
  });
};

const MASK = '***';

/** An address without its password and query; anything else is hidden as a whole. */
const maskedValue = (text: string): string => {
  if (!/^(postgres(ql)?|smtps?|https?):\/\//.test(text) || !URL.canParse(text)) return MASK;
  const url = new URL(text);
  if (/@|%40/.test(`${url.pathname}${url.hash}`)) return MASK; // a password that was not encoded may lie behind a slash
  if (url.password !== '') url.password = MASK;
  if (url.search !== '') url.search = `?${MASK}`;
  return url.href;
};

/** A setting as this process has it. */
export type EffectiveSetting = {
  readonly name: SettingName;
  /** Secrets are masked; null where nothing is set. */
  readonly value: string | null;
  /** `environment`, `default`, or the path of the file that holds it. */
  readonly from: string;
};

/** The settings that count, fit to be shown. @throws ConfigError as `loadConfig` does. */
export const effectiveSettings = (env: NodeJS.ProcessEnv, readFile: ReadFile): readonly EffectiveSetting[] => {
  loadConfig(env, readFile);
  return describedSettings().map(({ name, secret, default: standard }) => {
    const given = givenValue(name, env, readFile);
    const value = given ?? standard ?? null;
    const from = given === undefined ? 'default' : (namedFile(name, env) ?? 'environment');
    return { name, value: value !== null && secret ? maskedValue(value) : value, from };
  });
};
