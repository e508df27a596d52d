export const cyclesTable = (schema: string): string => `
create table ${schema}.cycles (
  cycle_id text primary key,
  status text not null,
  profile text not null,
  profile_version integer not null,
  languages text[] not null,
  starts_on date not null,
  ends_on date not null,
  predecessor text,
  opened_by text not null,
  opened_on date not null,
  clocks_started_on date,
  suspended_on date,
  shifted_on date,
  stream_id text not null unique,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null
);
create index on ${schema}.cycles (forum_id, starts_on)`;
