import { APP_ROLE } from '@nap/platform';
import { type ClientBase, escapeIdentifier } from 'pg';

type Connection = Pick<ClientBase, 'query'>;

const IN_THE_FEED = new Set(['feed_position', 'previous_in_forum', 'chain']);

/**
 * Begins a restore into an empty log, in the caller's transaction: nobody else may write to it until the restore ends.
 * @param feedId of the feed that comes back.
 */
export const openLogForRestore = async (connection: Connection, feedId: string): Promise<void> => {
  await connection.query(`revoke insert on events, feed, commands from ${APP_ROLE}`);
  await connection.query('update feed_state set feed_id = $1, epoch = epoch + 1', [feedId]);
};

/**
 * Stores the next rows of the log, each as JSON text, in the caller's transaction: at any time the feed is a whole one
 * that ends sooner.
 * @param columns of a row, in any order.
 */
export const restoreLogRows = async (
  connection: Connection,
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> => {
  const page = `[${rows.join(',')}]`;
  const ofEvents = columns
    .filter((column) => !IN_THE_FEED.has(column))
    .map((column) => escapeIdentifier(column))
    .join(', ');
  await connection.query(
    `insert into events (${ofEvents}) select ${ofEvents} from json_populate_recordset(null::events, $1)`,
    [page],
  );
  await connection.query(
    `with placed as (
       insert into feed (feed_position, global_position, forum_id, previous_in_forum, chain)
       select feed_position, global_position, forum_id, previous_in_forum, chain
         from json_populate_recordset(null::feed, $1) where feed_position is not null
       returning feed_position, global_position, chain)
     update feed_state s
        set feed_position = newest.feed_position, chain = newest.chain,
            high_gp = greatest(s.high_gp, (select max(global_position) from placed))
       from (select feed_position, chain from placed order by feed_position desc limit 1) newest`,
    [page],
  );
};

/**
 * Ends a restore, in the caller's transaction: the feed goes on under a new id, and the log takes events again.
 * @returns the new feed's id.
 */
export const endLogRestore = async (connection: Connection): Promise<string> => {
  await connection.query(
    `insert into feed_gap (global_position, drop_at)
     select e.global_position, pg_current_xact_id() from events e, feed_state s
      where e.global_position < s.high_gp
        and not exists (select from feed f where f.global_position = e.global_position)`,
  );
  await connection.query(
    `select setval('events_global_position', max(global_position)) from events having max(global_position) > 0`,
  );
  await connection.query(`grant insert on events, feed, commands to ${APP_ROLE}`);
  return beginFeedAnew(connection);
};

/**
 * Gives the feed of a database that was brought back by other means a new id, as a restore does: its readers then learn
 * which positions are no more.
 * @returns the new feed's id.
 */
export const beginFeedAnew = async (connection: Connection): Promise<string> => {
  const { rows } = await connection.query<{ feed_id: string }>('select feed_id from begin_feed_anew()');
  const row = rows[0];
  if (row === undefined) throw new Error('feed_state is empty: restore it from a backup');
  return row.feed_id;
};
