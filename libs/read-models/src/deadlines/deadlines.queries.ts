import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { DeadlineRow } from './deadlines.row';

@Injectable()
export class DeadlineQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The forum's deadlines of all cycles or of one, by due day; those whose day is not known yet come last. */
  ofForum(
    forumId: string,
    filter: { readonly cycleId?: string; readonly status?: DeadlineRow['status'] } = {},
  ): Promise<readonly Stored<DeadlineRow>[]> {
    return tables.deadlines.select(
      this.dataSource,
      'forum_id = $1 and ($2::text is null or cycle_id = $2) and ($3::text is null or status = $3)',
      [forumId, filter.cycleId ?? null, filter.status ?? null],
      { order: 'due_on nulls last, deadline_id' },
    );
  }
}
