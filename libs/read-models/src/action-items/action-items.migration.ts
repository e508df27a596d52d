export const actionItemsTable = (schema: string): string => `
create table ${schema}.action_items (
  meeting_id text not null,
  item_id text not null,
  what text not null,
  owner_id text not null,
  due_on date not null,
  opened_on date not null,
  status text not null,
  done_on date,
  overdue_since date,
  late_by_days integer,
  reviews jsonb not null,
  stream_id text not null,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null,
  primary key (meeting_id, item_id)
);
create index on ${schema}.action_items (stream_id);
create index on ${schema}.action_items (forum_id, status, due_on)`;
