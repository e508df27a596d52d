export const APPEND = String.raw`
-- every column behind its length in bytes, so that no two different rows read the same
create function event_hash(
  p_message_id uuid, p_stream_id text, p_version integer, p_forum_id text, p_type text, p_schema_version integer,
  p_data text, p_meta text, p_recorded_at timestamptz, p_command_id text, p_correlation_id text, p_causation_id text,
  p_actor text
) returns bytea language sql stable as $$
  select sha256(convert_to(concat(
    '36:', p_message_id,
    octet_length(p_stream_id), ':', p_stream_id,
    octet_length(p_version::text), ':', p_version,
    octet_length(p_forum_id), ':', p_forum_id,
    octet_length(p_type), ':', p_type,
    octet_length(p_schema_version::text), ':', p_schema_version,
    octet_length(p_data), ':', p_data,
    octet_length(p_meta), ':', p_meta,
    '24:', to_char(p_recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    octet_length(p_command_id), ':', p_command_id,
    octet_length(p_correlation_id), ':', p_correlation_id,
    coalesce(octet_length(p_causation_id) || ':' || p_causation_id, '-'),
    octet_length(p_actor), ':', p_actor
  ), 'UTF8'));
$$;

-- Stores one command's events, its documents and its result, or says why not. p_streams and p_expected name the
-- streams that were decided upon, the first is the command's own; the arrays from p_stream_ids on have one entry per
-- event, in order.
create function append_events(
  p_command_id text, p_body_hash text, p_correlation_id text, p_causation_id text, p_actor text, p_meta text,
  p_streams text[], p_expected integer[],
  p_stream_ids text[], p_versions integer[], p_forum_ids text[], p_message_ids uuid[], p_types text[],
  p_schema_versions integer[], p_data text[],
  p_hashes text[], p_salts text[], p_texts text[], p_person_ids text[],
  out outcome text, out stream_id text, out version integer
) language plpgsql set enable_seqscan = off as $$
#variable_conflict use_column
declare
  v_now timestamptz;
  v_key bigint;
  v_actual integer;
  v_archived boolean;
  v_command commands;
begin
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'append must be the first write of its transaction' using errcode = 'ES002',
      hint = 'write other rows in a transaction of their own; several streams go into one append';
  end if;

  -- simple expressions only: the lock is taken before this transaction draws an xid
  if cardinality(p_streams) = 1 then
    if pg_advisory_xact_lock(hashtextextended(p_streams[1], 7)) is null then null; end if;
  else
    for v_key in select distinct hashtextextended(s, 7) as k from unnest(p_streams) s order by k loop
      if pg_advisory_xact_lock(v_key) is null then null; end if;
    end loop;
  end if;
  v_now := date_trunc('milliseconds', clock_timestamp());

  for i in 1 .. cardinality(p_streams) loop
    select coalesce((select e.version from events e where e.stream_id = p_streams[i] order by e.version desc limit 1), 0),
           exists (select from archived_streams a where a.stream_id = p_streams[i])
      into v_actual, v_archived;
    if v_actual <> p_expected[i] then
      select * into v_command from commands c where c.id = p_command_id;
      if not found then
        outcome := 'conflict'; stream_id := p_streams[i]; version := v_actual;
      else
        outcome := case when v_command.body_hash = p_body_hash then 'repeated' else 'other-body' end;
        stream_id := v_command.stream_id; version := v_command.version;
      end if;
      return;
    end if;
    if v_archived then
      raise exception 'stream % is archived', p_streams[i]
        using errcode = 'ES004', hint = 'an archived stream takes no more events: open a new one';
    end if;
  end loop;

  -- the xid before the first nextval: the sequencer holds a missing number for dead once no older xid lives
  if pg_current_xact_id() is null then null; end if;
  outcome := 'appended'; stream_id := p_streams[1]; version := p_expected[1];
  for i in 1 .. cardinality(p_versions) loop
    insert into events (stream_id, version, message_id, forum_id, type, schema_version, data, meta, recorded_at,
                        command_id, correlation_id, causation_id, actor, event_hash)
    values (p_stream_ids[i], p_versions[i], p_message_ids[i], p_forum_ids[i], p_types[i], p_schema_versions[i],
            p_data[i], p_meta, v_now, p_command_id, p_correlation_id, p_causation_id, p_actor,
            event_hash(p_message_ids[i], p_stream_ids[i], p_versions[i], p_forum_ids[i], p_types[i],
                       p_schema_versions[i], p_data[i], p_meta, v_now, p_command_id, p_correlation_id,
                       p_causation_id, p_actor));
    if p_stream_ids[i] = stream_id then version := p_versions[i]; end if;
  end loop;
  insert into commands (id, body_hash, stream_id, version, recorded_at)
  values (p_command_id, p_body_hash, stream_id, version, v_now);

  if cardinality(p_hashes) > 0 then
    insert into documents (hash, salt, text, person_id, recorded_at)
    select d.hash, d.salt, d.text, d.person_id, v_now
      from unnest(p_hashes, p_salts, p_texts, p_person_ids) as d (hash, salt, text, person_id);
  end if;
end $$;
`;
