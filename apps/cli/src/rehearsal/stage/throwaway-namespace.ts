import { setTimeout as pause } from 'node:timers/promises';

import { SEARCH_ATTRIBUTES } from '@nap/workflow-api';
import { type Connection, isGrpcServiceError } from '@temporalio/client';
import Long from 'long';

/** The server's own numbers of the types of search attributes. */
const TYPE_NUMBERS = { KEYWORD: 2, BOOL: 5, KEYWORD_LIST: 7 } as const;

const ONE_DAY_S = 86_400;
const PATIENCE_MS = 30_000;
const EVERY_MS = 50;

const searchAttributes = Object.fromEntries(
  Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => [name, TYPE_NUMBERS[type]]),
);

/** A cluster of several servers needs seconds until each of them knows a new namespace. */
const whenKnown = async (attempt: () => Promise<unknown>): Promise<void> => {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!isGrpcServiceError(error) || performance.now() > until) throw error;
      await pause(EVERY_MS);
    }
  }
};

/** A namespace of this rehearsal's own, with the search attributes that the workflows set. */
export const createThrowawayNamespace = async ({ workflowService, operatorService }: Connection, namespace: string) => {
  await workflowService.registerNamespace({
    namespace,
    description: 'of one rehearsal; may be deleted',
    workflowExecutionRetentionPeriod: { seconds: Long.fromNumber(ONE_DAY_S) },
  });
  await whenKnown(() => operatorService.addSearchAttributes({ namespace, searchAttributes }));
  return {
    drop: async (): Promise<void> => {
      await operatorService.deleteNamespace({ namespace });
    },
  };
};
