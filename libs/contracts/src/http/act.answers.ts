import { z } from 'zod';

import { version } from './answer-fields';

const stored = { streamId: z.string(), version };

/** Answer to an act: the stream it changed, and the version that makes. */
export const storedAnswer = z.strictObject(stored).meta({ id: 'Stored', title: 'stored act' });

/** Answer to an act that brought something into being, under the id that its address has. */
export const createdAnswer = z
  .strictObject({ ...stored, id: z.string() })
  .meta({ id: 'Created', title: 'stored act that made something' });

const fieldProblem = z
  .strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })
  .meta({ id: 'FieldProblem', title: 'field that is not as it must be' });

/** An RFC 9457 problem. The code is never renamed; texts follow `Accept-Language`. */
export const problemAnswer = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    pointer: z.string().optional(),
    errors: z.array(fieldProblem).optional(),
  })
  .meta({ id: 'Problem', title: 'problem' });
