import { CommitmentQueries, type CommitmentRow, type Stored } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import type { CycleAddress } from '../acts/acts';
import { ApiProblem } from '../border/api-problem';
import { CycleViews } from '../cycles/cycle-views';
import { type Shown, shown } from '../views/shown';

export type CommitmentView = Omit<Shown<Stored<CommitmentRow>>, 'cycleId' | 'commitmentId' | 'place'> & {
  readonly id: string;
};

const commitmentView = (row: Stored<CommitmentRow>): CommitmentView => {
  const { cycleId: _cycle, place: _place, commitmentId, ...rest } = shown(row);
  return { id: commitmentId, ...rest };
};

/** What readers get of commitments; each answers `…-not-found` for what is not there. */
@Injectable()
export class CommitmentViews {
  constructor(
    private readonly cycles: CycleViews,
    private readonly commitments: CommitmentQueries,
  ) {}

  /** In the plan's order. */
  async ofCycle(address: CycleAddress): Promise<readonly CommitmentView[]> {
    await this.cycles.find(address);
    return (await this.commitments.ofCycle(address.cycle)).map(commitmentView);
  }

  async find(address: CycleAddress, id: string): Promise<CommitmentView> {
    await this.cycles.find(address);
    const row = await this.commitments.find(address.cycle, id);
    if (row === null) throw new ApiProblem({ code: 'commitment-not-found', params: { commitment: id } });
    return commitmentView(row);
  }
}
