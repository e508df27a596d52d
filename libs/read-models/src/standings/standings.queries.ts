import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { StandingRow } from './standings.row';

@Injectable()
export class StandingQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Parity and rhythm of the forum. */
  async find(forumId: string): Promise<Stored<StandingRow> | null> {
    const [row] = await tables.standings.select(this.dataSource, 'forum_id = $1', [forumId]);
    return row ?? null;
  }
}
