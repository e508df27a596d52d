/** What stands in front of a path of ours; any host would do, it is cut off again. */
const HERE = 'http://nap.invalid';

/**
 * A path of this site with its query, whatever was given: `//elsewhere.example` and its like would lead away from here.
 * @param without a parameter that is left out.
 */
export const ownAddress = (given: string, without?: string): string => {
  const local = `/${given.replace(/^[/\\]+/, '')}`;
  if (!URL.canParse(local, HERE)) return '/';
  const { pathname, searchParams, origin } = new URL(local, HERE);
  if (origin !== HERE) return '/';
  if (without !== undefined) searchParams.delete(without);
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
};
