export const forumsTable = (schema: string): string => `
create table ${schema}.forums (
  forum_id text primary key,
  name text not null,
  zone text not null,
  local_languages text[] not null,
  reminder_hour text not null,
  registered_on date not null,
  stream_id text not null unique,
  version integer not null,
  feed_position bigint not null
)`;
