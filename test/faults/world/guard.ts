import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Alteration } from '../../harness/engine-processes';

/** What holds the promise of a proof, and how it is taken away from outside; the engine has no switch for it. */
export type Guard = {
  /** Ends the sentence “without …”. */
  readonly name: string;
  /** Changes to compiled modules as they load. */
  readonly altered?: readonly Alteration[];
  /** Statements of the database's owner, before the engine starts. */
  readonly sql?: readonly string[];
  /** Settings of the product that leave the guard idle. */
  readonly settings?: NodeJS.ProcessEnv;
  /** Changes to the workflows' bundle. */
  readonly bundle?: readonly BundleChange[];
};

/** `text` stands in the bundle exactly once. */
export type BundleChange = Omit<Alteration, 'module'>;

/** A guard that lies in one place of a compiled module, such as `apps/relay/src/publishing.js`. */
export const inModule = (name: string, module: string, text: string, by: string): Guard => ({
  name,
  altered: [{ module, text, by }],
});

export const inDatabase = (name: string, ...sql: readonly string[]): Guard => ({ name, sql });

/** Without it, runs that do not go on are not found. */
export const WATCH_OVER_CLOCKS = { settings: { WATCH_EVERY_SECONDS: '3600' } } as const satisfies Partial<Guard>;

export const effectsWithPosition: Guard = inModule(
  'one transaction for the rows and the position',
  'libs/messaging/src/consumer/event.processor.js',
  'positions_1.advanceOver)(tx, name, events)',
  'positions_1.advanceOver)(this.dataSource.manager, name, events)',
);

/** An order that is given again has its first answer. */
export const lookUpOfCommands: Guard = {
  name: 'the look-up of its command id',
  altered: [
    { module: 'libs/commands/src/command-bus.js', text: 'if (before !== null)', by: 'if (false)' },
    {
      module: 'libs/commands/src/command-bus.js',
      text: '((await this.storedAnswer(request.id, bodyHash)) ?? answer)',
      by: 'answer',
    },
  ],
};

const BUNDLE = path.resolve(__dirname, '../../../dist/workflow-bundle.js');

/** A copy of the workflows' bundle with the changes made. @returns its path. */
export const alteredBundle = (changes: readonly BundleChange[]): string => {
  const code = changes.reduce(
    (before, { text, by }) => {
      if (before.split(text).length !== 2) throw new Error(`the workflow bundle does not hold exactly once: ${text}`);
      return before.replace(text, () => by);
    },
    readFileSync(BUNDLE, 'utf8'),
  );
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'nap-bundle-')), 'workflow-bundle.js');
  writeFileSync(copy, code);
  return copy;
};
