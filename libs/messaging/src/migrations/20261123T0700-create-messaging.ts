import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
-- how far each consumer has come in each forum; events counts what it has handled or parked there
create table consumer_position (
  consumer text not null,
  forum_id text not null,
  feed_position bigint not null,
  events bigint not null,
  primary key (consumer, forum_id)
);

-- streams whose next event a consumer could not handle
create table blocked_stream (
  consumer text not null,
  stream_id text not null,
  since_position bigint not null,
  error text not null,
  blocked_at timestamptz not null default now(),
  unblock_requested boolean not null default false,
  primary key (consumer, stream_id)
);

-- what waits behind the block; the events themselves stay in the feed
create table parked_event (
  consumer text not null,
  stream_id text not null,
  feed_position bigint not null,
  parked_at timestamptz not null default now(),
  primary key (consumer, stream_id, feed_position),
  foreign key (consumer, stream_id) references blocked_stream (consumer, stream_id)
);

-- the PostgreSQL adapter: how far a topic is published, and how far each group has acknowledged it
create table message_topic (
  topic text primary key,
  published bigint not null
);
create table message_group (
  id integer generated always as identity primary key,
  consumer_group text not null,
  topic text not null,
  acknowledged bigint not null default 0,
  generation integer not null default 0,
  unique (consumer_group, topic)
);
`;

export class CreateMessaging1795417200000 implements MigrationInterface {
  readonly name = 'CreateMessaging1795417200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table message_group, message_topic, parked_event, blocked_stream, consumer_position');
  }
}
