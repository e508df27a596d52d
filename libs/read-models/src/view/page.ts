/** A part of a list: what comes behind the row whose id is `after`, at most `limit` rows. */
export type Page = { readonly after?: string; readonly limit?: number };

const LARGEST_PAGE = 200;

export const limitOf = ({ limit }: Pick<Page, 'limit'>): number => Math.min(limit ?? LARGEST_PAGE, LARGEST_PAGE);
