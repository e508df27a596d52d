import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { type ProblemCode, problems } from '@nap/contracts';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../..');

type Said = { readonly place: string; readonly code: string; readonly params: readonly string[] };

const sources = ['libs/domain/src', 'libs/commands/src'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => path.join(folder, name)),
);

const codesIn = (node: ts.Expression | undefined): readonly string[] => {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...codesIn(node.whenTrue), ...codesIn(node.whenFalse)] : [];
};

const namesIn = (node: ts.Expression | undefined): readonly string[] =>
  node !== undefined && ts.isObjectLiteralExpression(node)
    ? node.properties.flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : []))
    : [];

const saidIn = (file: string): readonly Said[] => {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'refuse') {
      const [code, , params] = node.arguments;
      said.push(...codesIn(code).map((each) => ({ place: file, code: each, params: namesIn(params) })));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return said;
};

const said = sources.flatMap(saidIn);

const placesOf = (code: string): readonly string[] =>
  [...problems[code as ProblemCode].detail.en.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

describe('every refusal', () => {
  it('is found where the rules say it', () => {
    expect(said.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['third-cycle', 'ballot-already-cast', 'proxy-absent', 'seat-taken', 'stale-version']),
    );
  });

  it('says every word that its text has a place for', () => {
    const short = said.flatMap(({ place, code, params }) =>
      placesOf(code)
        .filter((name) => !params.includes(name))
        .map((name) => `${place}: ${code} does not say ${name}`),
    );
    expect(short).toEqual([]);
  });
});
