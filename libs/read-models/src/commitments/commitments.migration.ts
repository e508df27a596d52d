export const commitmentsTable = (schema: string): string => `
create table ${schema}.commitments (
  cycle_id text not null,
  commitment_id text not null,
  place integer not null,
  titles jsonb not null,
  lead_agencies text[] not null,
  supporting_agencies text[] not null,
  starts_on date,
  due_on date,
  start_wording jsonb,
  due_wording jsonb,
  milestones jsonb not null,
  revision integer not null,
  recorded_on date not null,
  changed_on date not null,
  stream_id text not null,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null,
  primary key (cycle_id, commitment_id)
);
create index on ${schema}.commitments (stream_id)`;
