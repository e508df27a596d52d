import type { DescribedOperation } from '@nap/renderings';

import { operationsIn } from './document-reader';
import type { OpenApi } from './openapi';

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const inAll = (lists: readonly (readonly string[])[]): readonly string[] =>
  (lists[0] ?? []).filter((one) => lists.every((list) => list.includes(one)));

const named = ({ parameters }: DescribedOperation, place: string): readonly string[] =>
  parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);

const lineOf = (label: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`- ${label}: ${codes(names)}`];

const sectionOf = (operation: DescribedOperation, everywhere: readonly string[]): string => {
  const { method, path, summary, isOpen, status, answer, request, problemCodes } = operation;
  return [
    `### ${summary}`,
    '',
    `\`${method} ${path}\`, ${isOpen ? 'open to everybody' : 'with a key'}`,
    '',
    ...lineOf('query', named(operation, 'query')),
    ...lineOf(
      'headers',
      named(operation, 'header').filter((name) => !everywhere.includes(name)),
    ),
    ...lineOf('sent as', Object.keys(request)),
    `- answers ${status} as ${codes(Object.keys(answer))}`,
    ...lineOf(
      'problems',
      problemCodes.filter((code) => !everywhere.includes(code)),
    ),
    '',
  ].join('\n');
};

const INTRODUCTION = `# HTTP API

Every operation of version 1, made from the same document that an installation serves at \`/api/v1/openapi.json\` (here
[openapi.v1.json](openapi.v1.json)), which also has the schemas and an example of each; \`/api/docs\` shows it to people. What
each problem means stands in [refusals.md](refusals.md).`;

/** The document as Markdown, each operation with what it takes and what it can answer. */
export const apiReferenceOf = (document: OpenApi): string => {
  const operations = operationsIn(document);
  const problems = inAll(operations.map(({ problemCodes }) => problemCodes));
  const headers = inAll(operations.map((operation) => named(operation, 'header')));
  const kinds = [...new Set(operations.map(({ tag }) => tag))].sort();
  const chapters = kinds.map((kind) => {
    const sections = operations.filter(({ tag }) => tag === kind);
    return [`## ${kind}`, '', ...sections.map((one) => sectionOf(one, [...problems, ...headers]))].join('\n').trimEnd();
  });
  const everywhere = `Every request may bring the headers ${codes(headers)}; every operation can answer the problems ${codes(problems)}.`;
  return `${[INTRODUCTION, everywhere, ...chapters].join('\n\n')}\n`;
};
