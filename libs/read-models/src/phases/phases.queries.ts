import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { PhaseRow } from './phases.row';

@Injectable()
export class PhaseQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The cycle's phases in the order of its profile. */
  ofCycle(cycleId: string): Promise<readonly Stored<PhaseRow>[]> {
    return tables.phases.select(this.dataSource, 'cycle_id = $1', [cycleId], { order: 'place' });
  }

  /** The phases of several cycles, each cycle's in the order of its profile. */
  ofCycles(cycleIds: readonly string[]): Promise<readonly Stored<PhaseRow>[]> {
    return tables.phases.select(this.dataSource, 'cycle_id = any ($1::text[])', [cycleIds], {
      order: 'cycle_id, place',
    });
  }
}
