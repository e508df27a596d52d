import { z } from 'zod';

import { httpUrl, text } from '../scalars';

export const personId = z.uuid();

/** Why a person does what the rules leave to people, and all that people write at length; kept as a document beside the log. */
export const written = text(10_000);

/** A name or a title that stands in events and addresses people read: short. */
export const title = text(200);

export const optionalUrl = httpUrl.nullable().default(null);

export const noneTwice = (entries: readonly string[]): boolean => new Set(entries).size === entries.length;
