import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as Pino, pino } from 'pino';

import { logContext } from './log-context';
import { withoutSecrets } from './without-secrets';

/** Nest's logger as one JSON line per message on standard output, with what is known of the work, without secrets. */
export class JsonLogger implements LoggerService {
  private readonly pino: Pino;

  /** @param level a pino level or `silent`. @param app the process's name in every line. */
  constructor(level: string, app: string, destination?: DestinationStream) {
    const serializers = { err: (error: Error) => withoutSecrets(pino.stdSerializers.err(error)) };
    const options = { level, base: { app }, serializers };
    this.pino = destination === undefined ? pino(options) : pino(options, destination);
  }

  log(message: unknown, ...rest: readonly unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: readonly unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: readonly unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: readonly unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest appends the context, and before it a stack where it has one. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: readonly unknown[],
  ): void {
    const context = typeof rest.at(-1) === 'string' ? { context: rest.at(-1) } : {};
    const details = (Object.keys(context).length === 0 ? rest : rest.slice(0, -1)).filter((part) => part !== undefined);
    const known = { ...context, ...logContext() };
    const fields = details.length === 0 ? known : { ...known, details: withoutSecrets(details) };
    if (message instanceof Error)
      this.pino[level]({ ...fields, err: message }, String(withoutSecrets(message.message)));
    else if (typeof message === 'string') this.pino[level](fields, String(withoutSecrets(message)));
    else this.pino[level]({ ...fields, data: withoutSecrets(message) });
  }
}
