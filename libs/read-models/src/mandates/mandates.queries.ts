import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { MandateRow } from './mandates.row';

@Injectable()
export class MandateQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** By topic. */
  ofForum(forumId: string): Promise<readonly Stored<MandateRow>[]> {
    return tables.mandates.select(this.dataSource, 'forum_id = $1', [forumId]);
  }
}
