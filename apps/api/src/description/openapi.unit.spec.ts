import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

import { ApiModule } from '../api.module';
import { apiReferenceOf } from './api-reference';
import { breakingChanges } from './breaking-changes';
import { controllersOfModules } from './controllers-of-modules';
import { describeApi } from './description';
import { isOfApi, type OpenApi } from './openapi';
import { operations } from './operations';
import { factsOfRoutes } from './route-facts';

const controllers = controllersOfModules(ApiModule.forRoot({ INSTALLATION: 'nap.example' }));
const document = JSON.parse(JSON.stringify(describeApi(controllers))) as OpenApi;

const served = factsOfRoutes(controllers)
  .filter(isOfApi)
  .map(({ method, path: at }) => `${method} ${at}`);

const reference = (name: string): string =>
  readFileSync(path.join(__dirname, '../../../../docs/reference', name), 'utf8');
const released = JSON.parse(reference('openapi.v1.json')) as OpenApi;

type Content = Readonly<Record<string, { readonly schema: OpenApi; readonly example?: unknown }>>;
type Described = {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};

const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Described>>>>;
const described = Object.entries(paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ at: `${method.toUpperCase()} ${template}`, operation })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'openapi');

/** The check of a schema of the document, by its place in it. */
const checkAt = (pointer: readonly string[]): ValidateFunction => {
  const fragment = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  return ajv.compile({ $ref: `openapi#/${fragment.join('/')}` });
};

const faultsOf = (pointer: readonly string[], value: unknown): readonly string[] => {
  const check = checkAt(pointer);
  return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
};

describe('the description of the API', () => {
  it('has a summary of every operation, and a name of its own', () => {
    expect(described.length).toBeGreaterThan(100);
    expect(described.filter(({ operation }) => operation.summary.length < 8)).toEqual([]);
    expect(new Set(described.map(({ operation }) => operation.operationId)).size).toBe(described.length);
  });

  it('says something of every route: else add it to apps/api/src/description/operations', () => {
    expect(served.filter((route) => !Object.hasOwn(operations, route))).toEqual([]);
  });

  it('describes nothing that is not there', () => {
    expect(Object.keys(operations).filter((route) => !served.includes(route))).toEqual([]);
  });

  it.each(described)('$at: its examples are what its schemas say', ({ at, operation }) => {
    const [method = '', template = ''] = at.split(' ');
    const place = ['paths', template, method.toLowerCase()];
    const [status = '', success] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
    const [[type = '', answer] = []] = [Object.entries(success?.content ?? {})[0]];
    expect(answer).toHaveProperty('example');
    expect(faultsOf([...place, 'responses', status, 'content', type, 'schema'], answer?.example)).toEqual([]);
    const asked = operation.requestBody?.content['application/json'];
    if (asked === undefined) return;
    expect(asked).toHaveProperty('example');
    expect(faultsOf([...place, 'requestBody', 'content', 'application/json', 'schema'], asked.example)).toEqual([]);
  });

  it('is the released one, which nothing breaks (else run: node infra/tooling/generate-openapi.cjs)', () => {
    expect(breakingChanges(released, document)).toEqual([]);
    expect(isDeepStrictEqual(released, document)).toBe(true);
  });
});

describe('the page of the API', () => {
  it('is what the description says now', () => {
    const isFresh = reference('api.md') === apiReferenceOf(document);
    expect(isFresh ? '' : 'run: node infra/tooling/generate-openapi.cjs').toBe('');
  });

  it('has a section for every operation', () => {
    expect(reference('api.md').match(/^### /gm)).toHaveLength(served.length);
  });
});
