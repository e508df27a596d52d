import { breakingChanges } from './breaking-changes';

type Json = Record<string, unknown>;

/** A small API of one operation, which each case changes. */
const api = (): Json => ({
  paths: {
    '/things/{thing}': {
      post: {
        operationId: 'things.change',
        security: [{}, { key: [] }],
        parameters: [
          { name: 'thing', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'limit', in: 'query', required: false, schema: { type: 'integer', maximum: 200 } },
        ],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  colour: { type: 'string', enum: ['red', 'blue'] },
                  size: { anyOf: [{ type: 'integer', maximum: 9 }, { type: 'null' }] },
                  parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
                },
                required: ['colour'],
              },
            },
          },
        },
        responses: {
          '200': {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { id: { type: 'string' }, part: { $ref: '#/components/schemas/Part' } },
                  required: ['id'],
                },
              },
            },
          },
          '422': {
            content: {
              'application/problem+json': {
                schema: { allOf: [{}, { properties: { code: { enum: ['too-small', 'too-late'] } } }] },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Part: {
        type: 'object',
        properties: { name: { type: 'string', maxLength: 9 }, inner: { $ref: '#/components/schemas/Part' } },
        required: ['name'],
      },
    },
  },
});

const OPERATION = ['paths', '/things/{thing}', 'post'];
const ASKED = [...OPERATION, 'requestBody', 'content', 'application/json', 'schema'];
const ANSWERED = [...OPERATION, 'responses', '200', 'content', 'application/json', 'schema'];
const CODE = [
  ...[...OPERATION, 'responses', '422', 'content', 'application/problem+json'],
  ...['schema', 'allOf', '1', 'properties', 'code'],
];
const PART = ['components', 'schemas', 'Part'];

/** The same API with one value set, or taken out. */
const changed = (place: readonly string[], value?: unknown): Json => {
  const copy = api();
  const parent = place.slice(0, -1).reduce<Json>((inner, key) => inner[key] as Json, copy);
  const key = place.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, key);
  else parent[key] = value;
  return copy;
};

describe('a change that breaks callers', () => {
  it.each<readonly [string, Json, string]>([
    ['a path is removed', changed(['paths', '/things/{thing}']), 'POST /things/{thing}: is removed'],
    ['an operation is removed', changed(OPERATION), 'POST /things/{thing}: is removed'],
    ['an operation is renamed', changed([...OPERATION, 'operationId'], 'other'), 'its operationId is another'],
    ['a key is demanded', changed([...OPERATION, 'security'], [{ key: [] }]), 'demands a key now'],
    ['a parameter is removed', changed([...OPERATION, 'parameters'], []), '?thing: is removed'],
    [
      'a parameter takes less',
      changed([...OPERATION, 'parameters', '1', 'schema', 'maximum'], 100),
      '?limit: maximum is tightened to 100',
    ],
    ['a parameter is required', changed([...OPERATION, 'parameters', '1', 'required'], true), '?limit: is required'],
    ['a field asked for is new', changed([...ASKED, 'required'], ['colour', 'size']), '/size: is required now'],
    ['a field is taken no more', changed([...ASKED, 'properties', 'size']), '/size: is removed'],
    [
      'a word is taken no more',
      changed([...ASKED, 'properties', 'colour', 'enum'], ['red']),
      '“blue” is taken no more',
    ],
    [
      'a type is narrowed',
      changed([...ASKED, 'properties', 'size'], { type: 'integer', maximum: 9 }),
      'instead of null',
    ],
    ['a limit is tightened', changed([...PART, 'properties', 'name', 'maxLength'], 5), '/parts/*/name: maxLength'],
    ['an answered field is removed', changed([...ANSWERED, 'properties', 'id']), 'answered/id: is removed'],
    ['an answered field may be missing', changed([...ANSWERED, 'required'], []), 'answered/id: may be missing now'],
    [
      'an answered field is of another type',
      changed([...ANSWERED, 'properties', 'id', 'type'], ['string', 'null']),
      'answered/id: is null instead of string',
    ],
    ['a named schema loses a field', changed([...PART, 'properties', 'name']), 'answered/part/name: is removed'],
    ['a problem code is removed', changed([...CODE, 'enum'], ['too-late']), 'problem 422 too-small is removed'],
  ])('is found where %s', (_what, after, said) => {
    expect(breakingChanges(api(), after).join('\n')).toContain(said);
  });
});

describe('a change that harms nobody', () => {
  it.each<readonly [string, Json]>([
    ['nothing is changed', api()],
    ['a path is added', changed(['paths', '/others'], { get: { operationId: 'others.list', responses: {} } })],
    ['a field may be sent', changed([...ASKED, 'properties', 'shape'], { type: 'string' })],
    ['a field is asked for no more', changed([...ASKED, 'required'], [])],
    ['a word is added', changed([...ASKED, 'properties', 'colour', 'enum'], ['red', 'blue', 'green'])],
    ['a type is widened', changed([...ASKED, 'properties', 'colour', 'type'], ['string', 'null'])],
    ['a limit is eased', changed([...PART, 'properties', 'name', 'maxLength'], 90)],
    ['a field is answered too', changed([...ANSWERED, 'properties', 'more'], { type: 'string' })],
    ['a field is always answered', changed([...ANSWERED, 'required'], ['id', 'part'])],
    ['a problem code is added', changed([...CODE, 'enum'], ['too-late', 'too-small', 'too-big'])],
    ['words are written anew', changed([...OPERATION, 'summary'], 'Change a thing')],
  ])('is let through where %s', (_what, after) => {
    expect(breakingChanges(api(), after)).toEqual([]);
  });
});
