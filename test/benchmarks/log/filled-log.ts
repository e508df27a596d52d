import { Sequencer } from '@nap/event-store';
import { Client, type Pool } from 'pg';

import type { Bench } from '../framework/benchmark';
import type { BenchDatabase } from '../framework/database';
import { PLAYED_EVENTS, TOKEN, playedForum } from './played-forum';

const FORUMS_AT_ONCE = 10;
const SEQUENCED_AT_ONCE = 5_000;

/** The id of a copy: as long as all others, so that sizes do not depend on the number. */
export const copiedForum = (number: number): string => `forum-${String(number).padStart(4, '0')}`;

const TEMPLATE = `
create temporary table played (
  ordinal integer, stream_id text, version integer, type text, schema_version integer, data text, meta text, actor text)`;

const FILL_TEMPLATE = `
insert into played
select * from jsonb_to_recordset($1) as played (
  ordinal integer, stream_id text, version integer, type text, schema_version integer, data text, meta text, actor text)`;

/** Rows as append_events would have written them, forums mixed as they are in a real feed. */
const COPY = `
with copied as (
  select replace(p.stream_id, $1, f.id) as stream_id, p.version, md5(f.id || '/' || p.ordinal)::uuid as message_id,
         f.id as forum_id, p.type, p.schema_version, replace(p.data, $1, f.id) as data, p.meta,
         date_trunc('milliseconds', clock_timestamp()) as recorded_at, 'played/' || f.id || '/' || p.ordinal as command_id,
         p.actor
    from played p cross join unnest($2::text[]) as f (id)
   order by p.ordinal, f.id),
stored as (
  insert into events (stream_id, version, message_id, forum_id, type, schema_version, data, meta, recorded_at, command_id,
                      correlation_id, causation_id, actor, event_hash)
  select stream_id, version, message_id, forum_id, type, schema_version, data, meta, recorded_at, command_id,
         command_id, null, actor,
         event_hash(message_id, stream_id, version, forum_id, type, schema_version, data, meta, recorded_at, command_id,
                    command_id, null, actor)
    from copied)
insert into commands (id, body_hash, stream_id, version, recorded_at)
select command_id, md5(command_id) || md5(stream_id), stream_id, version, recorded_at from copied`;

const copyForums = async (url: string, ids: readonly string[], eventsEach: number): Promise<void> => {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    const rows = playedForum()
      .slice(0, eventsEach)
      .map((event, index) => ({
        ordinal: index + 1,
        stream_id: event.streamId,
        version: event.version,
        type: event.type,
        schema_version: event.schemaVersion,
        data: JSON.stringify(event.data),
        meta: JSON.stringify({ occurredAt: event.meta.occurredAt }),
        actor: event.meta.actor,
      }));
    await owner.query(TEMPLATE);
    await owner.query(FILL_TEMPLATE, [JSON.stringify(rows)]);
    for (let from = 0; from < ids.length; from += FORUMS_AT_ONCE) {
      await owner.query(COPY, [TOKEN, ids.slice(from, from + FORUMS_AT_ONCE)]);
    }
    await owner.query('vacuum analyze events');
    await owner.query('vacuum analyze commands');
  } finally {
    await owner.end();
  }
};

/** Gives everything in the log its place in the feed. @returns the newest position. */
export const sequenceAll = async (pool: Pool): Promise<number> => {
  const sequencer = new Sequencer(pool);
  const epoch = await sequencer.takeOver();
  for (;;) {
    const { sequenced, head } = await sequencer.sequence(epoch, SEQUENCED_AT_ONCE);
    if (sequenced === 0) return head;
  }
};

/**
 * Forums `from` and on, every one with the same events under ids of its own: 4,000 of four cycles, or the first of them.
 * @returns how many events were added.
 */
export const addForums = async (
  { say }: Pick<Bench, 'say'>,
  { url }: Pick<BenchDatabase, 'url'>,
  {
    from,
    count,
    eventsEach = PLAYED_EVENTS,
  }: { readonly from: number; readonly count: number; readonly eventsEach?: number },
): Promise<number> => {
  const begun = performance.now();
  await copyForums(
    url,
    Array.from({ length: count }, (_, index) => copiedForum(from + index)),
    eventsEach,
  );
  const events = count * eventsEach;
  say(`${String(events)} events laid down in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  return events;
};
