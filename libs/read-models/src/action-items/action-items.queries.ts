import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { ActionItemRow } from './action-items.row';

@Injectable()
export class ActionItemQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** What the meeting asked for, by due day. */
  ofMeeting(meetingId: string): Promise<readonly Stored<ActionItemRow>[]> {
    return tables.actionItems.select(this.dataSource, 'meeting_id = $1', [meetingId], {
      order: 'due_on, item_id',
    });
  }

  /** What is still open across the forum's meetings, or with one person; by due day. */
  open(forumId: string, filter: { readonly ownerId?: string } = {}): Promise<readonly Stored<ActionItemRow>[]> {
    return tables.actionItems.select(
      this.dataSource,
      `forum_id = $1 and status = 'open' and ($2::text is null or owner_id = $2)`,
      [forumId, filter.ownerId ?? null],
      { order: 'due_on, meeting_id, item_id' },
    );
  }
}
