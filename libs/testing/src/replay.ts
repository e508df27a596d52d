import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { root, withAliases } from '../../../infra/tooling/aliases.cjs';
import type { History } from './history';

export type Replayer = {
  /** @throws DeterminismViolationError when the workflows of today would not have made this history. */
  readonly replay: (history: History) => Promise<void>;
  /** Lets the test process end. */
  readonly close: () => Promise<void>;
};

const workflowsPath = resolve(root, 'workflows/src/index.ts');

/** Replays histories against the workflows of this checkout, without a server. One for a test file: bundling takes seconds. */
export const openReplayer = async (): Promise<Replayer> => {
  // Loaded here only: most users of this library have no business with the native worker.
  const { DefaultLogger, Runtime, Worker, bundleWorkflowCode } = await import('@temporalio/worker');
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'OFF' } } });
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, webpackConfigHook: withAliases, logger });
  return {
    replay: (history) => Worker.runReplayHistory({ workflowBundle }, history),
    close: () => Runtime.instance().shutdown(),
  };
};

/** Bundles the workflows of this checkout for workers of a test. @returns the bundle's path. */
export const buildWorkflowBundle = async (): Promise<string> => {
  const { DefaultLogger, bundleWorkflowCode } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    webpackConfigHook: withAliases,
    logger: new DefaultLogger('ERROR'),
  });
  const folder = resolve(root, '.local/test-bundles');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${createHash('sha256').update(code).digest('hex')}.js`);
  const unfinished = `${path}.${String(process.pid)}`;
  await writeFile(unfinished, code);
  await rename(unfinished, path); // test files that run side by side share it
  return path;
};
