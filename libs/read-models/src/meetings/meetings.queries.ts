import type { CivilDateTime } from '@nap/calendar';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Page, limitOf } from '../view/page';
import { tables } from '../view/projection';
import { LIVE_SCHEMA } from '../view/view-table';
import type { Stored } from '../view/view';
import type { MeetingRow } from './meetings.row';

@Injectable()
export class MeetingQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The forum's meetings by their start, the latest first, so that coming ones lead; `after` is a meeting's id. */
  ofForum(
    forumId: string,
    { status, ...page }: Page & { readonly status?: MeetingRow['status'] } = {},
  ): Promise<readonly Stored<MeetingRow>[]> {
    return tables.meetings.select(
      this.dataSource,
      `forum_id = $1 and ($2::text is null or status = $2) and ($3::text is null or (starts_at, meeting_id) <
       (select starts_at, meeting_id from ${LIVE_SCHEMA}.meetings where forum_id = $1 and meeting_id = $3))`,
      [forumId, status ?? null, page.after ?? null],
      { order: 'starts_at desc, meeting_id desc', limit: limitOf(page) },
    );
  }

  /** Called and not yet over at a moment of the forum's wall clock, the next one first. */
  upcoming(
    forumId: string,
    local: CivilDateTime,
    page: Omit<Page, 'after'> = {},
  ): Promise<readonly Stored<MeetingRow>[]> {
    return tables.meetings.select(
      this.dataSource,
      `forum_id = $1 and status in ('scheduled', 'open') and ends_at > $2`,
      [forumId, local],
      { order: 'starts_at, meeting_id', limit: limitOf(page) },
    );
  }

  async find(forumId: string, meetingId: string): Promise<Stored<MeetingRow> | null> {
    const where = 'forum_id = $1 and meeting_id = $2';
    const [row] = await tables.meetings.select(this.dataSource, where, [forumId, meetingId]);
    return row ?? null;
  }
}
