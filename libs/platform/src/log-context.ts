import { AsyncLocalStorage } from 'node:async_hooks';

/** What a piece of work is about, as far as it is known; every line that is logged on the way carries it. */
export type LogContext = {
  readonly forum?: string;
  readonly stream?: string;
  /** The same for a request, its command and everything that follows from its events. */
  readonly correlationId?: string;
};

const storage = new AsyncLocalStorage<LogContext>();

export const logContext = (): LogContext => storage.getStore() ?? {};

/** Does work of which more is known than of what it is part of. */
export const withLogContext = <Result>(known: LogContext, work: () => Result): Result =>
  storage.run({ ...logContext(), ...known }, work);
