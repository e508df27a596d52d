import { setTimeout as pause } from 'node:timers/promises';

import { type Connection, isGrpcServiceError } from '@temporalio/client';
import Long from 'long';

const ONE_DAY_S = 86_400;
const PATIENCE_MS = 30_000;
const EVERY_MS = 50;

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

export type ThrowawayNamespace = { readonly drop: () => Promise<void> };

/** A namespace of this rehearsal's own. The timekeeper prepares its search attributes, as it does everywhere. */
export const createThrowawayNamespace = async (
  { workflowService, operatorService }: Connection,
  namespace: string,
): Promise<ThrowawayNamespace> => {
  const drop = async (): Promise<void> => {
    await operatorService.deleteNamespace({ namespace });
  };
  await workflowService.registerNamespace({
    namespace,
    description: 'of one rehearsal; may be deleted',
    workflowExecutionRetentionPeriod: { seconds: Long.fromNumber(ONE_DAY_S) },
  });
  try {
    await whenKnown(() => workflowService.describeNamespace({ namespace }));
  } catch (error) {
    await drop();
    throw error;
  }
  return { drop };
};
