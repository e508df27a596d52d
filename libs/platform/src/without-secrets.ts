const SECRET_NAME =
  /^((proxy-)?authorization|(set-)?cookies?|password|passwd|pass|secret|(api[-_]?)?key|token|session)$/i;
const HIDDEN = '[redacted]';
/** Deeper than this nobody reads a log, and a ring would have no end. */
const DEEPEST = 6;

const textWithoutSecrets = (text: string): string =>
  text.replace(/\b(Bearer|Basic) +[^\s"',]+/gi, `$1 ${HIDDEN}`).replace(/(\/\/[^\s/:@]*):[^\s/@]+@/g, `$1:${HIDDEN}@`);

/** A copy that may be logged: what is named like a secret, a key in a header or a password in an address is hidden. */
export const withoutSecrets = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return textWithoutSecrets(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_NAME.test(name) ? HIDDEN : withoutSecrets(inner, depth + 1),
    ]),
  );
};
