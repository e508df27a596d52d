import type { Config } from '../config';

/** Injection token of `OperationsOptions`. */
export const OPERATIONS_OPTIONS = Symbol('operations options');

export type OperationsOptions = {
  readonly host: string;
  /** Nothing is listened on where there is none. */
  readonly port: number | undefined;
  /** The setting that names the port. */
  readonly setting: string;
};

const PORT_SETTINGS = {
  api: 'API_OPERATIONS_PORT',
  relay: 'RELAY_OPERATIONS_PORT',
  worker: 'WORKER_OPERATIONS_PORT',
  timekeeper: 'TIMEKEEPER_OPERATIONS_PORT',
  notifier: 'NOTIFIER_OPERATIONS_PORT',
  reporting: 'REPORTING_OPERATIONS_PORT',
} as const satisfies Readonly<Record<string, keyof Config>>;

/** A process of the engine, by its folder in apps. */
export type AppName = keyof typeof PORT_SETTINGS;

export type OperationsConfig = Pick<Config, 'OPERATIONS_HOST' | (typeof PORT_SETTINGS)[AppName]>;

export const operationsOptions = (app: AppName, config: OperationsConfig): OperationsOptions => {
  const setting = PORT_SETTINGS[app];
  return { host: config.OPERATIONS_HOST, port: config[setting], setting };
};
