import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Page, limitOf } from '../view/page';
import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import { LIVE_SCHEMA } from '../view/view-table';
import type { DecisionRow } from './decisions.row';

@Injectable()
export class DecisionQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The forum's motions, the newest first; `after` is a decision's id. */
  ofForum(
    forumId: string,
    { status, topic, ...page }: Page & { readonly status?: DecisionRow['status']; readonly topic?: string } = {},
  ): Promise<readonly Stored<DecisionRow>[]> {
    return tables.decisions.select(
      this.dataSource,
      `forum_id = $1 and ($2::text is null or status = $2) and ($3::text is null or topic = $3)
       and ($4::text is null or (tabled_on, decision_id) <
       (select tabled_on, decision_id from ${LIVE_SCHEMA}.decisions where forum_id = $1 and decision_id = $4))`,
      [forumId, status ?? null, topic ?? null, page.after ?? null],
      { order: 'tabled_on desc, decision_id desc', limit: limitOf(page) },
    );
  }

  /** What is or was put to the meeting, also what was set aside to a later one; in the order it was tabled. */
  ofMeeting(forumId: string, meetingId: string): Promise<readonly Stored<DecisionRow>[]> {
    return tables.decisions.select(this.dataSource, 'forum_id = $1 and $2 = any(meeting_ids)', [forumId, meetingId], {
      order: 'tabled_on, decision_id',
    });
  }

  async find(forumId: string, decisionId: string): Promise<Stored<DecisionRow> | null> {
    const where = 'forum_id = $1 and decision_id = $2';
    const [row] = await tables.decisions.select(this.dataSource, where, [forumId, decisionId]);
    return row ?? null;
  }
}
