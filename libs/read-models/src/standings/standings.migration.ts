export const standingsTable = (schema: string): string => `
create table ${schema}.standings (
  parity text not null,
  government_seats integer,
  other_seats integer,
  parity_since date,
  meetings_held integer not null,
  last_held_on date,
  next_by_agreement date,
  next_by_minimum date,
  breaches jsonb not null,
  stream_id text not null unique,
  forum_id text primary key,
  version integer not null,
  feed_position bigint not null
)`;
