import { z } from 'zod';

import { planMapping } from './plan-mapping.schema';

/** The format as JSON Schema, for editors. What needs a calendar or a list of zones is checked by `nap import plan` alone. */
export const planMappingJsonSchema = (): object => ({
  title: 'NAP plan mapping',
  ...z.toJSONSchema(planMapping, { io: 'input', unrepresentable: 'any' }),
});
