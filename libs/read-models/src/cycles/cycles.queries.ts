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

  /** The cycles of several forums, in no order among the forums, oldest implementation first. */
  ofForums(forumIds: readonly string[]): Promise<readonly Stored<CycleRow>[]> {
    return tables.cycles.select(this.dataSource, 'forum_id = any ($1::text[])', [forumIds], {
      order: 'starts_on, cycle_id',
    });
  }

  /** A cycle by its id alone: no two forums have a cycle of one id. */
  async byId(cycleId: string): Promise<Stored<CycleRow> | null> {
    const [row] = await tables.cycles.select(this.dataSource, 'cycle_id = $1', [cycleId]);
    return row ?? null;
  }

  async find(forumId: string, cycleId: string): Promise<Stored<CycleRow> | null> {
    const [row] = await tables.cycles.select(this.dataSource, 'cycle_id = $1 and forum_id = $2', [cycleId, forumId]);
    return row ?? null;
  }
}
