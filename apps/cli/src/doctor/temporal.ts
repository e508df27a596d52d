import type { Clock, Config } from '@nap/platform';
import { SEARCH_ATTRIBUTES } from '@nap/workflow-api';
import type { Connection } from '@temporalio/client';

import type { ClockRuns } from '../../../timekeeper/src/clock-runs';
import { type LivingClocks, lateStepOf } from '../../../timekeeper/src/living-clocks';
import { codeOf } from '../../../timekeeper/src/search-attributes';
import { type Finding, counted, ok, someOf, wrong } from './finding';

const NOT_FOUND = 5;

const isRegistered = async ({ workflowService }: Connection, namespace: string): Promise<boolean> => {
  try {
    await workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (codeOf(error) === NOT_FOUND) return false;
    throw error;
  }
};

/** The server, as far as it can be asked without the log. */
export const examineTemporal = async (
  connection: Connection,
  { TEMPORAL_NAMESPACE: namespace }: Config,
): Promise<readonly Finding[]> => {
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  if (!(await isRegistered(connection, namespace))) {
    return [wrong('Temporal', `there is no namespace ${namespace}`, 'nap rearm')];
  }
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(SEARCH_ATTRIBUTES).filter(({ name }) => !(name in customAttributes));
  if (missing.length > 0) {
    const what = `${namespace} does not know the search attributes ${missing.map(({ name }) => name).join(', ')}`;
    return [wrong('Temporal', what, 'nap rearm')];
  }
  return [ok('Temporal', `${serverVersion}, namespace ${namespace}`)];
};

type Clocks = { readonly living: LivingClocks; readonly runs: ClockRuns; readonly clock: Clock };

/** The log against the runs: what should tick, and does. */
export const examineClocks = async ({ living, runs, clock }: Clocks): Promise<readonly Finding[]> => {
  const [open, inTrouble, workers] = [await runs.open(), await runs.inTrouble(), await runs.workers()];
  const { clocks, unreadable } = await living.survey();
  const findings: Finding[] = [];
  if (workers === 0) {
    findings.push(
      wrong(
        'clocks',
        'no worker has asked for tasks lately: nothing rings',
        'start the worker; its log says why it stopped',
      ),
    );
  }
  const idle = clocks.map(({ clock: { workflowId } }) => workflowId).filter((workflowId) => !open.has(workflowId));
  if (idle.length > 0) {
    const what = `${counted(idle.length, 'clock does', 'clocks do')} not run: ${someOf(idle)}`;
    findings.push(wrong('clocks', what, 'nap rearm (or wait a minute: the timekeeper starts them)'));
  }
  if (inTrouble.size > 0) {
    const what = `${counted(inTrouble.size, 'run')} cannot go on with this release: ${someOf([...inTrouble])}`;
    findings.push(
      wrong('clocks', what, 'nap rearm ends them and starts them anew; then see test/replay for the change'),
    );
  }
  const now = clock.now();
  for (const each of clocks) {
    const step = lateStepOf(each, now);
    if (step === null) continue;
    const { workflowId } = each.clock;
    const trouble = open.has(workflowId) ? await runs.waitsFor(workflowId) : null;
    const what = `${workflowId}: ${step.key} fell due at ${step.at} and is not recorded${trouble === null ? '' : ` (${trouble})`}`;
    findings.push(wrong('clocks', what, `see that a worker runs, then: nap rearm`));
  }
  for (const {
    clock: { workflowId },
    reason,
  } of unreadable) {
    findings.push(
      wrong('clocks', `${workflowId} cannot be read: ${reason}`, 'nap verify says what is wrong with the log'),
    );
  }
  if (findings.length > 0) return findings;
  return [ok('clocks', `${counted(clocks.length, 'clock')}, ${counted(workers, 'worker')}, no step late`)];
};
