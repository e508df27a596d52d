import { fields } from '@nap/contracts';
import { z } from 'zod';

import { partsOf } from './problem-codes';
import type { RouteFacts } from './route-facts';
import type { JsonSchema, SchemaBook } from './schemas';

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
};

/** What a part of an address means. */
const PARTS: Readonly<Record<string, string>> = {
  forum: 'Id of the forum',
  cycle: 'Id of the cycle',
  phase: 'Name of the phase',
  role: 'Id of the assignment of a role',
  evidence: 'Id of the piece of evidence',
  window: 'Id of the comment window',
  commitment: 'Id of the commitment in its plan',
  seat: 'Id of the seat',
  meeting: 'Id of the meeting',
  decision: 'Id of the decision',
  paper: 'Id of the position paper',
  item: 'Id of the action item in its meeting',
  bylaws: 'Number of the version of the bylaws',
  person: 'Id of the person',
  archive: 'Number of the archive, from 1',
  name: 'Type and version of the event',
};

const FILTERS: Readonly<Record<string, string>> = {
  'min-version': 'Version of the stream that the answer has to show at least; a write answers with the one it made',
  after: 'Where the page before ended',
  limit: 'Entries of a page at most',
  status: 'Only those of this status',
  topic: 'Only those on this topic',
  cycle: 'Only those of this cycle',
  owner: 'Only those owed by this kind of stream',
  overdue: 'Only what was missed and is still owed',
  type: 'Only events of these types, comma-separated or the parameter once for each',
  forum: 'Only those of this forum',
  stream: 'Only those of this stream',
  lastEventId: 'As `after`, where the client of server-sent events cannot set its header',
  language: 'Language of the words, en or zh-TW',
  until: 'The place up to which the feed is in the file; its end for now where none is named',
  wait: 'How long to wait for an event where there is none yet, in seconds',
};

const pathParameters = ({ path }: RouteFacts): readonly Parameter[] =>
  partsOf(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    description: PARTS[name] ?? `The ${name}`,
    schema: name === 'phase' ? { $ref: '#/components/schemas/PhaseName' } : { type: 'string' },
  }));

const queryParameters = ({ query }: RouteFacts, book: SchemaBook): readonly Parameter[] =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    description: FILTERS[name] ?? `The ${name}`,
    schema: book.ofRequest(schema as z.ZodType),
  }));

const header = (name: string, description: string, schema: JsonSchema): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

const REQUEST_ID = '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$';

/** Headers that requests may have, by the name under which the document holds them. */
export const HEADERS = {
  AcceptLanguage: header('Accept-Language', 'Language of problems: en or zh-TW', {
    type: 'string',
    examples: ['zh-TW'],
  }),
  RequestId: header('X-Request-Id', 'Names the request in the answer, in logs and in what it stores', {
    type: 'string',
    pattern: REQUEST_ID,
  }),
  IdempotencyKey: header('Idempotency-Key', 'The same act sent again under the same key is done once', {
    type: 'string',
    pattern: '^[\\x21-\\x7e]{1,255}$',
  }),
  IfMatch: header('If-Match', 'The version that the caller decided on, in quotes', {
    type: 'string',
    pattern: '^"\\d{1,9}"$',
  }),
  IfNoneMatch: header('If-None-Match', 'The entity tag of what the caller has; 304 while it is the same', {
    type: 'string',
  }),
};

const named = (...names: readonly (keyof typeof HEADERS)[]): readonly JsonSchema[] =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }));

/** What a request may bring beside its body. */
export const parametersOf = (facts: RouteFacts, book: SchemaBook): readonly (Parameter | JsonSchema)[] => {
  book.ofAnswer(fields.phaseName);
  return [
    ...pathParameters(facts),
    ...queryParameters(facts, book),
    ...named('AcceptLanguage', 'RequestId'),
    ...(facts.method === 'POST' ? named('IdempotencyKey', 'IfMatch') : named('IfNoneMatch')),
  ];
};
