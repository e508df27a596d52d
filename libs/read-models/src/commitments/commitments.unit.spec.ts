import { World, commitmentNamed } from '@nap/testing';

import { foldViews } from '../view/projection';
import type { Stored } from '../view/view';
import type { CommitmentRow } from './commitments.row';

const CYCLE = 'ro-2016';

const opened = (): World => {
  const world = new World('2015-12-01');
  world.openCycle('2015-12-31', '2016-07-01');
  return world;
};

const record = (world: World, day: string, id: string, title: string): void => {
  world.inCycle(CYCLE, day, { type: 'RecordCommitment', data: commitmentNamed(id, title) });
};

const rowsOf = ({ feed }: World): readonly Stored<CommitmentRow>[] =>
  (foldViews(feed)['commitments'] ?? []).map((line) => JSON.parse(line) as Stored<CommitmentRow>);

describe('the commitments of a plan', () => {
  it('are shown whole, in the order of their recording', () => {
    const world = opened();
    record(world, '2016-07-02', '2-1', 'Open data');
    record(world, '2016-07-02', '1-1', 'Open spending');
    const [spending, data] = rowsOf(world);
    expect(data).toMatchObject({
      ...commitmentNamed('2-1', 'Open data'),
      cycleId: CYCLE,
      place: 0,
      revision: 0,
      recordedOn: '2016-07-02',
    });
    expect(spending).toMatchObject({ commitmentId: '1-1', place: 1 });
  });

  it('are shown as they were last recorded, and how often that changed', () => {
    const world = opened();
    record(world, '2016-07-02', '1-1', 'Open data');
    record(world, '2016-07-02', '1-2', 'Open spending');
    record(world, '2016-07-03', '1-1', 'Open data');
    record(world, '2016-08-01', '1-1', 'Data for all');
    expect(rowsOf(world)).toMatchObject([
      { titles: { en: 'Data for all' }, place: 0, revision: 1, recordedOn: '2016-07-02', changedOn: '2016-08-01' },
      { titles: { en: 'Open spending' }, place: 1, revision: 0 },
    ]);
  });

  it('carry the version of the cycle’s stream, whatever its newest event is', () => {
    const world = opened();
    record(world, '2016-07-02', '1-1', 'Open data');
    world.passTime(CYCLE, '2018-07-01');
    const [row] = rowsOf(world);
    expect(row?.version).toBe(world.feed.filter(({ streamId }) => streamId === `cycle-${CYCLE}`).length);
  });
});
