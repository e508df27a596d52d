import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Page, limitOf } from '../view/page';
import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { ForumRow } from './forums.row';

@Injectable()
export class ForumQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Forums by id, those after `after` first; at most 200 at once. */
  list(page: Page = {}): Promise<readonly Stored<ForumRow>[]> {
    return tables.forums.select(this.dataSource, 'forum_id > $1', [page.after ?? ''], { limit: limitOf(page) });
  }

  async find(forumId: string): Promise<Stored<ForumRow> | null> {
    const [row] = await tables.forums.select(this.dataSource, 'forum_id = $1', [forumId]);
    return row ?? null;
  }
}
