import { type ProblemCode, answers, problems } from '@nap/contracts';

import type { Operation, Operations } from './operation';
import { HEADERS, parametersOf } from './parameters';
import { problemCodesOf } from './problem-codes';
import type { RouteFacts } from './route-facts';
import { type JsonSchema, SchemaBook } from './schemas';

/** An OpenAPI 3.1 document, or a part of it. */
export type OpenApi = JsonSchema;

/** What was asked and answered once, by the operation's name. */
export type Examples = Readonly<Record<string, { readonly request?: unknown; readonly answer: unknown }>>;

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'A key is missing or not valid',
  403: 'The key’s holder may not do this',
  404: 'There is nothing of this name',
  409: 'It does not fit what is there',
  410: 'It was there before',
  412: 'Something was changed meanwhile',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'The input, or the rules, do not allow it',
  429: 'Too many requests',
  500: 'Something broke here',
  503: 'Not now',
};

const text = { type: 'string' };

const HEADERS_OF_ANSWERS = {
  RequestId: { description: 'Names the request', schema: text },
  ETag: { description: 'Entity tag of the answer; of a write the version it made, in quotes', schema: text },
  Location: { description: 'Address of what was made', schema: text },
  Link: { description: 'The next page, `rel="next"`', schema: text },
};

const headerNamed = (name: keyof typeof HEADERS_OF_ANSWERS): OpenApi => ({ $ref: `#/components/headers/${name}` });

/** Answers with few codes are the same in many operations: the document holds each once. */
const FEW_CODES = 4;

/** What is written once and referred to. */
class Book extends Map<string, OpenApi> {
  readonly schemas = new SchemaBook();

  problem(status: number, codes: readonly ProblemCode[]): OpenApi {
    const response = {
      description: `${TITLES[status] ?? 'It did not work'}: ${codes.join(', ')}`,
      content: {
        'application/problem+json': {
          schema: {
            allOf: [
              this.schemas.ofAnswer(answers.problemAnswer),
              { type: 'object', properties: { code: { type: 'string', enum: codes } }, required: ['code'] },
            ],
          },
        },
      },
    };
    if (codes.length > FEW_CODES) return response;
    const name = codes.join('.');
    this.set(name, response);
    return { $ref: `#/components/responses/${name}` };
  }
}

const problemResponses = (codes: readonly ProblemCode[], book: Book): OpenApi => {
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort((one, other) => one - other);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      book.problem(status, codes.filter((code) => problems[code].status === status).sort()),
    ]),
  );
};

const headersOf = ({ method, status, query }: RouteFacts): OpenApi => ({
  'X-Request-Id': headerNamed('RequestId'),
  ETag: headerNamed('ETag'),
  ...(method === 'POST' && status === 201 ? { Location: headerNamed('Location') } : {}),
  ...(query?.shape['after'] === undefined ? {} : { Link: headerNamed('Link') }),
});

const successOf = (facts: RouteFacts, operation: Operation, example: unknown, book: Book): OpenApi => ({
  description: operation.summary,
  headers: headersOf(facts),
  content: {
    [operation.mediaType ?? 'application/json']: {
      schema: book.schemas.ofAnswer(operation.answer),
      ...(example === undefined ? {} : { example }),
    },
  },
});

const NOT_MODIFIED = { description: 'The caller has it already: nothing changed since the entity tag it sent.' };

const bodyOf = ({ body }: RouteFacts, example: unknown, book: Book): OpenApi | undefined =>
  body && {
    required: !body.safeParse({}).success,
    content: {
      'application/json': { schema: book.schemas.ofRequest(body), ...(example === undefined ? {} : { example }) },
    },
  };

type Described = { readonly facts: RouteFacts; readonly operation: Operation };

const operationOf = ({ facts, operation }: Described, examples: Examples, book: Book): OpenApi => {
  const { name, access, method, status } = facts;
  const example = examples[name];
  const requestBody = bodyOf(facts, example?.request, book);
  const codes = problemCodesOf(facts, operation, facts.body && book.schemas.ofRequest(facts.body));
  return {
    operationId: name,
    tags: [tagOf(facts.path)],
    summary: operation.summary,
    security: access === 'public' ? [{}, { key: [] }] : [{ key: [] }],
    parameters: parametersOf(facts, book.schemas),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      [String(status)]: successOf(facts, operation, example?.answer, book),
      ...(method === 'GET' ? { 304: NOT_MODIFIED } : {}),
      ...problemResponses(codes, book),
    },
  };
};

const KINDS = ['cycles', 'meetings', 'decisions', 'seats', 'roles', 'people', 'feed', 'health'];

/** What an operation is about, by its address. */
const tagOf = (path: string): string => KINDS.find((kind) => path.split('/').includes(kind)) ?? 'forums';

const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const described = (facts: RouteFacts, operations: Operations): readonly Described[] => {
  const operation = operations[`${facts.method} ${facts.path}`];
  return operation === undefined ? [] : [{ facts, operation }];
};

/** Whether a route belongs to the API; pages for people do not. */
export const isOfApi = ({ path }: Pick<RouteFacts, 'path'>): boolean => /^\/(api\/v1|health)\//.test(path);

const pathsOf = (all: readonly Described[], examples: Examples, book: Book): OpenApi => {
  const paths: Record<string, Record<string, OpenApi>> = {};
  for (const one of all) {
    const template = templateOf(one.facts.path);
    (paths[template] ??= {})[one.facts.method.toLowerCase()] = operationOf(one, examples, book);
  }
  return Object.fromEntries(Object.entries(paths).sort(([one], [other]) => one.localeCompare(other, 'en')));
};

const INFO = {
  title: 'NAP cycle engine',
  version: '1.0.0',
  description:
    'Reads are public; a key that is sent must be valid. Every write is an act that is stored as an event or refused: ' +
    'a refusal is a problem (RFC 9457) with a code that never changes its name, and then nothing was stored. ' +
    'Days and moments are those of the forum’s wall clock. Readers must ignore fields they do not know.',
  license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
};

/** The document of the API; specs see to it that something is said of every route. */
export const openApiOf = (routes: readonly RouteFacts[], operations: Operations, examples: Examples): OpenApi => {
  const book = new Book();
  const all = routes.filter(isOfApi).flatMap((facts) => described(facts, operations));
  const paths = pathsOf(all, examples, book);
  return {
    openapi: '3.1.1',
    info: INFO,
    servers: [{ url: '/' }],
    tags: ['forums', ...KINDS].map((name) => ({ name })),
    paths,
    components: {
      schemas: book.schemas.components,
      responses: Object.fromEntries([...book].sort(([one], [other]) => one.localeCompare(other, 'en'))),
      parameters: HEADERS,
      headers: HEADERS_OF_ANSWERS,
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key that an administrator issued' } },
    },
  };
};
