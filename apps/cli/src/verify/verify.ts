import 'reflect-metadata';

import { type StreamFinding, verifyStreams } from '../../../reporting/src/verify/verify-views';
import { CliError, EXIT } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { type Terminal, printJson } from '../terminal';
import type { Finding } from './finding';
import { verifyLog } from './log-findings';
import { verifySteps } from './step-findings';

const SHOWN = 20;

const findingOf = ({ check, streamId, view, row, what }: StreamFinding): Finding =>
  view === null
    ? { check, where: streamId, what, next: 'nap unblock, or compare with a backup' }
    : { check, where: `${view} ${row ?? ''} (${streamId})`, what, next: `nap rebuild ${view}` };

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** @throws CliError with exit code 1 when something is not as it must be; the findings are printed before. */
export const verify = async ({ json }: { readonly json: boolean }, terminal: Terminal): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const log = await verifyLog(config);
  const shown = await verifyStreams(config.DATABASE_URL);
  const steps = await verifySteps(config);
  const findings = [...log.findings, ...shown.findings.map(findingOf), ...steps.findings];
  const flaws = log.findings.length + shown.flaws + steps.findings.length;
  const { streams, events, rows } = shown;
  const checked = { head: log.head, chain: log.chain, events, streams, rows, clocks: steps.clocks };
  if (json) printJson(terminal, { sound: flaws === 0, checked, flaws, findings });
  else {
    const what = [
      counted(events, 'event'),
      counted(streams, 'stream'),
      counted(rows, 'row'),
      counted(steps.clocks, 'clock'),
    ];
    terminal.out(`Read ${what.join(', ')}; the feed ends at ${String(log.head)}, its chain in ${log.chain}.\n`);
    for (const finding of findings.slice(0, SHOWN)) {
      terminal.out(`${finding.check}: ${finding.where}: ${finding.what}. Next: ${finding.next}\n`);
    }
    if (flaws === 0) terminal.out('Everything is as it must be.\n');
  }
  if (flaws === 0) return;
  const rest = flaws > SHOWN && !json ? `; the first ${String(SHOWN)} are shown, --json has more` : '';
  throw new CliError(EXIT.failed, `${counted(flaws, 'flaw')} found${rest}`);
};
