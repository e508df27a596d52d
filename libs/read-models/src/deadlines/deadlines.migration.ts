export const deadlinesTable = (schema: string): string => `
create table ${schema}.deadlines (
  deadline_id text primary key,
  cycle_id text not null,
  phase text not null,
  duty text not null,
  status text not null,
  due_on date,
  revision integer not null,
  opened_on date,
  met_on date,
  late_by_days integer,
  missed_on date,
  rectified_on date,
  warned_on date,
  reached_on date,
  moves jsonb not null,
  reminders jsonb not null,
  overdue_notices jsonb not null,
  stream_id text not null,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null
);
create index on ${schema}.deadlines (stream_id);
create index on ${schema}.deadlines (forum_id, due_on)`;
