const CONSUMER = 'reporting';

/**
 * Empties views and forgets how far reporting has come, so that it folds the whole log into them when it starts: rows of
 * an older release lack what a newer one reads off the same events. Where the log's consumers have no tables yet, there
 * is nothing to forget.
 */
export const foldAnew = (schema: string, views: readonly string[]): string => `
truncate ${views.map((name) => `${schema}.${name}`).join(', ')};
do $$
begin
  if to_regclass('consumer_position') is not null then
    delete from parked_event where consumer = '${CONSUMER}';
    delete from blocked_stream where consumer = '${CONSUMER}';
    delete from consumer_position where consumer = '${CONSUMER}';
  end if;
end $$;
`;
