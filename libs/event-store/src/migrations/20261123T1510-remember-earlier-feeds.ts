import type { MigrationInterface, QueryRunner } from 'typeorm';

const EARLIER_FEEDS = `
-- the feeds that this one goes on from: readers who stand at or before last_common read on, the others have seen what
-- is no more
create table earlier_feed (
  feed_id uuid primary key,
  last_common bigint not null check (last_common >= 0),
  ended_at timestamptz not null default now()
);
revoke insert, update, delete, truncate on earlier_feed from nap_app;

-- After a restore: from here on the feed is another one, and whoever led the old one is fenced.
create function begin_feed_anew(out feed_id uuid) language plpgsql as $$
#variable_conflict use_column
begin
  insert into earlier_feed (feed_id, last_common) select feed_id, feed_position from feed_state;
  update feed_state set feed_id = gen_random_uuid(), epoch = epoch + 1
    returning feed_state.feed_id into begin_feed_anew.feed_id;
end $$;
revoke execute on function begin_feed_anew() from public;
`;

export class RememberEarlierFeeds1795446600000 implements MigrationInterface {
  readonly name = 'RememberEarlierFeeds1795446600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EARLIER_FEEDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function begin_feed_anew; drop table earlier_feed');
  }
}
