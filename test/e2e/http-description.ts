import type { Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'supertest';

import { isOfApi } from '../../apps/api/src/description/openapi';
import { operations } from '../../apps/api/src/description/operations';
import { problemCodesOf } from '../../apps/api/src/description/problem-codes';
import { type RouteFacts, factsOfRoutes } from '../../apps/api/src/description/route-facts';
import { SchemaBook } from '../../apps/api/src/description/schemas';

/** The controllers of a running application. */
export const controllersOf = (app: NestExpressApplication): readonly Type[] =>
  [...app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype as Type] : [])),
  );

const isDecodable = (path: string): boolean => {
  try {
    return decodeURI(path) !== '';
  } catch {
    return false;
  }
};

const patternOf = ({ path }: RouteFacts): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`);

const routeAt = (routes: readonly RouteFacts[], method: string, path: string): RouteFacts | undefined =>
  routes.find((facts) => isOfApi(facts) && facts.method === method && patternOf(facts).test(path) && isDecodable(path));

const known = new WeakMap<NestExpressApplication, readonly RouteFacts[]>();

/** Holds every answer of the application against what its description says of the operation. */
export const describedBy = (app: NestExpressApplication): ((response: Response) => void) => {
  const routes = known.get(app) ?? factsOfRoutes(controllersOf(app));
  known.set(app, routes);
  return ({ status, body, text, request }) => {
    const { method, url } = request as unknown as { readonly method: string; readonly url: string };
    const facts = routeAt(routes, method, new URL(url).pathname);
    if (facts === undefined) return;
    const operation = operations[`${facts.method} ${facts.path}`];
    if (operation === undefined || status === 304) return;
    const what = `${facts.name}, ${String(status)}`;
    if (status < 400) {
      const parsed = operation.answer.safeParse(/(^|[/+])json/.test(operation.mediaType ?? 'json') ? body : text);
      expect([what, parsed.error?.issues ?? []]).toEqual([`${facts.name}, ${String(facts.status)}`, []]);
      return;
    }
    const { code } = JSON.parse(text) as { readonly code: string };
    const codes = problemCodesOf(facts, operation, facts.body && new SchemaBook().ofRequest(facts.body));
    expect([what, code, codes.includes(code as never)]).toEqual([what, code, true]);
  };
};
