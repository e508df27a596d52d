import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const INCLUDED = /<!-- (\S+?)#(\S+) -->\n\n```ts\n([\s\S]*?)```/g;
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g;

const pages = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(path.join(ROOT, file)).isDirectory()) return pages(file);
    return file.endsWith('.md') ? [file] : [];
  });

const regionOf = (file: string, name: string): string => {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const [, inside] = new RegExp(`// #region ${name}\\n([\\s\\S]*?)\\n *// #endregion`).exec(source) ?? [];
  if (inside === undefined) throw new Error(`${file} has no region ${name}`);
  const indent = /^ */.exec(inside)?.[0] ?? '';
  return `${inside.replaceAll(`\n${indent}`, '\n').slice(indent.length)}\n`;
};

const all = ['README.md', 'CONTRIBUTING.md', ...pages('docs')].filter((file) => existsSync(path.join(ROOT, file)));

describe.each(all)('%s', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');

  it('shows code as it stands in its spec', () => {
    for (const [, file = '', region = '', shown] of text.matchAll(INCLUDED)) {
      expect(shown).toBe(regionOf(file, region));
    }
  });

  it('links to pages that exist', () => {
    const missing = [...text.matchAll(LINK)]
      .map(([, target = '']) => path.join(path.dirname(page), target))
      .filter((target) => !existsSync(path.join(ROOT, target)));
    expect(missing).toEqual([]);
  });
});
