import { randomBytes } from 'node:crypto';

import type { Client, WorkflowHandle } from '@temporalio/client';

import type { History } from './history';

/** Above what 35 months need; the server's own limit of 200 would leave a run asleep in real time. */
const MOST_SKIPS = 100_000;

export type TestTemporal = {
  readonly client: Client;
  readonly address: string;
  readonly namespace: string;
  /** Taken by nobody else. */
  readonly taskQueue: string;
  readonly close: () => Promise<void>;
};

/**
 * A client on the server of TEMPORAL_ADDRESS, and a task queue of this test's own.
 * @throws when the server is not there, saying how to get one: a missing server is a failure, never a skip.
 */
export const connectTemporal = async (): Promise<TestTemporal> => {
  const address = process.env['TEMPORAL_ADDRESS'];
  if (address === undefined || address === '') {
    throw new Error('TEMPORAL_ADDRESS is not set: run `npm test`, or point it at a Temporal server 1.32 or later');
  }
  // Loaded here only: most users of this library have no business with Temporal.
  const { Client, Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address }).catch((cause: unknown) => {
    throw new Error('Temporal of TEMPORAL_ADDRESS does not answer: run `npm test`, or start it first', { cause });
  });
  const namespace = 'default';
  return {
    client: new Client({ connection, namespace }),
    address,
    namespace,
    taskQueue: `test-${randomBytes(6).toString('hex')}`,
    close: () => connection.close(),
  };
};

/** Makes every run that this client starts skip the time in which it only waits. */
export const skippingTime = (client: Client): Client => {
  const { workflowService } = client.connection;
  const start = workflowService.signalWithStartWorkflowExecution.bind(workflowService);
  const timeSkippingConfig = { enabled: true, maxSessionSkipCount: MOST_SKIPS };
  workflowService.signalWithStartWorkflowExecution = ((request: object) =>
    start({ ...request, timeSkippingConfig })) as typeof start;
  return client;
};

/** @throws when the server does not skip the run's time: an older one ignores the wish, and the test would sleep for months. */
export const assertSkipsTime = async (run: WorkflowHandle): Promise<void> => {
  const { raw } = await run.describe();
  if (raw.workflowExtendedInfo?.timeSkippingInfo) return;
  throw new Error(
    'the Temporal server does not skip time: use 1.32 or later with frontend.WorkflowTimeSkippingEnabled',
  );
};

/** What the server has written down of a run, in the form that is kept in files and replayed. */
export const recordedHistory = async (run: WorkflowHandle): Promise<History> => {
  const { historyToJSON } = await import('@temporalio/common/lib/proto-utils');
  return JSON.parse(historyToJSON(await run.fetchHistory())) as History;
};
