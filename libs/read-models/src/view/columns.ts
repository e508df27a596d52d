const toSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const toCamel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const renamed = (record: object, rename: (name: string) => string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [rename(name), value as unknown]));

/** The database's name of a row's column. */
export const columnOf = toSnake;

/** A row with the database's column names. */
export const toRecord = (row: object): Record<string, unknown> => renamed(row, toSnake);

/** A row as it was before `toRecord`; what lies inside a column is left alone. */
export const fromRecord = (record: object): Record<string, unknown> => renamed(record, toCamel);
