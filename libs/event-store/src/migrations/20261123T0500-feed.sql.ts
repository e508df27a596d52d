export const FEED = `
-- A new leader: whoever held the feed before is fenced. Gaps are stamped anew, since a restored database counts xids afresh.
create function take_over_feed(out epoch bigint) language plpgsql as $$
#variable_conflict use_column
begin
  update feed_state set epoch = feed_state.epoch + 1 returning feed_state.epoch into take_over_feed.epoch;
  update feed_gap set drop_at = pg_current_xact_id();
end $$;

-- Gives at most p_limit committed events (and every late one) their place in the feed, in the order of their numbers.
-- A number that is missing stays listed until every transaction older than the sequencer's own has ended: by then it
-- has arrived, or it never will.
create function sequence_feed(p_epoch bigint, p_limit integer, out sequenced integer, out head bigint)
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  v_state feed_state;
  v_xmin xid8;
  v_me xid8;
  v_found bigint[];
  v_high bigint;
  v_chain bytea;
  v_event record;
begin
  select * into v_state from feed_state; -- no row lock: a lock would draw the xid before the search
  if v_state.epoch <> p_epoch then
    raise exception 'the feed has another leader: epoch % is not %', v_state.epoch, p_epoch using errcode = 'ES010';
  end if;
  sequenced := 0;
  head := v_state.feed_position;

  v_xmin := pg_snapshot_xmin(pg_current_snapshot()); -- before the search
  select array_agg(number order by number) into v_found from (
    select e.global_position as number from feed_gap g join events e on e.global_position = g.global_position
    union all
    (select e.global_position from events e where e.global_position > v_state.high_gp
      order by e.global_position limit p_limit)
  ) arrived;
  delete from feed_gap where global_position = any (v_found) or drop_at <= v_xmin;
  if v_found is null then return; end if;
  v_me := pg_current_xact_id(); -- after the search: whoever holds a missing number is older

  v_high := greatest(v_state.high_gp, v_found[cardinality(v_found)]);
  update feed_state set feed_position = feed_position + cardinality(v_found), high_gp = v_high
   where epoch = p_epoch and feed_position = v_state.feed_position;
  if not found then
    raise exception 'the feed has another leader: it moved past %', v_state.feed_position using errcode = 'ES010';
  end if;
  insert into feed_gap (global_position, drop_at)
  select missing, v_me
    from (select number, lag(number, 1, v_state.high_gp) over (order by number) as before
            from unnest(v_found) as number where number > v_state.high_gp) pair,
         generate_series(pair.before + 1, pair.number - 1) as missing;

  v_chain := v_state.chain;
  for v_event in
    select e.global_position, e.message_id, e.stream_id, e.version, e.forum_id, e.event_hash
      from unnest(v_found) as number join events e on e.global_position = number order by number
  loop
    if v_event.version > 1 and not exists (
      select from events p join feed f on f.global_position = p.global_position
       where p.stream_id = v_event.stream_id and p.version = v_event.version - 1) then
      raise exception 'the feed stops before version % of %: its predecessor has no place yet', v_event.version, v_event.stream_id
        using errcode = 'ES011', hint = 'something wrote to events without append_events, or a gap was dropped too early';
    end if;
    head := head + 1;
    v_chain := sha256(v_chain || int8send(head) || uuid_send(v_event.message_id) || v_event.event_hash);
    insert into feed (feed_position, global_position, forum_id, previous_in_forum, chain)
    values (head, v_event.global_position, v_event.forum_id,
            coalesce((select f.feed_position from feed f where f.forum_id = v_event.forum_id
                       order by f.feed_position desc limit 1), 0),
            v_chain);
  end loop;
  sequenced := cardinality(v_found);
  update feed_state set chain = v_chain;
end $$;
`;
