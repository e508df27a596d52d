import { DeterminismViolationError } from '@temporalio/workflow';
import { type History, type Replayer, type WorkflowChange, openReplayer } from '@nap/testing';

import { historiesOf } from './histories';
import { ANOTHER_PLAN, ANOTHER_PLAN_UNPATCHED } from './next-release';

const hasRung = ({ events }: History): boolean =>
  events.some(({ activityTaskScheduledEventAttributes: attributes }) =>
    (attributes?.['activityType'] as { readonly name: string } | undefined)?.name.startsWith('ring'),
  );

const replaying = (changes: readonly WorkflowChange[]): (() => Replayer) => {
  let replayer: Replayer;
  beforeAll(async () => {
    replayer = await openReplayer(changes);
  });
  afterAll(() => replayer.close());
  return () => replayer;
};

const rung = historiesOf().filter(({ history }) => hasRung(history));

describe('a release with one activity more after each ring', () => {
  const replayer = replaying(ANOTHER_PLAN);

  it.each(historiesOf())('carries on the run $name when the change is patched', async ({ history }) => {
    await replayer().replay(history);
  });
});

describe('the same release without patched()', () => {
  const replayer = replaying(ANOTHER_PLAN_UNPATCHED);

  it.each(rung)('does not pass the gate: $name', async ({ history }) => {
    await expect(replayer().replay(history)).rejects.toThrow(DeterminismViolationError);
  });

  it('would be caught in every workflow', () => {
    expect(new Set(rung.map(({ workflow }) => workflow))).toEqual(
      new Set(historiesOf().map(({ workflow }) => workflow)),
    );
  });
});
