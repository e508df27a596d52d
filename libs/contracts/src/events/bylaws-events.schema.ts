import { z } from 'zod';

import type { BylawsEvent } from '@nap/domain';

import { storedBylaws } from '../bylaws/stored-bylaws.schema';
import { civilDate, period } from '../scalars';
import { mandate } from '../vocabulary';
import { agreeingWith } from './agreement';

const occurred = { occurredOn: civilDate };
const decisionId = z.string().nullable();

/** What is stored as `data` of each event of a forum's rules, schema version 1. */
export const bylawsEventSchemas = agreeingWith<BylawsEvent>()({
  BylawsAdopted: z.strictObject({ ...occurred, version: z.int().min(1), bylaws: storedBylaws, decisionId }),
  MandateDefined: z.strictObject({ ...occurred, topic: z.string(), mandate, decisionId }),
  FrequencyChanged: z.strictObject({
    ...occurred,
    usual: period.nullable(),
    whileDrafting: period.nullable(),
    decisionId,
  }),
  FrequencyBreached: z.strictObject({
    ...occurred,
    rule: z.enum(['agreed', 'minimum']),
    lastHeldOn: civilDate.nullable(),
    due: civilDate,
    revision: z.int().min(0),
    historical: z.boolean(),
  }),
});
