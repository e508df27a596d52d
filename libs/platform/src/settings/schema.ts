import { isIP } from 'node:net';

import { z } from 'zod';

import { zoneRulesSetting } from '../zone-rules';

/** What people have to know of a setting beside its values and its default. */
export type SettingFacts = {
  readonly area: 'Servers' | 'HTTP' | 'Operation' | 'Events' | 'Mail' | 'Clocks' | 'Logs and surroundings';
  /** Sentences of plain text. */
  readonly description: string;
  readonly unit?: string;
  /** Holds something that must not be shown: a password in an address, or all of it where it is no address. */
  readonly secret?: true;
  /** A value that would do. */
  readonly example?: string;
};

/** The facts of every setting; `settings.unit.spec` finds one without. */
export const settingFacts = z.registry<SettingFacts>();

const port = z.coerce.number().int().min(0).max(65_535);

/** Each process has one of its own, so that one file of settings serves them all on one machine. */
const operationsPort = (app: string) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .register(settingFacts, {
      area: 'Operation',
      description: `The port on which the ${app} tells operators how it is: /health/live, /health/ready and /metrics. Unset: none.`,
      example: '9464',
    });

const APPS = ['api', 'relay', 'worker', 'timekeeper', 'notifier', 'reporting'];

const processesIn = (text: string, context: z.RefinementCtx): Readonly<Record<string, string>> => {
  const pairs = text
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  if (pairs.every(([app, url]) => APPS.includes(app) && /^https?:/.test(url) && URL.canParse(url))) {
    return Object.fromEntries(pairs);
  }
  context.addIssue({
    code: 'custom',
    message: `names no processes: write app=address, such as relay=http://relay:9464, with an app of ${APPS.join(', ')}`,
  });
  return z.NEVER;
};

const MOST_PROXIES = 10;

/** Who merely believes every proxy lets anybody claim any address, so `true` is none of the values. */
const proxiesIn = (text: string, context: z.RefinementCtx): false | number | string[] => {
  const proxies = text
    .split(',')
    .map((proxy) => proxy.trim())
    .filter(Boolean);
  const [first = ''] = proxies;
  if (proxies.length === 1 && /^\d+$/.test(first) && Number(first) <= MOST_PROXIES) return Number(first);
  if (proxies.every(isNetwork)) return proxies.length === 0 ? false : proxies;
  context.addIssue({
    code: 'custom',
    message: 'names no proxies: write how many there are, or addresses and networks such as 10.0.0.0/8, or loopback',
  });
  return z.NEVER;
};

const isNetwork = (proxy: string): boolean => {
  const [address = '', bits = '1', ...rest] = proxy.split('/');
  const longest = isIP(address) === 6 ? 128 : 32;
  return (
    proxy === 'loopback' ||
    (isIP(address) !== 0 && rest.length === 0 && /^\d+$/.test(bits) && +bits >= 1 && +bits <= longest)
  );
};

