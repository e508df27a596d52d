export const mandatesTable = (schema: string): string => `
create table ${schema}.mandates (
  topic text not null,
  mandate text not null,
  defined_on date not null,
  decision_id text,
  earlier jsonb not null,
  stream_id text not null,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null,
  primary key (forum_id, topic)
);
create index on ${schema}.mandates (stream_id)`;
