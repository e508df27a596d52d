export const bylawsTable = (schema: string): string => `
create table ${schema}.bylaws (
  bylaws_version integer not null,
  bylaws jsonb not null,
  adopted_on date not null,
  decision_id text,
  superseded_on date,
  frequency_changes jsonb not null,
  stream_id text not null,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null,
  primary key (forum_id, bylaws_version)
);
create index on ${schema}.bylaws (stream_id)`;
