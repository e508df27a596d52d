import { defineSignal } from '@temporalio/workflow';

/** Something changed in the log, up to this feed position: ask again what is due. */
export const look = defineSignal<[feedPosition: number]>('look');

/** The nudge after a deployment: go on as a new run, with the new code alone. */
export const restart = defineSignal('restart');
