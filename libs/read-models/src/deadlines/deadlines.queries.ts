import type { CivilDate } from '@nap/calendar';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import { LIVE_SCHEMA } from '../view/view-table';
import type { DeadlineRow } from './deadlines.row';

const BY_DUE = 'due_on nulls last, deadline_id';

@Injectable()
export class DeadlineQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The forum's deadlines, whoever owes them, or those of one cycle; by due day, those not known yet last. */
  ofForum(
    forumId: string,
    filter: {
      readonly cycleId?: string;
      readonly owner?: DeadlineRow['owner'];
      readonly status?: DeadlineRow['status'];
    } = {},
  ): Promise<readonly Stored<DeadlineRow>[]> {
    return tables.deadlines.select(
      this.dataSource,
      `forum_id = $1 and ($2::text is null or cycle_id = $2) and ($3::text is null or status = $3)
       and ($4::text is null or owner = $4)`,
      [forumId, filter.cycleId ?? null, filter.status ?? null, filter.owner ?? null],
      { order: BY_DUE },
    );
  }

  /** What one cycle, meeting, decision or forum owes and owed. */
  ofOwner(owner: DeadlineRow['owner'], ownerId: string): Promise<readonly Stored<DeadlineRow>[]> {
    return tables.deadlines.select(this.dataSource, 'owner = $1 and owner_id = $2', [owner, ownerId], {
      order: BY_DUE,
    });
  }

  /** Missed across the forum and owed still, the oldest first. */
  overdue(forumId: string): Promise<readonly Stored<DeadlineRow>[]> {
    return this.ofForum(forumId, { status: 'missed' });
  }

  /** What all forums owe: missed and owed still, or due in the days from the first to the last; by due day. */
  owed(from: CivilDate, until: CivilDate): Promise<readonly Stored<DeadlineRow>[]> {
    return tables.deadlines.select(
      this.dataSource,
      `status = 'missed' or (status = 'open' and due_on <= $2) or (status = 'planned' and due_on between $1 and $2)`,
      [from, until],
      { order: BY_DUE },
    );
  }

  /** The next deadline of each forum that is due on the day or later. */
  next(from: CivilDate): Promise<readonly Stored<DeadlineRow>[]> {
    return tables.deadlines.select(
      this.dataSource,
      `deadline_id in (select distinct on (forum_id) deadline_id from ${LIVE_SCHEMA}.deadlines
       where status in ('open', 'planned') and due_on >= $1 order by forum_id, due_on, deadline_id)`,
      [from],
      { order: BY_DUE },
    );
  }

  async find(deadlineId: string): Promise<Stored<DeadlineRow> | null> {
    const [row] = await tables.deadlines.select(this.dataSource, 'deadline_id = $1', [deadlineId]);
    return row ?? null;
  }
}
