import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { CommitmentRow } from './commitments.row';

@Injectable()
export class CommitmentQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** What the cycle's plan promises, in the plan's order. */
  ofCycle(cycleId: string): Promise<readonly Stored<CommitmentRow>[]> {
    return tables.commitments.select(this.dataSource, 'cycle_id = $1', [cycleId], { order: 'place' });
  }

  async find(cycleId: string, commitmentId: string): Promise<Stored<CommitmentRow> | null> {
    const [row] = await tables.commitments.select(this.dataSource, 'cycle_id = $1 and commitment_id = $2', [
      cycleId,
      commitmentId,
    ]);
    return row ?? null;
  }
}
