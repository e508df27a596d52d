import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { RoleRow } from './roles.row';

@Injectable()
export class RoleQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Every assignment of a forum, past and coming ones too, oldest first. */
  ofForum(forumId: string): Promise<readonly Stored<RoleRow>[]> {
    return tables.roles.select(this.dataSource, 'forum_id = $1', [forumId], { order: 'held_from, assignment_id' });
  }
}
