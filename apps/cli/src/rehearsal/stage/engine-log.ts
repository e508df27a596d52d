import type { LoggerService } from '@nestjs/common';

/** Passes on what an engine warns of, so that results keep standard output to themselves. */
export class EngineLog implements LoggerService {
  private silent = false;

  constructor(private readonly write: (line: string) => void) {}

  /** From now on nothing is passed on: an engine that is taken down in the middle of its work has much to say. */
  silence(): void {
    this.silent = true;
  }

  log(): void {
    // what an engine does in good order is no news to somebody who watches its events
  }

  warn(message: unknown, context?: unknown): void {
    this.pass('warning', message, context);
  }

  /** Nest gives the stack before the context. */
  error(message: unknown, ...rest: readonly unknown[]): void {
    this.pass('error', message, rest.at(-1));
  }

  private pass(level: string, message: unknown, context: unknown): void {
    if (this.silent) return;
    const text = message instanceof Error ? message.message : String(message);
    this.write(`${level}: ${typeof context === 'string' ? `${context}: ` : ''}${text}\n`);
  }
}
