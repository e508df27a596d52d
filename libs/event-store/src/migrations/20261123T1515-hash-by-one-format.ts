import type { MigrationInterface, QueryRunner } from 'typeorm';

const HASH_BY_ONE_FORMAT = String.raw`
-- The same text as before, put together in one go: an append spends less of its time on it.
create or replace function event_hash(
  p_message_id uuid, p_stream_id text, p_version integer, p_forum_id text, p_type text, p_schema_version integer,
  p_data text, p_meta text, p_recorded_at timestamptz, p_command_id text, p_correlation_id text, p_causation_id text,
  p_actor text
) returns bytea language sql stable as $$
  select sha256(convert_to(format(
    '36:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s24:%s%s:%s%s:%s%s%s:%s',
    p_message_id,
    octet_length(p_stream_id), p_stream_id,
    octet_length(p_version::text), p_version,
    octet_length(p_forum_id), p_forum_id,
    octet_length(p_type), p_type,
    octet_length(p_schema_version::text), p_schema_version,
    octet_length(p_data), p_data,
    octet_length(p_meta), p_meta,
    to_char(p_recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    octet_length(p_command_id), p_command_id,
    octet_length(p_correlation_id), p_correlation_id,
    coalesce(octet_length(p_causation_id) || ':' || p_causation_id, '-'),
    octet_length(p_actor), p_actor
  ), 'UTF8'));
$$;
`;

export class HashByOneFormat1795446900000 implements MigrationInterface {
  readonly name = 'HashByOneFormat1795446900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HASH_BY_ONE_FORMAT);
  }

  /** The hashes are the same either way: the quicker function may stay. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
