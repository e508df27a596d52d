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

/** One deadline entity for every kind of stream: also what meetings, decisions and the forum itself owe. */
export const deadlinesOfAllStreams = (schema: string): string => `
alter table ${schema}.deadlines
  alter column cycle_id drop not null,
  alter column phase drop not null,
  add column owner text not null,
  add column owner_id text not null,
  add column subject text,
  add column due text,
  add column met_at text,
  add column ruled_out_because text;
create index on ${schema}.deadlines (owner_id);
create index on ${schema}.deadlines (forum_id, status)`;

export const deadlinesOfCyclesAlone = (schema: string): string => `
alter table ${schema}.deadlines
  drop column owner,
  drop column owner_id,
  drop column subject,
  drop column due,
  drop column met_at,
  drop column ruled_out_because,
  alter column cycle_id set not null,
  alter column phase set not null;
drop index ${schema}.deadlines_forum_id_status_idx`;
