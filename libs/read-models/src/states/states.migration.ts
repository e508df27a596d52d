export const statesTable = (schema: string): string => `
create table ${schema}.states (
  state jsonb not null,
  stream_id text primary key,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null
)`;
