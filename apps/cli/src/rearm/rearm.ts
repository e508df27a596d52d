import { ClockRuns } from '../../../timekeeper/src/clock-runs';
import { type Rearmed, Rearming } from '../../../timekeeper/src/rearming';
import { withClocks } from '../clocks';
import { CliError, EXIT } from '../exit';
import { connectTemporal, reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { type Terminal, printJson } from '../terminal';

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

const linesOf = (namespace: string, workers: number, rearmed: Rearmed): readonly string[] => {
  const { clocks, started, renewed, released, overdue } = rearmed;
  const all = started + renewed;
  const kinds = [
    counted(clocks.napCycle, 'action plan cycle', 'action plan cycles'),
    counted(clocks.forum, 'forum', 'forums'),
    counted(clocks.meeting, 'meeting', 'meetings'),
    counted(clocks.decision, 'decision', 'decisions'),
  ];
  return [
    ...(rearmed.registered ? [`The namespace ${namespace} was not there and is registered now.`] : []),
    `${counted(all, 'clock keeps', 'clocks keep')} time: ${kinds.join(', ')}.`,
    `${String(started)} started, ${String(renewed)} running and begun anew, ${String(released)} with nothing left to wait for.`,
    ...(overdue > 0
      ? [`${counted(overdue, 'has a step', 'have steps')} due already: recorded at once, in due order.`]
      : []),
    ...(workers === 0 && all > 0 ? ['No worker takes their tasks: start the worker, then see nap doctor.'] : []),
  ];
};

/** @throws CliError when a stream cannot be read: the clocks of all others are rebuilt by then. */
export const rearmClocks = async ({ json }: { readonly json: boolean }, terminal: Terminal): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  await (await connectTemporal(config)).close();
  const { rearmed, workers } = await withClocks(config, async (clocks) => ({
    rearmed: await clocks.get(Rearming, { strict: false }).rearm(),
    workers: await clocks.get(ClockRuns, { strict: false }).workers(),
  }));
  if (json) printJson(terminal, { ...rearmed, unreadable: rearmed.unreadable.map(inWords), workers });
  else for (const line of linesOf(config.TEMPORAL_NAMESPACE, workers, rearmed)) terminal.out(`${line}\n`);
  if (rearmed.unreadable.length === 0) return;
  const broken = rearmed.unreadable.map(inWords).map(({ workflowId, reason }) => `${workflowId} (${reason})`);
  throw new CliError(
    EXIT.failed,
    `the streams of ${String(broken.length)} clocks cannot be read, their timers are as before: ${broken.join(', ')}; ` +
      'nap verify says what is wrong with the log',
  );
};

const inWords = ({ clock, reason }: Rearmed['unreadable'][number]) => ({ workflowId: clock.workflowId, reason });
