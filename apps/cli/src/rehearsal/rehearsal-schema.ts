import { z } from 'zod';

import { rehearsalFile } from './rehearsal-file.schema';

/** The format as JSON Schema, for editors. What needs a calendar or a list of zones is checked by `nap rehearse` alone. */
export const rehearsalJsonSchema = (): object => ({
  title: 'NAP cycle rehearsal',
  ...z.toJSONSchema(rehearsalFile, { io: 'input', unrepresentable: 'any' }),
});
