import type { ClientBase, QueryArrayConfig } from 'pg';

import type { FeedEvent } from './types';
import { type EventData, type Upcasters, upcast } from './upcasters';

/** An event with its places in stream and feed, without what proves it. */
export type PlacedEvent = Pick<
  FeedEvent,
  'streamId' | 'forumId' | 'version' | 'feedPosition' | 'type' | 'schemaVersion' | 'data'
>;

/** A place between two events of the log in the order of streams. */
export type StreamPlace = Pick<PlacedEvent, 'streamId' | 'version'>;

/** How far a forum has come in the feed, and by how many events. */
export type ForumHead = { readonly position: number; readonly events: number };

/** Feed positions by forum id. */
type Positions = ReadonlyMap<string, number>;

type PlacedRow = readonly [string, number, string, string, number, string, string];

const BEFORE_ALL: StreamPlace = { streamId: '', version: 0 };

// A plan made while the tables were small would read all of them for every page, and helpers cost a page more than they save.
const BY_INDEX = `
  set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set enable_sort = off;
  set max_parallel_workers_per_gather = 0; set jit = off`;

const PLACED = `select e.stream_id, e.version, e.forum_id, e.type, e.schema_version, e.data, f.feed_position
  from events e join feed f on f.global_position = e.global_position`;

/**
 * Reads the feed stream by stream instead of in its own order: whoever folds streams needs but one of them in memory.
 * Works on one connection, and bends its planner for the session.
 */
export class StreamReader {
  private constructor(
    private readonly connection: Pick<ClientBase, 'query'>,
    private readonly upcasters: Upcasters,
  ) {}

  static async on(connection: Pick<ClientBase, 'query'>, upcasters: Upcasters): Promise<StreamReader> {
    await connection.query(BY_INDEX);
    return new StreamReader(connection, upcasters);
  }

  /** At most `limit` streams behind a stream id, each with its newest version. */
  async streams(after: string, limit: number): Promise<readonly StreamPlace[]> {
    const { rows } = await this.connection.query<{ stream_id: string; version: number }>({
      name: 'streams_of_log',
      text: `select stream_id, max(version) as version from events where stream_id > $1
              group by stream_id order by stream_id limit $2`,
      values: [after, limit],
    });
    return rows.map(({ stream_id, version }) => ({ streamId: stream_id, version }));
  }

  /** At most `limit` events upcast, behind a place in the order of stream id and version, up to a feed position. */
  page(upTo: number, limit: number, after: StreamPlace = BEFORE_ALL): Promise<readonly PlacedEvent[]> {
    return this.read({
      name: 'page_of_streams',
      text: `${PLACED} where (e.stream_id, e.version) > ($1, $2) and f.feed_position <= $3
              order by e.stream_id, e.version limit $4`,
      values: [after.streamId, after.version, upTo, limit],
    });
  }

  /** All events of these streams up to a feed position, in the order of stream id and version. */
  whole(streams: readonly string[], upTo: number): Promise<readonly PlacedEvent[]> {
    return this.read({
      name: 'whole_streams',
      text: `${PLACED} where e.stream_id = any ($1::text[]) and f.feed_position <= $2 order by e.stream_id, e.version`,
      values: [streams, upTo],
    });
  }

  /** The streams that got an event after one and up to another feed position of their forum, each with the newest. */
  async touched(after: Positions, upTo: Positions): Promise<readonly StreamPlace[]> {
    const forums = [...upTo.keys()];
    const { rows } = await this.connection.query<{ stream_id: string; version: number }>(
      `select e.stream_id, max(e.version) as version
         from unnest($1::text[], $2::bigint[], $3::bigint[]) as t (forum_id, after, up_to)
         join feed f on f.forum_id = t.forum_id and f.feed_position > t.after and f.feed_position <= t.up_to
         join events e on e.global_position = f.global_position
        group by e.stream_id`,
      [forums, forums.map((forumId) => after.get(forumId) ?? 0), [...upTo.values()]],
    );
    return rows.map(({ stream_id, version }) => ({ streamId: stream_id, version }));
  }

  /** Where every forum stands in the feed after one and up to another feed position. */
  async forums(after: number, upTo: number): Promise<ReadonlyMap<string, ForumHead>> {
    const { rows } = await this.connection.query<{ forum_id: string; position: string; events: string }>(
      `select forum_id, max(feed_position) as position, count(*) as events
         from feed where feed_position > $1 and feed_position <= $2 group by forum_id`,
      [after, upTo],
    );
    return new Map(
      rows.map(({ forum_id, position, events }) => [forum_id, { position: Number(position), events: Number(events) }]),
    );
  }

  private async read(query: Omit<QueryArrayConfig<unknown[]>, 'rowMode'>): Promise<readonly PlacedEvent[]> {
    const { rows } = await this.connection.query<PlacedRow & unknown[]>({ ...query, rowMode: 'array' });
    return rows.map(([streamId, version, forumId, type, schemaVersion, data, feedPosition]) => ({
      ...upcast(this.upcasters, type, schemaVersion, JSON.parse(data) as EventData),
      streamId,
      version,
      forumId,
      type,
      feedPosition: Number(feedPosition),
    }));
  }
}
