import type { ActivityOptions } from '@temporalio/workflow';

/** Tried for ever: a clock that gives up is a deadline that nobody hears of. A refusal is an answer and is not retried. */
export const PATIENT: ActivityOptions = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
};
