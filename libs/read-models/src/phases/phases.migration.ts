export const phasesTable = (schema: string): string => `
create table ${schema}.phases (
  cycle_id text not null,
  phase text not null,
  place integer not null,
  closed_by text not null,
  status text not null,
  opens_on date,
  due_on date,
  revision integer not null,
  opened_on date,
  closed_on date,
  waived_on date,
  overdue_since date,
  missed_on date,
  late_by_days integer,
  escalation text not null,
  evidence jsonb not null,
  comment_windows jsonb not null,
  stream_id text not null,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null,
  primary key (cycle_id, phase)
);
create index on ${schema}.phases (stream_id);
create index on ${schema}.phases (forum_id)`;
