import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { BylawsRow } from './bylaws.row';

@Injectable()
export class BylawsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every version, the one in force first. */
  ofForum(forumId: string): Promise<readonly Stored<BylawsRow>[]> {
    return tables.bylaws.select(this.dataSource, 'forum_id = $1', [forumId], { order: 'bylaws_version desc' });
  }

  /** Null before the forum has adopted any. */
  async inForce(forumId: string): Promise<Stored<BylawsRow> | null> {
    const [row] = await tables.bylaws.select(this.dataSource, 'forum_id = $1 and superseded_on is null', [forumId]);
    return row ?? null;
  }

  async find(forumId: string, bylawsVersion: number): Promise<Stored<BylawsRow> | null> {
    const where = 'forum_id = $1 and bylaws_version = $2';
    const [row] = await tables.bylaws.select(this.dataSource, where, [forumId, bylawsVersion]);
    return row ?? null;
  }
}
