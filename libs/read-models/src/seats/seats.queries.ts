import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { tables } from '../view/projection';
import type { Stored } from '../view/view';
import type { SeatRow } from './seats.row';

@Injectable()
export class SeatQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The forum's seats by sector and id, those abolished last. */
  ofForum(forumId: string): Promise<readonly Stored<SeatRow>[]> {
    return tables.seats.select(this.dataSource, 'forum_id = $1', [forumId], {
      order: 'abolished_on nulls first, sector, seat_id',
    });
  }

  async find(forumId: string, seatId: string): Promise<Stored<SeatRow> | null> {
    const [row] = await tables.seats.select(this.dataSource, 'forum_id = $1 and seat_id = $2', [forumId, seatId]);
    return row ?? null;
  }
}
