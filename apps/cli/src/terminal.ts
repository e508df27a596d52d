import type { Readable } from 'node:stream';

/** Where a command reads its settings and writes its words: the process, or a spec. */
export type Terminal = {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else that people read. */
  readonly err: (text: string) => void;
  /** What the person at the keyboard types, or a pipe brings. */
  readonly in: Readable;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when the person at the keyboard wants the command to end. */
  readonly interrupted: AbortSignal;
};

/** Lines as they are, JSON for programs. */
export const printJson = (terminal: Terminal, value: unknown): void => {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
};
