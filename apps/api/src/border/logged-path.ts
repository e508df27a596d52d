/** Addresses that are secrets themselves: links to log in by, and private calendars. */
const SECRET = /^(\/(?:login|calendars)\/)[^/]+/i;

/** A request's path as it may stand in a log. */
export const loggedPath = (path: string): string => path.replace(SECRET, '$1***');
