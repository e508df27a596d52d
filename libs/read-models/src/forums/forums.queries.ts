import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { ForumRow } from './forums.row';

const LARGEST_PAGE = 200;

@Injectable()
export class ForumQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Forums by id, those after `after` first; at most 200 at once. */
  list(page: { readonly after?: string; readonly limit?: number } = {}): Promise<readonly Stored<ForumRow>[]> {
    const limit = Math.min(page.limit ?? LARGEST_PAGE, LARGEST_PAGE);
    return tables.forums.select(this.dataSource, 'forum_id > $1', [page.after ?? ''], { limit });
  }

  async find(forumId: string): Promise<Stored<ForumRow> | null> {
    const [row] = await tables.forums.select(this.dataSource, 'forum_id = $1', [forumId]);
    return row ?? null;
  }
}
