import { proxyActivities, sleep } from '@temporalio/workflow';

const { touch } = proxyActivities<{ readonly touch: () => Promise<void> }>({ startToCloseTimeout: '30 seconds' });

/** The least that a clock can be: one timer, one activity. */
export async function bareClock(dueAt: number): Promise<void> {
  await sleep(dueAt - Date.now());
  await touch();
}
