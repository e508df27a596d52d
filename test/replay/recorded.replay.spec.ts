import { DeterminismViolationError } from '@temporalio/workflow';
import { type History, type Replayer, openReplayer, withoutActivity } from '@nap/testing';

import { version } from '../../package.json';
import { historiesOf } from './histories';

const recorded = historiesOf();

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

  it('have recorded runs of every workflow to answer for, made by this release too', () => {
    const workflows = new Set(['nap-cycle', 'forum', 'meeting', 'decision']);
    expect(new Set(recorded.map(({ workflow }) => workflow))).toEqual(workflows);
    const ofThisRelease = recorded.filter(({ release }) => release === version);
    expect(new Set(ofThisRelease.map(({ workflow }) => workflow))).toEqual(workflows);
  });

  it.each(recorded)('would have made the recorded run $name', async ({ history }) => {
    await replayer.replay(history);
    await expect(replayer.replay(withoutActivity(history, firstActivityOf(history)))).rejects.toThrow(
      DeterminismViolationError,
    );
  });
});
