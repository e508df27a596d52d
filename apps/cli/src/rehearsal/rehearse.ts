import { closeSync, openSync, writeSync } from 'node:fs';

import { CliError, EXIT, wrongUsage } from '../exit';
import { settingsOf } from '../settings';
import type { Terminal } from '../terminal';
import { Conductor } from './conductor';
import { type Failure, failuresOf } from './expectations';
import { type PlayedEvent, lineOf } from './played-event';
import type { RehearsalFile } from './rehearsal-file.schema';
import { type OpenStage, openStage, placesOf } from './stage/stage';

type Options = { readonly out: string | null; readonly json: boolean; readonly keep: boolean };

type Played = {
  readonly events: number;
  readonly mails: number;
  readonly failures: readonly Failure[];
  /** Real time. */
  readonly seconds: { readonly start: number; readonly play: number };
};

const openOut = (path: string): number => {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw wrongUsage(`--out ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 100) / 10;

const play = async (
  stage: OpenStage,
  file: RehearsalFile,
  onEvent: (event: PlayedEvent) => void,
  interrupted: AbortSignal,
): Promise<Omit<Played, 'seconds'>> => {
  const conductor = new Conductor(stage, file, onEvent, interrupted);
  await conductor.play();
  const { events, failures } = conductor;
  const parked = (await stage.parked()).map((what): Failure => ({ pointer: '', what }));
  const all = [...failures, ...failuresOf(file, events), ...parked];
  return { events: events.length, mails: stage.mails(), failures: all };
};

const playOnStage = async (
  file: RehearsalFile,
  { keep }: Options,
  terminal: Terminal,
  onEvent: (event: PlayedEvent) => void,
): Promise<Played> => {
  const opened = performance.now();
  const stage = await openStage(settingsOf(terminal), file, terminal);
  const start = secondsSince(opened);
  try {
    const played = performance.now();
    const result = await play(stage, file, onEvent, terminal.interrupted);
    return { ...result, seconds: { start, play: secondsSince(played) } };
  } finally {
    await stage.close({ keep });
    if (keep) terminal.err(`kept: ${placesOf(stage.names)}\n`);
  }
};

const report = ({ events, mails, failures, seconds }: Played, file: RehearsalFile): string => {
  const expected = file.expect.phases.length + file.expect.events.length;
  const verdict = failures.length === 0 ? `all ${String(expected)} expectations came true` : 'not as expected';
  const counts = `${String(events)} events, ${String(mails)} mails`;
  return `${file.title}: ${counts}, played in ${String(seconds.play)} s (start ${String(seconds.start)} s): ${verdict}\n`;
};

/**
 * Plays a rehearsal file and prints what happens as it happens.
 * @throws CliError when a server is away, or something expected did not happen.
 */
export const rehearse = async (
  { path, file }: { readonly path: string; readonly file: RehearsalFile },
  options: Options,
  terminal: Terminal,
): Promise<void> => {
  const out = options.out === null ? null : openOut(options.out);
  try {
    const played = await playOnStage(file, options, terminal, (event) => {
      const json = `${JSON.stringify(event)}\n`;
      if (out !== null) writeSync(out, json);
      terminal.out(options.json ? json : `${lineOf(event)}\n`);
    });
    terminal.out(options.json ? `${JSON.stringify({ rehearsal: played })}\n` : report(played, file));
    if (played.failures.length === 0) return;
    const lines = played.failures.map(({ pointer, what }) => `  ${path}#${pointer} ${what}`);
    throw new CliError(EXIT.failed, `${String(lines.length)} expectations failed:\n${lines.join('\n')}`);
  } catch (error) {
    if (!terminal.interrupted.aborted) throw error;
    const left = options.keep
      ? 'what was made for the rehearsal was kept'
      : 'what was made for the rehearsal is removed';
    throw new CliError(EXIT.interrupted, `interrupted; ${left}`, { cause: error });
  } finally {
    if (out !== null) closeSync(out);
  }
};
