import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { DeterminismViolationError } from '@temporalio/workflow';
import { type History, type Replayer, openReplayer, withoutActivity } from '@nap/testing';

const FOLDER = join(__dirname, 'histories');

const recorded = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

const historyIn = (name: string): History => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as History;

/** The activity that the run called first: everything after it hangs on its answer. */
const firstActivityOf = ({ events }: History): string => {
  for (const { activityTaskScheduledEventAttributes: attributes } of events) {
    if (attributes) return (attributes['activityType'] as { readonly name: string }).name;
  }
  throw new Error('the history has no activity');
};

describe('the workflows of today', () => {
  let replayer: Replayer;
  beforeAll(async () => {
    replayer = await openReplayer();
  });
  afterAll(() => replayer.close());

  it('have recorded runs of every workflow to answer for', () => {
    const workflows = ['nap-cycle', 'forum', 'meeting', 'decision'];
    expect(new Set(recorded.map((name) => name.split(/[\\/]/)[0]))).toEqual(new Set(workflows));
  });

  it.each(recorded)('would have made the recorded run %s', async (name) => {
    const history = historyIn(name);
    await replayer.replay(history);
    await expect(replayer.replay(withoutActivity(history, firstActivityOf(history)))).rejects.toThrow(
      DeterminismViolationError,
    );
  });
});
