/** Connection exceptions, insufficient resources, operator intervention, transaction rollback (deadlock and the like). */
const INFRASTRUCTURE_CLASSES = new Set(['08', '53', '57', '40']);

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg says about a lost connection without giving it a code. */
const LOST_CONNECTION =
  /connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/i;

/** What TypeORM throws at the next statement after it gave a lost connection back. */
const LOST_RUNNER = new Set(['QueryRunnerAlreadyReleasedError', 'ConnectionIsNotSetError']);

const SQLSTATE = /^[0-9A-Z]{5}$/;

const codeOf = (error: object): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** The error and what it wraps: TypeORM keeps the driver's error beside its own. */
const chainOf = (error: unknown): readonly object[] => {
  const chain: object[] = [];
  for (let link: unknown = error; typeof link === 'object' && link !== null && !chain.includes(link);) {
    chain.push(link);
    const { driverError, cause } = link as { driverError?: unknown; cause?: unknown };
    link = driverError ?? cause;
  }
  return chain;
};

/** Whether PostgreSQL or the road to it failed, not the event: waiting helps, giving up would lose a step. */
export const isInfrastructureFailure = (error: unknown): boolean =>
  chainOf(error).some((link) => {
    const code = codeOf(link);
    if (NETWORK.has(code)) return true;
    if (SQLSTATE.test(code)) return INFRASTRUCTURE_CLASSES.has(code.slice(0, 2));
    return link instanceof Error && (LOST_RUNNER.has(link.name) || LOST_CONNECTION.test(link.message));
  });
