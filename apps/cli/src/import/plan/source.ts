import path from 'node:path';

import { wrongUsage } from '../../exit';
import { readJsonFile, textOf } from '../../json-file';
import { type Row, readRows } from '../rows';
import { linesOfJson } from './json-lines';

/** A text of the file and the line on which it stands. */
export type Found = { readonly text: string; readonly line: number };

/** What a mapping says of the entries of one level. */
type Level = { readonly at?: string | undefined; readonly id?: string | undefined; readonly titles: object };

/** Texts by their places. */
type Where = Readonly<Record<string, string>>;

/** One thing of a file: a commitment, a milestone, an indicator, or the whole. */
export type Entry = {
  readonly line: number;
  /** The texts at a place, none where it is empty. */
  readonly read: (place: string) => readonly Found[];
  /**
   * The entries of the level below, of those that have these texts at these places.
   * @throws CliError when they are not where the mapping says.
   */
  readonly parts: (level: Level, where?: Where) => readonly Entry[];
};

/** A file of plans, whatever its format. */
export type Source = {
  readonly file: string;
  readonly whole: Entry;
  /** Whether anything stands at a place of any entry: a place that nothing has is a slip of the pen. */
  readonly has: (place: string) => boolean;
};

type Json = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const unescaped = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

/** Every value that a pointer leads to, with its own pointer; `*` leads to all items of a list. */
const valuesAt = (root: unknown, from: string, place: string): readonly (readonly [string, unknown])[] =>
  place
    .split('/')
    .slice(1)
    .reduce<readonly (readonly [string, unknown])[]>(
      (found, name) =>
        found.flatMap(([pointer, value]) => {
          if (!isObject(value)) return [];
          if (name === '*') return Object.entries(value).map(([key, inner]) => [`${pointer}/${key}`, inner] as const);
          const key = unescaped(name);
          return Object.hasOwn(value, key) ? [[`${pointer}/${name}`, value[key]] as const] : [];
        }),
      [[from, root]],
    );

const textsIn = (pointer: string, value: unknown): readonly (readonly [string, string])[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(`${pointer}/${String(index)}`, item));
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText && String(value).trim() !== '' ? [[pointer, String(value).trim()]] : [];
};

const isWhere = (read: Entry['read'], where: Where): boolean =>
  Object.entries(where).every(([place, text]) => read(place)[0]?.text === text);

const jsonSource = (file: string): Source => {
  const json = readJsonFile(file);
  const lines = linesOfJson(textOf(file));
  const seen = new Set<string>();
  const entryAt = (from: string, value: unknown): Entry => ({
    line: lines.get(from) ?? 1,
    read: (place) => {
      const values = valuesAt(value, from, place);
      if (values.length > 0) seen.add(place);
      return values
        .flatMap(([pointer, inner]) => textsIn(pointer, inner))
        .map(([pointer, text]) => ({ text, line: lines.get(pointer) ?? 1 }));
    },
    parts: ({ at = '' }, where = {}) => {
      const lists = valuesAt(value, from, at);
      if (lists.length > 0) seen.add(at);
      return lists.flatMap(([pointer, list]) => {
        if (list === null) return [];
        if (!Array.isArray(list)) {
          throw wrongUsage(
            `${file}, line ${String(lines.get(pointer) ?? 1)}: ${pointer || '/'} is no list; change “at” in the mapping`,
          );
        }
        return list
          .map((item, index) => entryAt(`${pointer}/${String(index)}`, item))
          .filter(({ read }) => isWhere(read, where));
      });
    },
  });
  return { file, whole: entryAt('', json), has: (place) => seen.has(place) };
};

const readCell = ({ cells, line }: Row, column: string): readonly Found[] => {
  const text = (cells[column] ?? '').trim();
  return text === '' ? [] : [{ text, line }];
};

/**
 * Lines of one id are one entry; without a column of ids each line with a title is one. What an entry says stands on its
 * first line. Of the whole file no line is left out: one without an id is an entry that has none.
 */
const rowsByEntry = (rows: readonly Row[], { id, titles }: Level, ofWhole: boolean): readonly (readonly Row[])[] => {
  const columns = Object.values(titles) as readonly string[];
  const groups = new Map<string | Row, Row[]>();
  for (const row of rows) {
    const [name] = id === undefined ? [] : readCell(row, id);
    const isSomething = ofWhole || columns.some((column) => readCell(row, column).length > 0);
    if (name === undefined && !isSomething) continue;
    const key = name?.text ?? row;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
};

const csvSource = (file: string): Source => {
  const rows = readRows(file, []);
  const entryOf = (own: readonly Row[], isWhole: boolean): Entry => ({
    line: own[0]?.line ?? 1,
    read: (column) => own.slice(0, 1).flatMap((row) => readCell(row, column)),
    parts: (level, where = {}) => {
      const rows = own.filter((row) => isWhere((column) => readCell(row, column), where));
      return rowsByEntry(rows, level, isWhole).map((group) => entryOf(group, false));
    },
  });
  const columns = Object.keys(rows[0]?.cells ?? {});
  return { file, whole: entryOf(rows, true), has: (place) => columns.includes(place) };
};

/** @throws CliError when the file cannot be read, or is neither CSV nor JSON. */
export const readSource = (file: string): Source => {
  switch (path.extname(file).toLowerCase()) {
    case '.csv':
      return csvSource(file);
    case '.json':
      return jsonSource(file);
    default:
      throw wrongUsage(`${file} is neither a .csv nor a .json file: save it as one of them`);
  }
};
