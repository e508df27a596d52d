import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describedSettings, loadConfig } from '@nap/platform';
import { parse } from 'yaml';

import { root } from '../stack/dirs.cjs';
import { stackSettings } from '../tooling/settings-pages.cjs';

type Service = {
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly profiles?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly build?: string;
  readonly healthcheck: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly [key: string]: unknown;
};

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const compose = read('docker-compose.yml');
const { services } = parse(compose, { merge: true }) as { readonly services: Readonly<Record<string, Service>> };
const own = Object.entries(services).filter(([, { build }]) => build !== undefined);

const settings = describedSettings();
const SETTING_NAMES: readonly string[] = settings.map(({ name }) => name);
const SECRETS = settings.filter(({ secret }) => secret).map(({ name }): string => name);
const APPS = readdirSync(path.join(root, 'apps')).filter((app) =>
  existsSync(path.join(root, 'apps', app, 'src/main.ts')),
);
const PROCESSES = APPS.filter((app) => app !== 'cli');
const OPERATIONS_PORT = 9464;

/** `KEYWORD rest`, comments gone and continued lines joined. */
const instructions = read('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [, keyword = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    return { keyword, rest };
  });
const lastStage = instructions.slice(instructions.findLastIndex(({ keyword }) => keyword === 'FROM'));
const restOf = (keyword: string, among = instructions): readonly string[] =>
  among.filter((instruction) => instruction.keyword === keyword).map(({ rest }) => rest);
const environment = Object.fromEntries(
  restOf('ENV', lastStage).flatMap((rest) => rest.split(/\s+/).map((pair) => pair.split('='))),
) as Readonly<Record<string, string>>;

describe('the image', () => {
  it('is made of instructions that Docker knows, in stages on the Node of .nvmrc', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'];
    expect(instructions.filter(({ keyword }) => !known.includes(keyword))).toEqual([]);
    for (const from of restOf('FROM')) expect(from).toMatch(`node:${read('.nvmrc').trim()}-bookworm-slim`);
    for (const json of [...restOf('ENTRYPOINT'), ...restOf('CMD')]) expect(JSON.parse(json)).toEqual(expect.any(Array));
  });

  it('holds no secret: no build argument, no secret setting, and nothing of .env', () => {
    expect(restOf('ARG')).toEqual([]);
    expect(Object.keys(environment).filter((name) => SECRETS.includes(name))).toEqual([]);
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', '.env.*', '.local', '**/node_modules', '**/dist']));
  });

  it('runs as nobody special, with settings that exist', () => {
    expect(restOf('USER', lastStage)).toEqual(['node']);
    const unknown = Object.keys(environment).filter((name) => name !== 'TZ' && !SETTING_NAMES.includes(name));
    expect(unknown).toEqual([]);
  });

  it('tells its health on the port that each app listens on', () => {
    for (const app of PROCESSES) {
      expect(environment[`${app.toUpperCase()}_OPERATIONS_PORT`]).toBe(String(OPERATIONS_PORT));
    }
    const [health = ''] = restOf('HEALTHCHECK', lastStage);
    const [, command = '[]'] = /CMD (\[.*\])$/.exec(health) ?? [];
    expect(JSON.parse(command)).toEqual(services['api']?.healthcheck.test?.slice(1));
    expect(restOf('EXPOSE', lastStage)).toEqual([`3000 ${String(OPERATIONS_PORT)}`]);
  });

  it('is made of files that exist', () => {
    const sources = restOf('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(sources.filter((source) => !existsSync(path.join(root, source)))).toEqual([]);
    const [entrypoint = '[]'] = restOf('ENTRYPOINT');
    const script = (JSON.parse(entrypoint) as readonly string[]).at(-1) ?? '';
    expect(existsSync(path.join(root, script))).toBe(true);
  });
});

describe('the apps in docker-compose.yml', () => {
  it('are all the processes there are, each running its own app', () => {
    expect(own.map(([name]) => name).sort()).toEqual([...PROCESSES, 'migrate', 'nap'].sort());
    for (const app of PROCESSES) expect(services[app]?.command).toEqual([app]);
    expect(services['migrate']?.command).toEqual(['cli', 'migrate']);
    expect(services['nap']?.entrypoint?.at(-1)).toBe('cli');
  });

  it.each(own)('%s may write nowhere, become nobody else, and gets time to end', (_name, service) => {
    expect(service).toMatchObject({
      init: true,
      user: 'node',
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      stop_grace_period: '30s',
    });
    expect(service.profiles).toHaveLength(1);
  });

  it.each(own)('%s has settings that exist and are sound, and no secret written down', (_name, service) => {
    const values = Object.fromEntries(
      Object.entries(service.environment).map(([name, value]) => [
        name,
        value.replaceAll(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1').replaceAll(/\$\{[A-Z_]+:\?[^}]*\}/g, 'given'),
      ]),
    );
    expect(Object.keys(values).filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
    const config = loadConfig({ ...environment, ...values }, () => '');
    expect(config).toMatchObject({ NODE_ENV: 'production', KAFKA_BROKERS: ['kafka:19092'] });
    expect(service.environment['DATABASE_URL']).toMatch(
      /^postgres:\/\/nap:\$\{POSTGRES_PASSWORD:\?[^}]+\}@postgres:5432\/nap$/,
    );
  });

  it('are reached from this machine only, and their health from nowhere', () => {
    const published = own.flatMap(([, { ports = [] }]) => ports);
    expect(published).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
  });

  it('start when the schema is there and the servers they need answer', () => {
    expect(services['migrate']?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const app of PROCESSES) {
      const { migrate, ...servers } = services[app]?.depends_on ?? {};
      expect(migrate).toEqual({ condition: 'service_completed_successfully' });
      expect(Object.values(servers)).toEqual(Object.values(servers).map(() => ({ condition: 'service_healthy' })));
    }
    const needing = (server: string): readonly string[] =>
      PROCESSES.filter((app) => services[app]?.depends_on[server] !== undefined).sort();
    expect(needing('temporal')).toEqual(['timekeeper', 'worker']);
    expect(needing('kafka')).toEqual(['notifier', 'relay', 'reporting', 'timekeeper']);
  });

  it('ask for nothing that .env.example does not name', () => {
    const asked = [...new Set([...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name))];
    const named = [...SETTING_NAMES, ...stackSettings(settings).map(({ name }) => name)];
    expect(asked.filter((name) => !named.includes(name))).toEqual([]);
  });
});
