export const TABLES = `
create sequence events_global_position;

create table events (
  stream_id text not null,
  version integer not null check (version > 0),
  message_id uuid not null,
  forum_id text not null,
  global_position bigint not null default nextval('events_global_position'),
  type text not null,
  schema_version integer not null check (schema_version > 0),
  data text not null,
  meta text not null,
  recorded_at timestamptz not null,
  command_id text not null,
  correlation_id text not null,
  causation_id text,
  actor text not null,
  event_hash bytea not null,
  primary key (stream_id, version),
  constraint events_message_id unique (message_id),
  constraint events_global_position_once unique (global_position),
  constraint events_size check (octet_length(data) + octet_length(meta) <= 262144)
);

create table archived_streams (
  stream_id text primary key,
  archived_at timestamptz not null default now()
);

create table commands (
  id text primary key,
  body_hash text not null,
  stream_id text not null,
  version integer not null,
  recorded_at timestamptz not null
);

-- what people wrote, beside the log; erasing takes text and salt, the hash stays as proof that there was one
create table documents (
  hash text primary key,
  salt text,
  text text,
  person_id text,
  recorded_at timestamptz not null,
  erased_at timestamptz,
  constraint documents_hash check (text is null or hash = encode(sha256(convert_to(salt || text, 'UTF8')), 'hex')),
  constraint documents_size check (octet_length(text) <= 262144),
  constraint documents_erased check ((erased_at is null) = (text is not null) and (text is null) = (salt is null))
);
create index documents_person on documents (person_id);

create table feed (
  feed_position bigint primary key,
  global_position bigint not null unique,
  forum_id text not null,
  previous_in_forum bigint not null,
  chain bytea not null
);
create unique index feed_forum on feed (forum_id, feed_position);

-- one row: where the sequencer stands
create table feed_state (
  only_row boolean primary key default true check (only_row),
  feed_id uuid not null default gen_random_uuid(),
  feed_position bigint not null default 0,
  high_gp bigint not null default 0,
  epoch bigint not null default 0,
  chain bytea not null default decode(repeat('00', 32), 'hex')
);
insert into feed_state default values;

-- numbers below high_gp that had not arrived; a transaction older than drop_at may still bring one
create table feed_gap (
  global_position bigint primary key,
  drop_at xid8 not null
);

-- how far each topic is published, by whose leave
create table relay_checkpoint (
  topic text primary key,
  feed_position bigint not null default 0,
  epoch bigint not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'ES005', hint = 'record a new fact that corrects the old one';
end $$;

create trigger append_only before update or delete or truncate on events
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on feed
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on commands
  for each statement execute function refuse_change();
alter table events enable always trigger append_only;
alter table feed enable always trigger append_only;
alter table commands enable always trigger append_only;

revoke update, delete, truncate on events, feed, commands from nap_app;
revoke delete, truncate on documents, feed_state, relay_checkpoint from nap_app;
revoke insert on feed_state from nap_app;
`;
