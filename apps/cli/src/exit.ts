/** What scripts can rely on; every verb's help names them. */
export const EXIT = { ok: 0, failed: 1, usage: 2, unreachable: 3, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES = [
  'Exit codes: 0 done · 1 refused, or an expectation failed · 2 wrong usage or unusable input · 3 a server is not reachable',
].join('\n');

/** Ends a command with one clear line: what is wrong, and the way out. */
export class CliError extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const wrongUsage = (line: string): CliError => new CliError(EXIT.usage, line);

const CONNECTION_CODES = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN', '57P03'];

/** Every error in the chain of causes, outermost first. */
const chainOf = (error: unknown): readonly object[] => {
  const chain: object[] = [];
  let link = error;
  while (typeof link === 'object' && link !== null && !chain.includes(link)) {
    chain.push(link);
    link = 'cause' in link ? link.cause : 'errors' in link && Array.isArray(link.errors) ? link.errors[0] : undefined;
  }
  return chain;
};

/** No such table, column or function: the schema is that of an older release, or of none. */
const OLDER_SCHEMA = ['42P01', '42703', '42883'];

/** An older schema, or not even the role that `nap migrate` makes. */
const isUnmigrated = (error: object): boolean =>
  ('code' in error && OLDER_SCHEMA.includes(String(error.code))) ||
  ('message' in error && /role "nap_app" does not exist/.test(String(error.message)));

const isUnreachable = (error: object): boolean =>
  ('code' in error && CONNECTION_CODES.includes(String(error.code))) ||
  ('message' in error &&
    /timeout (expired|exceeded)|connection terminated|failed to connect/i.test(String(error.message)));

/** The line and the exit code with which an error ends the process. */
export const outcomeOf = (error: unknown): { readonly exitCode: ExitCode; readonly line: string } => {
  const chain = chainOf(error);
  const own = chain.find((link) => link instanceof CliError);
  if (own !== undefined) return { exitCode: own.exitCode, line: own.message };
  if (chain.some(isUnmigrated)) {
    return {
      exitCode: EXIT.failed,
      line: 'the database does not have the schema of this release: run nap migrate first',
    };
  }
  const line = error instanceof Error ? error.message : String(error);
  return { exitCode: chain.some(isUnreachable) ? EXIT.unreachable : EXIT.failed, line };
};
