import { type Client, WorkflowNotFoundError } from '@temporalio/client';

import { polled } from './polled';
import { sideBySide } from './side-by-side';

const AT_ONCE = 8;
const LOOK_MS = 1_000;

/** After so long Temporal no longer looks for the worker that a run was last with. */
export const FORGOTTEN_MS = 11_000;

/** On a busy machine a herd's lead is doubled, and doubled again. */
export const MOST_PATIENT = 4;

/**
 * Resolves when each of these runs sleeps: it has been started, and nothing of it is in hand.
 * @param history how many events its history has by then, at least.
 */
export const untilAsleep = (
  client: Client,
  workflowIds: readonly string[],
  { history, withinMs }: { readonly history: number; readonly withinMs: number },
): Promise<void> => {
  const isAsleep = async (workflowId: string): Promise<true | undefined> => {
    try {
      const { raw } = await client.workflow.getHandle(workflowId).describe();
      const isIdle = !raw.pendingWorkflowTask && (raw.pendingActivities ?? []).length === 0;
      return (isIdle && Number(raw.workflowExecutionInfo?.historyLength) >= history) || undefined;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  };
  return sideBySide(workflowIds, AT_ONCE, (workflowId) =>
    polled(`${workflowId} sleeps`, { everyMs: LOOK_MS, withinMs }, () => isAsleep(workflowId)),
  );
};
