/** There are few columns and many rows: each name is made once. */
const remembering = (rename: (name: string) => string): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const renamed = rename(name);
    known.set(name, renamed);
    return renamed;
  };
};

const toSnake = remembering((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
const toCamel = remembering((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));

const renamed = (record: object, rename: (name: string) => string): Record<string, unknown> => {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) result[rename(name)] = value;
  return result;
};

/** The database's name of a row's column. */
export const columnOf = toSnake;

/** A row with the database's column names. */
export const toRecord = (row: object): Record<string, unknown> => renamed(row, toSnake);

/** A row as it was before `toRecord`; what lies inside a column is left alone. */
export const fromRecord = (record: object): Record<string, unknown> => renamed(record, toCamel);