/** Every setting of every process; unknown variables are left alone. */
export const settingsSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no address of PostgreSQL' }).register(settingFacts, {
    area: 'Servers',
    description:
      'The PostgreSQL database that holds everything. Its user owns the tables; the processes work under a role with fewer rights.',
    secret: true,
    example: 'postgres://nap:secret@db.example.org:5432/nap',
  }),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233').register(settingFacts, {
    area: 'Servers',
    description: 'Where Temporal answers, as host:port. The API needs none.',
    example: 'temporal.example.org:7233',
  }),
  TEMPORAL_NAMESPACE: z.string().default('default').register(settingFacts, {
    area: 'Servers',
    description: 'The namespace of the clocks in Temporal; nap rearm registers it.',
  }),
  KAFKA_BROKERS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((broker) => broker.trim())
        .filter(Boolean),
    )
    .register(settingFacts, {
      area: 'Servers',
      description: 'Kafka’s brokers as host:port, separated by commas. Empty: consumers poll PostgreSQL.',
      example: 'kafka1.example.org:9092,kafka2.example.org:9092',
    }),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is no address of a mail server' })
    .default('smtp://127.0.0.1:1025')
    .register(settingFacts, {
      area: 'Servers',
      description: 'The server that takes letters.',
      secret: true,
      example: 'smtp://user:secret@mail.example.org:587',
    }),

  HOST: z.string().default('127.0.0.1').register(settingFacts, {
    area: 'HTTP',
    description: 'The address on which the API listens. Loopback unless set: put a proxy that speaks TLS before it.',
  }),
  PORT: port.default(3000).register(settingFacts, {
    area: 'HTTP',
    description: 'The port of API and pages; 0 takes a free one.',
  }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'is no web address' })
    .default('http://127.0.0.1:3000')
    .register(settingFacts, {
      area: 'HTTP',
      description: 'The address under which people reach API and pages; letters link to it.',
      example: 'https://nap.example.org',
    }),

  TRUST_PROXY: z.string().default('').transform(proxiesIn).register(settingFacts, {
    area: 'HTTP',
    description:
      'The proxies before the API whose X-Forwarded-For is believed: how many stand one behind the other, or their addresses and networks, separated by commas. Empty: none, so that behind a proxy all readers count as one.',
    example: '1',
  }),
  RATE_LIMIT_ADDRESS: z.coerce.number().int().min(0).max(1_000_000).default(1_200).register(settingFacts, {
    area: 'HTTP',
    description:
      'How many requests without a key an address may send, and as many with a wrong one. 0: as many as come. Counted by each process for itself.',
    unit: 'requests a minute',
  }),
  RATE_LIMIT_KEY: z.coerce.number().int().min(0).max(1_000_000).default(3_000).register(settingFacts, {
    area: 'HTTP',
    description:
      'How many requests a key or a session may send. 0: as many as come. Counted by each process for itself.',
    unit: 'requests a minute',
  }),

  AUTH_MODE: z.enum(['mail', 'dev']).default('mail').register(settingFacts, {
    area: 'HTTP',
    description:
      'How people log in: by a link sent to their mailbox, or, for demonstrations on one machine, by picking a person. Picking is refused in production and where the API listens beyond loopback.',
  }),

  OPERATIONS_HOST: z.string().default('127.0.0.1').register(settingFacts, {
    area: 'Operation',
    description:
      'The address on which health and metrics are told. They ask for no key: let only those reach it who may read them.',
  }),
  OPERATIONS_URLS: z.string().default('').transform(processesIn).register(settingFacts, {
    area: 'Operation',
    description:
      'Where the API asks other processes how they are, for the page of operators: app=address, separated by commas. A process that is not named is asked on its port at OPERATIONS_HOST.',
    example: 'relay=http://relay:9464,worker=http://worker:9464',
  }),
  API_OPERATIONS_PORT: operationsPort('API'),
  RELAY_OPERATIONS_PORT: operationsPort('relay'),
  WORKER_OPERATIONS_PORT: operationsPort('worker'),
  TIMEKEEPER_OPERATIONS_PORT: operationsPort('timekeeper'),
  NOTIFIER_OPERATIONS_PORT: operationsPort('notifier'),
  REPORTING_OPERATIONS_PORT: operationsPort('reporting'),

  KAFKA_TOPIC: z.string().default('nap.events.v1').register(settingFacts, {
    area: 'Events',
    description: 'The topic of the engine’s events. Installations that share brokers need one each.',
  }),
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(64).default(6).register(settingFacts, {
    area: 'Events',
    description: 'How many partitions the topic gets when it is made; never changed afterwards.',
    unit: 'partitions',
  }),
  INSTALLATION: z
    .string()
    .regex(/^[a-z0-9.-]+$/, 'is no host-like name: write small letters, digits, dots and hyphens')
    .default('nap.localhost')
    .register(settingFacts, {
      area: 'Events',
      description:
        'The name of this installation in the source of CloudEvents and in Message-IDs. Choose it once: readers know events by it.',
      example: 'nap.example.org',
    }),

  MAIL_FROM: z.string().default('NAP cycle engine <nap@localhost>').register(settingFacts, {
    area: 'Mail',
    description: 'The sender of all letters, and the organizer of invitations.',
    example: 'Open Government Forum <forum@example.org>',
  }),

  ZONE_RULES: zoneRulesSetting.prefault('{}').register(settingFacts, {
    area: 'Clocks',
    description:
      'Changes of clocks that Node’s time-zone data does not know yet, as JSON; mostly given as ZONE_RULES_FILE.',
  }),
  WATCH_EVERY_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60).register(settingFacts, {
    area: 'Clocks',
    description: 'How often the timekeeper compares the log with the clocks, in real time.',
    unit: 'seconds',
  }),
  WORKFLOW_BUNDLE: z.string().optional().register(settingFacts, {
    area: 'Clocks',
    description: 'The built workflows that the worker runs; dist/workflow-bundle.js unless set.',
  }),
  WORKER_BUILD_ID: z.string().optional().register(settingFacts, {
    area: 'Clocks',
    description: 'The build this worker is in Temporal’s worker versioning; without one it takes part in none.',
    example: '2026-11-23.1',
  }),
  MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(10).default(200).register(settingFacts, {
    area: 'Clocks',
    description: 'How many sleeping clocks a worker keeps in memory; others are replayed when they wake.',
    unit: 'workflows',
  }),
  CLOCK_OFFSET_FILE: z.string().optional().register(settingFacts, {
    area: 'Clocks',
    description: 'A file with the distance of business time from the wall clock. For tests, refused in production.',
    unit: 'milliseconds, in the file',
  }),

  NODE_ENV: z.enum(['development', 'test', 'production']).default('development').register(settingFacts, {
    area: 'Logs and surroundings',
    description: 'What the installation is for; production refuses what is for tests.',
  }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .register(settingFacts, {
      area: 'Logs and surroundings',
      description: 'What is logged, as JSON lines on standard output; at debug also the settings, without secrets.',
    }),
});

export type SettingName = keyof typeof settingsSchema.shape;

export const SETTING_NAMES = Object.keys(settingsSchema.shape) as readonly SettingName[];

export const factsOf = (name: SettingName): SettingFacts => {
  const facts = settingFacts.get(settingsSchema.shape[name]);
  if (facts === undefined) throw new Error(`the setting ${name} has no facts: register them in the schema`);
  return facts;
};
