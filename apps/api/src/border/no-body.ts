import { z } from 'zod';

/** Body of an act that its address says all about: empty, or `{}`. */
export const noBody = z.strictObject({});
