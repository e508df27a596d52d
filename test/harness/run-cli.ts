import { Readable } from 'node:stream';

import { runCli } from '../../apps/cli/src/cli';

export type CliRun = { readonly exitCode: number; readonly out: string; readonly err: string };

/** Runs one command line of `nap` in this process and keeps what it says. */
export const runNap = async (
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  typed: readonly string[] = [],
): Promise<CliRun> => {
  const said = { out: '', err: '' };
  const exitCode = await runCli(words, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    in: Readable.from(typed),
    env,
    interrupted: new AbortController().signal,
  });
  return { exitCode, ...said };
};
