import { Logger } from '@nestjs/common';
import { DefaultLogger, IllegalStateError, type LogEntry, Runtime } from '@temporalio/worker';

import { metricsBuffer } from './temporal-metrics';

const nest = new Logger('Temporal');

/** While Temporal is away every poller complains at every try. */
const QUIET_MS = 60_000;
const MOST_KINDS = 100;
const lastWritten = new Map<string, number>();

const isRepeated = (line: string): boolean => {
  const kind = line.slice(0, 80).replace(/\d+/g, '');
  const now = performance.now();
  const last = lastWritten.get(kind);
  if (last !== undefined && now - last < QUIET_MS) return true;
  if (lastWritten.size > MOST_KINDS) lastWritten.clear();
  lastWritten.set(kind, now);
  return false;
};

const write = ({ level, message, meta }: LogEntry): void => {
  const error: unknown = meta?.['error'];
  const reason = error instanceof Error ? error.message : JSON.stringify(error);
  const line = error === undefined ? message : `${message}: ${reason}`;
  if (level !== 'ERROR' && level !== 'WARN')
    nest.debug(line); // the SDK's own life is no news to an operator
  else if (!isRepeated(line)) nest[level === 'ERROR' ? 'error' : 'warn'](line);
};

/** Nest alone acts on signals, and the SDK writes to Nest's log. There is one runtime in a process: the first worker makes it. */
export const installRuntime = (): void => {
  try {
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('INFO', write),
      telemetryOptions: {
        metrics: { buffer: metricsBuffer },
        logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
      },
    });
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
};
