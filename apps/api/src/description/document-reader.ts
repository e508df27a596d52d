import type { ProblemCode } from '@nap/contracts';
import type { ApiSubject, DescribedContent, DescribedOperation, DescribedParameter } from '@nap/renderings';

import type { OpenApi } from './openapi';

type Reference = { readonly $ref?: string };
type Response = { readonly content?: DescribedContent };
type ProblemContent = {
  readonly schema: {
    readonly allOf: readonly { readonly properties?: { readonly code: { readonly enum: string[] } } }[];
  };
};

type Written = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security: readonly object[];
  readonly parameters: readonly (DescribedParameter & Reference)[];
  readonly requestBody?: { readonly content: DescribedContent };
  readonly responses: Readonly<Record<string, Response & Reference>>;
};

const PROBLEM = 'application/problem+json';

const resolved = <Value extends Reference>(document: OpenApi, value: Value): Value =>
  value.$ref === undefined
    ? value
    : (value.$ref
        .split('/')
        .slice(1)
        .reduce<unknown>((inner, key) => (inner as OpenApi)[key], document) as Value);

const codesIn = ({ content = {} }: Response): readonly ProblemCode[] => {
  const problem = content[PROBLEM] as ProblemContent | undefined;
  return (problem?.schema.allOf ?? []).flatMap(({ properties }) => (properties?.code.enum ?? []) as ProblemCode[]);
};

const read = (document: OpenApi, path: string, method: string, written: Written): DescribedOperation => {
  const responses = Object.entries(written.responses).map(
    ([status, response]) => [status, resolved(document, response)] as const,
  );
  const [status, success] = responses.find(([code]) => code.startsWith('2')) ?? ['', {}];
  return {
    id: written.operationId,
    method: method.toUpperCase(),
    path,
    tag: written.tags[0] ?? '',
    summary: written.summary,
    isOpen: written.security.some((scheme) => Object.keys(scheme).length === 0),
    parameters: written.parameters.map((parameter) => resolved(document, parameter)),
    request: written.requestBody?.content ?? {},
    status,
    answer: success.content ?? {},
    problemCodes: responses.flatMap(([, response]) => codesIn(response)),
  };
};

/** The operations of a document, in its order. */
export const operationsIn = (document: OpenApi): readonly DescribedOperation[] =>
  Object.entries(document['paths'] as Readonly<Record<string, Readonly<Record<string, Written>>>>).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, written]) => read(document, path, method, written)),
  );

/** The operations by what they are about, in the order of the document. */
export const subjectsIn = (document: OpenApi): readonly ApiSubject[] => {
  const all = operationsIn(document);
  return [...new Set(all.map(({ tag }) => tag))].map((subject) => ({
    subject,
    operations: all.filter(({ tag }) => tag === subject),
  }));
};
