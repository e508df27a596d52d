import { type PersonsCommand, type ProblemCode, refusalsOf } from '@nap/contracts';

import type { Operation } from './operation';
import type { RouteFacts } from './route-facts';
import type { JsonSchema } from './schemas';

/** What is answered where a part of an address names nothing. */
const NOT_FOUND: Readonly<Record<string, ProblemCode>> = {
  forum: 'forum-not-found',
  cycle: 'cycle-not-found',
  phase: 'phase-not-in-profile',
  role: 'role-not-found',
  evidence: 'evidence-not-found',
  commitment: 'commitment-not-found',
  seat: 'seat-not-found',
  meeting: 'meeting-not-found',
  decision: 'decision-not-found',
  item: 'action-item-not-found',
};

const ANYWHERE: readonly ProblemCode[] = ['unauthenticated', 'too-many-requests', 'internal-error', 'unavailable'];
const OF_A_BODY: readonly ProblemCode[] = [
  'malformed-json',
  'malformed-utf8',
  'body-too-large',
  'unsupported-media-type',
  'validation-failed',
  'idempotency-key-invalid',
  'precondition-invalid',
  'cross-site-request',
  'form-token-invalid',
];
const OF_A_COMMAND: readonly ProblemCode[] = ['not-permitted', 'stale-version', 'idempotency-key-reused'];
const OF_WALL_TIME: readonly ProblemCode[] = ['wall-time-in-gap', 'wall-time-twice'];

/** What the command bus asks before or beside the rules. */
const BY_THE_BUS: { readonly [Command in PersonsCommand]?: readonly ProblemCode[] } = {
  RegisterForum: ['unknown-zone'],
  OpenCycle: ['cycle-already-exists'],
  TableMotion: ['decision-already-exists'],
  RecordMeeting: ['meeting-already-exists'],
  ScheduleMeeting: ['meeting-already-exists', ...OF_WALL_TIME],
  MoveMeeting: OF_WALL_TIME,
  IssueSecondCall: OF_WALL_TIME,
};

const PEOPLE = ['personId', 'ownerId', 'presidedBy'];
const TEXTS = ['comment', 'motion', 'answer', 'debate', 'conclusions', 'notes'];

/** The names of all fields of a body. */
const fieldsIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(fieldsIn)];
};

const byItsFields = (body: JsonSchema | undefined): readonly ProblemCode[] => {
  const fields = fieldsIn(body);
  const has = (names: readonly string[]): boolean => fields.some((field) => names.includes(field));
  return [
    ...(has(PEOPLE) ? (['person-not-found'] as const) : []),
    ...(has(['grounds']) ? (['grounds-missing'] as const) : []),
    ...(has(TEXTS) ? (['text-missing'] as const) : []),
  ];
};

export const partsOf = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

const byItsCommand = (command: PersonsCommand | undefined, body: JsonSchema | undefined): readonly ProblemCode[] =>
  command === undefined
    ? []
    : [...OF_A_COMMAND, ...refusalsOf(command), ...(BY_THE_BUS[command] ?? []), ...byItsFields(body)];

/** Every problem that an operation can answer, each once. */
export const problemCodesOf = (
  { path, access, body, query }: RouteFacts,
  { command, problems = [] }: Operation,
  bodySchema: JsonSchema | undefined,
): readonly ProblemCode[] => [
  ...new Set<ProblemCode>([
    ...ANYWHERE,
    ...(access === 'public' ? [] : (['not-permitted'] as const)),
    ...partsOf(path).map((part) => NOT_FOUND[part] ?? 'not-found'),
    ...(query === undefined ? [] : (['validation-failed'] as const)),
    ...(query?.shape['min-version'] === undefined ? [] : (['view-behind'] as const)),
    ...(body === undefined ? [] : OF_A_BODY),
    ...byItsCommand(command, bodySchema),
    ...problems,
  ]),
];
