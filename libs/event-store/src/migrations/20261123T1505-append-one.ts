import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONE = `
-- The usual case of append_events: one event for one stream, nothing beside it. Null where that is not to be had (the
-- stream is elsewhere, or archived): append_events then finds out why, in a transaction of its own.
create function append_one(
  p_command_id text, p_body_hash text, p_correlation_id text, p_causation_id text, p_actor text, p_meta text,
  p_stream_id text, p_expected integer, p_forum_id text, p_message_id uuid, p_type text, p_schema_version integer,
  p_data text
) returns integer language plpgsql set enable_seqscan = off as $$
declare
  v_version integer := p_expected + 1;
  v_now timestamptz;
begin
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'append must be the first write of its transaction' using errcode = 'ES002',
      hint = 'write other rows in a transaction of their own; several streams go into one append';
  end if;
  -- simple expressions only: the lock before the xid, the xid before the number, as in append_events
  if pg_advisory_xact_lock(hashtextextended(p_stream_id, 7)) is null then null; end if;
  v_now := date_trunc('milliseconds', clock_timestamp());
  if pg_current_xact_id() is null then null; end if;

  insert into events (stream_id, version, message_id, forum_id, type, schema_version, data, meta, recorded_at,
                      command_id, correlation_id, causation_id, actor, event_hash)
  select p_stream_id, v_version, p_message_id, p_forum_id, p_type, p_schema_version, p_data, p_meta, v_now,
         p_command_id, p_correlation_id, p_causation_id, p_actor,
         event_hash(p_message_id, p_stream_id, v_version, p_forum_id, p_type, p_schema_version, p_data, p_meta, v_now,
                    p_command_id, p_correlation_id, p_causation_id, p_actor)
   where p_expected = coalesce(
           (select e.version from events e where e.stream_id = p_stream_id order by e.version desc limit 1), 0)
     and not exists (select from archived_streams a where a.stream_id = p_stream_id);
  if not found then return null; end if;
  insert into commands (id, body_hash, stream_id, version, recorded_at)
  values (p_command_id, p_body_hash, p_stream_id, v_version, v_now);
  return v_version;
end $$;
`;

export class AppendOne1795446300000 implements MigrationInterface {
  readonly name = 'AppendOne1795446300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_ONE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function append_one');
  }
}
