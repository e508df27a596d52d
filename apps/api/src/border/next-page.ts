import type { Response } from 'express';

import type { PageQuery } from './view.query';

type Filters = Readonly<Record<string, string | undefined>>;

/** Tells where a collection goes on behind a page that is full. */
export const linkToNext = (
  response: Response,
  path: string,
  { limit }: PageQuery,
  items: readonly { readonly id: string }[],
  filters: Filters = {},
): void => {
  const last = items.at(-1);
  if (last === undefined || items.length < limit) return;
  const query = new URLSearchParams({ after: last.id, limit: String(limit) });
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.set(name, value);
  response.setHeader('Link', `<${path}?${query.toString()}>; rel="next"`);
};
