import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { CycleRow } from './cycles.row';

@Injectable()
export class CycleQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The forum's cycles, oldest implementation first. */
  ofForum(forumId: string): Promise<readonly Stored<CycleRow>[]> {
    return tables.cycles.select(this.dataSource, 'forum_id = $1', [forumId], { order: 'starts_on, cycle_id' });
  }

  async find(forumId: string, cycleId: string): Promise<Stored<CycleRow> | null> {
    const [row] = await tables.cycles.select(this.dataSource, 'cycle_id = $1 and forum_id = $2', [cycleId, forumId]);
    return row ?? null;
  }
}
