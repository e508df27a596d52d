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
  /** Ends the runs of the task queue too. */
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
  const client = new Client({ connection, namespace });
  const taskQueue = `test-${randomBytes(6).toString('hex')}`;
  return {
    client,
    address,
    namespace,
    taskQueue,
    close: async () => {
      await endRuns(client, taskQueue);
      await connection.close();
    },
  };
};

const endRuns = async (client: Client, taskQueue: string): Promise<void> => {
  for await (const run of client.workflow.list({
    query: `TaskQueue = "${taskQueue}" AND ExecutionStatus = "Running"`,
  })) {
    const { workflowId, runId } = run;
    await client.workflow
      .getHandle(workflowId, runId)
      .terminate('the test is over')
      .catch(() => undefined); // ended by itself
  }
};

/**
 * Makes a run that this client starts skip the time in which it only waits; other runs keep real time.
 * Signal it only while one of its activities runs, or when it waits for nothing: server 1.32 looks for the next instant among
 * timers of the future only, so a signal answered between a jump and the timer it was for makes it jump past that timer.
 */
export const skippingTime = (client: Client, skipping: string): Client => {
  const { workflowService } = client.connection;
  const start = workflowService.signalWithStartWorkflowExecution.bind(workflowService);
  const timeSkippingConfig = { enabled: true, maxSessionSkipCount: MOST_SKIPS };
  workflowService.signalWithStartWorkflowExecution = ((request: { readonly workflowId: string }) =>
    start(request.workflowId === skipping ? { ...request, timeSkippingConfig } : request)) as typeof start;
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
