import { z } from 'zod';

const LONGEST_ADDRESS = 254;
/** One `@`, and nothing that could begin another header or hide in a text. */
const ADDRESS = /^[^\s@<>\p{Cc}\p{Cf}]+@[^\s@<>\p{Cc}\p{Cf}]+$/u;

/** What somebody wrote as a mail address; null where it is none. */
export const emailForm = z.object({
  email: z.string().trim().max(LONGEST_ADDRESS).regex(ADDRESS).nullable().catch(null),
});

export const demoForm = z.object({ person: z.uuid().catch('') });

export const loginQuery = z.object({
  sent: z.literal('yes').optional().catch(undefined),
  /** The page that asked for a login. */
  back: z.string().max(2_000).optional().catch(undefined),
});
