export const seatsTable = (schema: string): string => `
create table ${schema}.seats (
  seat_id text not null,
  sector text not null,
  established_on date not null,
  abolished_on date,
  holder_id text,
  held_from date,
  held_until date,
  filled_by text,
  substitute_id text,
  deputy_id text,
  vacant_since date,
  lapse text not null,
  lapse_rule text,
  confirm_by date,
  absences jsonb,
  lapsed text[] not null,
  past_holders jsonb not null,
  stream_id text not null,
  forum_id text not null,
  version integer not null,
  feed_position bigint not null,
  primary key (forum_id, seat_id)
);
create index on ${schema}.seats (stream_id)`;
