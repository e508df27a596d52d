import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';

import { root, withAliases } from '../../../infra/tooling/aliases.cjs';
import type { History } from './history';

export type Replayer = {
  /** @throws DeterminismViolationError when the workflows of today would not have made this history. */
  readonly replay: (history: History) => Promise<void>;
  /** Lets the test process end. */
  readonly close: () => Promise<void>;
};

/** A change to the sources of the workflows: `text` stands in the file exactly once. */
export type WorkflowChange = { readonly file: string; readonly text: string; readonly by: string };

const SOURCES = resolve(root, 'workflows/src');

/** A copy of the workflows as another release might have them. @returns the path of its index. */
const changedWorkflows = async (changes: readonly WorkflowChange[]): Promise<string> => {
  if (changes.length === 0) return join(SOURCES, 'index.ts');
  const name = createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 16);
  const copy = resolve(root, `.local/changed-workflows/${name}-${String(process.pid)}`);
  await cp(SOURCES, copy, { recursive: true, filter: (path) => !path.endsWith('.spec.ts') });
  for (const { file, text, by } of changes) {
    const source = await readFile(join(copy, file), 'utf8');
    if (source.split(text).length !== 2) throw new Error(`${file} does not hold exactly once: ${text}`);
    await writeFile(
      join(copy, file),
      source.replace(text, () => by),
    );
  }
  return join(copy, 'index.ts');
};

/** Bundles the workflows of this checkout, or what another release might make of them. */
const bundled = async (changes: readonly WorkflowChange[]): Promise<WorkflowBundleWithSourceMap> => {
  // Loaded here only: most users of this library have no business with the native worker.
  const { DefaultLogger, bundleWorkflowCode } = await import('@temporalio/worker');
  const workflowsPath = await changedWorkflows(changes);
  try {
    return await bundleWorkflowCode({
      workflowsPath,
      webpackConfigHook: withAliases,
      logger: new DefaultLogger('ERROR'),
    });
  } finally {
    if (changes.length > 0) await rm(dirname(workflowsPath), { recursive: true });
  }
};

/** Replays histories against the workflows of this checkout, without a server. One for a test file: bundling takes seconds. */
export const openReplayer = async (changes: readonly WorkflowChange[] = []): Promise<Replayer> => {
  const { DefaultLogger, Runtime, Worker } = await import('@temporalio/worker');
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } });
  const workflowBundle = await bundled(changes);
  return {
    replay: (history) => Worker.runReplayHistory({ workflowBundle }, history),
    close: () => Runtime.instance().shutdown(),
  };
};

/** Bundles the workflows of this checkout for workers of a test. @returns the bundle's path. */
export const buildWorkflowBundle = async (changes: readonly WorkflowChange[] = []): Promise<string> => {
  const { code } = await bundled(changes);
  const folder = resolve(root, '.local/test-bundles');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${createHash('sha256').update(code).digest('hex')}.js`);
  const unfinished = `${path}.${String(process.pid)}`;
  await writeFile(unfinished, code);
  await rename(unfinished, path); // test files that run side by side share it
  return path;
};
