import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
-- events whose recipients were resolved; neither replay nor rebuild nor restore resolves them again
create table recipient_mark (
  event_id uuid primary key,
  feed_position bigint not null,
  marked_at timestamptz not null default now()
);

-- one letter to one person about one event; ids only, what it says is written when it is sent
create table delivery (
  id bigint generated always as identity primary key,
  event_id uuid not null references recipient_mark,
  channel text not null check (channel in ('mail')),
  recipient_id text not null,
  kind text not null,
  roles text[] not null,
  stands_in_for text[] not null,
  forum_id text not null,
  stream_id text not null,
  event_version integer not null,
  feed_position bigint not null,
  status text not null check (
    status in ('pending', 'sending', 'sent', 'superseded', 'failed', 'unknown', 'undeliverable')),
  reason text,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  lease_id uuid,
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  unique (event_id, channel, recipient_id),
  check ((status = 'sending') = (lease_id is not null) and (lease_id is null) = (lease_until is null))
);
create index delivery_due on delivery (next_attempt_at) where status in ('pending', 'unknown');
create index delivery_leased on delivery (lease_until) where status = 'sending';
create index delivery_of_forum on delivery (forum_id, feed_position);

-- every time a letter was handed to the mail server, or may have been
create table delivery_attempt (
  delivery_id bigint not null references delivery,
  attempt integer not null,
  message_id text not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'deferred', 'refused', 'unknown')),
  response text,
  primary key (delivery_id, attempt),
  check ((outcome is null) = (ended_at is null))
);
`;

export class CreateNotifications1795424400000 implements MigrationInterface {
  readonly name = 'CreateNotifications1795424400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table delivery_attempt, delivery, recipient_mark');
  }
}
