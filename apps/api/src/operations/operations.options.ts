import { type OperationsAnswer, answers } from '@nap/contracts';
import type { Config } from '@nap/platform';

/** Injection token of `ProcessPlaces`. */
export const PROCESS_PLACES = Symbol('process places');

export type ProcessName = OperationsAnswer['processes'][number]['app'];

/** Where each process tells operators how it is; undefined where nobody said. */
export type ProcessPlaces = Readonly<Record<ProcessName, URL | undefined>>;

type PortSetting<App extends ProcessName = ProcessName> = `${Uppercase<App>}_OPERATIONS_PORT`;

/** The settings that a composition need not give. */
export type ProcessesConfig = Partial<Pick<Config, 'OPERATIONS_HOST' | 'OPERATIONS_URLS' | PortSetting>>;

const portSettingOf = (app: ProcessName): PortSetting =>
  `${app.toUpperCase() as Uppercase<ProcessName>}_OPERATIONS_PORT`;

/** What listens on every address is asked on this machine's own. */
const reachable = (host: string): string =>
  host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;

/** By the addresses that are set, else by each process's port on the host that they share. */
export const processPlaces = (config: ProcessesConfig): ProcessPlaces => {
  const { OPERATIONS_HOST = '127.0.0.1', OPERATIONS_URLS = {} } = config;
  const placeOf = (app: ProcessName): URL | undefined => {
    const port = config[portSettingOf(app)];
    const url = OPERATIONS_URLS[app];
    if (url !== undefined) return new URL(url);
    return port === undefined ? undefined : new URL(`http://${reachable(OPERATIONS_HOST)}:${String(port)}`);
  };
  return Object.fromEntries(answers.PROCESSES.map((app) => [app, placeOf(app)])) as ProcessPlaces;
};
