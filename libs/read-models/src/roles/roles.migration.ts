export const rolesTable = (schema: string): string => `
create table ${schema}.roles (
  assignment_id text primary key,
  person_id text not null,
  role text not null,
  held_from date not null,
  held_until date,
  cycle_id text,
  assigned_on date not null,
  erased_on date,
  stream_id text not null,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null
);
create index on ${schema}.roles (stream_id);
create index on ${schema}.roles (forum_id, held_from)`;
