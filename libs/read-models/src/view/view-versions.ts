import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { LIVE_SCHEMA } from './view-table';

const LOOK_EVERY_MS = 25;

/** How far the views have come, stream by stream. */
@Injectable()
export class ViewVersions {
  constructor(private readonly dataSource: DataSource) {}

  /** The version of the stream that the views show; 0 for a stream that they do not know yet. */
  async versionOf(streamId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ version: number }[]>(
      `select version from ${LIVE_SCHEMA}.forums where stream_id = $1
       union all select version from ${LIVE_SCHEMA}.cycles where stream_id = $1
       union all select version from ${LIVE_SCHEMA}.meetings where stream_id = $1
       union all select version from ${LIVE_SCHEMA}.decisions where stream_id = $1`,
      [streamId],
    );
    return row?.version ?? 0;
  }

  /** Waits, in real time, until the views show at least `version` of the stream; false when they do not within `ms`. */
  async reached(streamId: string, version: number, ms = 2_000): Promise<boolean> {
    const until = performance.now() + ms;
    for (;;) {
      if ((await this.versionOf(streamId)) >= version) return true;
      if (performance.now() + LOOK_EVERY_MS > until) return false;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}
