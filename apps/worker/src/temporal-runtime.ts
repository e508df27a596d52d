import { Logger } from '@nestjs/common';
import {
  DefaultLogger,
  IllegalStateError,
  type LogEntry,
  Runtime,
  makeTelemetryFilterString,
} from '@temporalio/worker';

const nest = new Logger('Temporal');

const write = ({ level, message, meta }: LogEntry): void => {
  const error: unknown = meta?.['error'];
  const reason = error instanceof Error ? error.message : JSON.stringify(error);
  const line = error === undefined ? message : `${message}: ${reason}`;
  if (level === 'ERROR') nest.error(line);
  else if (level === 'WARN') nest.warn(line);
  else nest.debug(line); // the SDK's own life is no news to an operator
};

/** Nest alone acts on signals, and the SDK writes to Nest's log. There is one runtime in a process: the first worker makes it. */
export const installRuntime = (): void => {
  try {
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('INFO', write),
      telemetryOptions: {
        logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
      },
    });
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
};
