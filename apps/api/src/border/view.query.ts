import { z } from 'zod';

const LARGEST_VERSION = 2_147_483_647;

/** A stream's version that an answer must show at least; a write answers with the version it made. */
const minVersion = z.coerce.number().int().min(1).max(LARGEST_VERSION).optional();

/** Query of what shows one stream. */
export const viewQuery = z.strictObject({ 'min-version': minVersion });

export type ViewQuery = z.output<typeof viewQuery>;

const LARGEST_PAGE = 200;

/** Query of a collection that is read page by page; `after` is the last id of the page before. */
export const pageQuery = z.strictObject({
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(LARGEST_PAGE),
});

export type PageQuery = z.output<typeof pageQuery>;

/** Query of a collection that has one answer. */
export const noQuery = z.strictObject({});

/** A collection. */
export type Items<Item> = { readonly items: readonly Item[] };

/** A choice that a form leaves empty is none. */
export const chosen = <Schema extends z.ZodType>(schema: Schema): z.ZodPreprocess<z.ZodOptional<Schema>> =>
  z.preprocess((given) => (given === '' ? undefined : given), schema.optional());
