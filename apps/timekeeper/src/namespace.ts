import { setTimeout as pause } from 'node:timers/promises';

import { type Client, ServiceError } from '@temporalio/client';
import Long from 'long';

import { codeOf } from './search-attributes';

const NOT_FOUND = 5;
/** Ended runs are kept so long for people who look after Temporal; the log is the archive. */
const KEPT_DAYS = 7;
const SECONDS_A_DAY = 86_400;

/** A cluster of several servers needs seconds until each of them knows a new namespace and its search attributes. */
const PATIENCE_MS = 60_000;
const EVERY_MS = 100;

/** @throws ServiceError when Temporal does not answer, or does not let this process register a namespace. */
export const registerIfMissing = async (client: Client): Promise<boolean> => {
  const { workflowService } = client.connection;
  const { namespace } = client.options;
  try {
    await workflowService.describeNamespace({ namespace });
    return false;
  } catch (error) {
    if (codeOf(error) !== NOT_FOUND) throw error;
  }
  try {
    await workflowService.registerNamespace({
      namespace,
      description: 'clocks of the action plan cycles; rebuilt from the log by nap rearm',
      workflowExecutionRetentionPeriod: { seconds: Long.fromNumber(KEPT_DAYS * SECONDS_A_DAY) },
    });
  } catch (cause) {
    const byHand = `temporal operator namespace create --namespace ${namespace} --retention ${String(KEPT_DAYS)}d`;
    throw new ServiceError(`the namespace could not be registered: ${byHand}`, { cause: cause as Error });
  }
  return true;
};

/**
 * Tries what a namespace that was registered just now may refuse at first.
 * @throws the last refusal after a minute.
 */
export const onceUsable = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > until) throw error;
      await pause(EVERY_MS);
    }
  }
};
