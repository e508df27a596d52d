import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const MAIN = path.join(ROOT, 'dist/apps/cli/src/main.js');

export type NapRun = {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
};

export type NapProcess = {
  readonly child: ChildProcess;
  /** Everything written to standard output so far. */
  readonly out: () => string;
  readonly ended: Promise<NapRun>;
};

/** Starts `nap` as users do, from `dist/`, with this process's environment. */
export const startNap = (words: readonly string[], env: NodeJS.ProcessEnv = {}): NapProcess => {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: ROOT,
    env: { ...process.env, WORKFLOW_BUNDLE: path.join(ROOT, 'dist/workflow-bundle.js'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<NapRun>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      resolve({ exitCode, out, err });
    });
  });
  return { child, out: () => out, ended };
};

export const napMain = MAIN;
