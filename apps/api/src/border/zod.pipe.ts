import { fieldIssues } from '@nap/contracts';
import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';

import { ApiProblem } from './api-problem';

/** Lets in what the schema takes; everything else is one problem that names each wrong field. */
export class ZodPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(readonly schema: Schema) {}

  transform(input: unknown): z.output<Schema> {
    const parsed = this.schema.safeParse(input);
    if (parsed.success) return parsed.data;
    throw new ApiProblem({ code: 'validation-failed', issues: fieldIssues(parsed.error, input) });
  }
}
