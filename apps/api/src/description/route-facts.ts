import { type PipeTransform, RequestMethod, type Type } from '@nestjs/common';
import type { z } from 'zod';

import { Access, type AccessLevel } from '../access/access';
import { ZodPipe } from '../border/zod.pipe';

/** What the code of a route says of itself. */
export type RouteFacts = {
  readonly method: string;
  /** As Express has it, `/api/v1/forums/:forum`. */
  readonly path: string;
  /** `forums.find`: the controller and its handler. */
  readonly name: string;
  readonly access: AccessLevel;
  /** The status of its success. */
  readonly status: number;
  readonly body: z.ZodType | undefined;
  readonly query: z.ZodObject | undefined;
};

// What Nest's decorators leave at a class and at its methods; the package root does not export the names.
const PATH = 'path';
const METHOD = 'method';
const STATUS = '__httpCode__';
const ARGUMENTS = '__routeArguments__';

/** The kinds of argument that we describe, as their metadata's keys begin. */
const BODY = '3';
const QUERY = '4';

type Argument = { readonly pipes?: readonly (PipeTransform | Type<PipeTransform>)[] };
type Handler = { readonly of: Type; readonly name: string; readonly value: object };

const read = (key: string, target: object): unknown => Reflect.getMetadata(key, target);

const handlersOf = (controller: Type): readonly Handler[] => {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    return typeof value === 'function' && name !== 'constructor' && read(PATH, value) !== undefined
      ? [{ of: controller, name, value }]
      : [];
  });
};

const schemaAt = ({ of, name }: Handler, kind: string): z.ZodType | undefined => {
  const given = Object.entries((Reflect.getMetadata(ARGUMENTS, of, name) ?? {}) as Readonly<Record<string, Argument>>);
  const pipes = given.filter(([key]) => key.startsWith(`${kind}:`)).flatMap(([, { pipes: all = [] }]) => all);
  return pipes.find((pipe) => pipe instanceof ZodPipe)?.schema as z.ZodType | undefined;
};

/** Of a controller's path and its handler's, as their decorators keep them. */
const joined = (...parts: readonly unknown[]): string =>
  `/${parts.flatMap((part) => (typeof part === 'string' ? part.split('/').filter(Boolean) : [])).join('/')}`;

const factsOf = (handler: Handler): RouteFacts => {
  const { of, name, value } = handler;
  const method = RequestMethod[(read(METHOD, value) ?? RequestMethod.GET) as RequestMethod];
  const area = of.name.replace(/Controller$/, '');
  return {
    method,
    path: joined(read(PATH, of), read(PATH, value)),
    name: `${area.charAt(0).toLowerCase()}${area.slice(1)}.${name}`,
    access: (read(Access.KEY, value) ?? read(Access.KEY, of) ?? 'admin') as AccessLevel,
    status: (read(STATUS, value) ?? (method === 'POST' ? 201 : 200)) as number,
    body: schemaAt(handler, BODY),
    query: schemaAt(handler, QUERY) as z.ZodObject | undefined,
  };
};

/** Everything that controllers say of their routes. */
export const factsOfRoutes = (controllers: readonly Type[]): readonly RouteFacts[] =>
  controllers.flatMap(handlersOf).map(factsOf);
