import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

import type { History } from '@nap/testing';

const FOLDER = join(__dirname, 'histories');

export type RecordedRun = {
  readonly name: string;
  /** The folder's name. */
  readonly workflow: string;
  /** The release that made the run. */
  readonly release: string;
  readonly history: History;
};

/** Every recorded run, in the order of their names. */
export const historiesOf = (): readonly RecordedRun[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((path) => {
      const [workflow = '', file = ''] = path.split(sep);
      const release = /^\d+\.\d+\.\d+/.exec(file)?.[0] ?? '';
      const history = JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as History;
      return { name: `${workflow}/${file}`, workflow, release, history };
    });
