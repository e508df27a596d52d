import 'reflect-metadata';

import { VIEW_NAMES } from '@nap/read-models';

import { type RebuildReport, rebuildViews } from '../../../reporting/src/rebuild/rebuild';
import { needed } from '../arguments';
import { wrongUsage } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { type Terminal, printJson } from '../terminal';

const KNOWN = `all, ${VIEW_NAMES.join(', ')}`;

const MIB = 2 ** 20;

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

const sentences = ({ views, events, seconds, eventsPerSecond, switchSeconds, peakHeap }: RebuildReport): string =>
  `${counted(views.length, 'view')} made anew from ${counted(events, 'event')} in ${seconds.toFixed(1)} s ` +
  `(${eventsPerSecond.toFixed(0)} events/s, heap at most ${(peakHeap / MIB).toFixed(0)} MiB).\n` +
  `Consumers stood still for ${switchSeconds.toFixed(2)} s of them.\n`;

const differing = ({ differing: { count, first } }: RebuildReport): string => {
  if (count === 0) return 'Every row is byte for byte what it was.\n';
  const rows = first.map(({ view, streamId, key, live, green }) => {
    const what = live === null ? 'was missing' : green === null ? 'should not have been there' : 'was another';
    return `  ${view} ${key.join(' ')} (${streamId}) ${what}\n`;
  });
  const rest = count > rows.length ? `  and ${String(count - rows.length)} more\n` : '';
  return `${counted(count, 'row')} differed and ${count === 1 ? 'is' : 'are'} what the log says now:\n${rows.join('')}${rest}`;
};

const parkedLine = ({ parked }: RebuildReport): string =>
  parked.length === 0 ? '' : `Parked, because this release cannot show them: ${parked.join(', ')}. See nap unblock.\n`;

/** @throws CliError for a name that no view has. */
export const rebuild = async (
  view: string | undefined,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<void> => {
  const name = needed(view, `the view to make anew: ${KNOWN}`);
  if (name !== 'all' && !VIEW_NAMES.includes(name)) throw wrongUsage(`there is no view ${name}: give ${KNOWN}`);
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const report = await rebuildViews(config.DATABASE_URL, name);
  if (json) printJson(terminal, report);
  else terminal.out(sentences(report) + differing(report) + parkedLine(report));
};
