const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

/** Rows as JSON, one line each, ordered by key and with sorted names, so that equal rows are equal text. */
export const canonicalLines = <Row extends object>(
  key: readonly (keyof Row & string)[],
  rows: readonly Row[],
): readonly string[] =>
  rows
    .map((row) => ({ name: JSON.stringify(key.map((column) => row[column])), line: JSON.stringify(sorted(row)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ line }) => line);
