import { EVENT_TYPES, type EventType, fields, isEventType, schemaVersionOf } from '@nap/contracts';
import { cloudEventType } from '@nap/contracts';
import { z } from 'zod';

const LARGEST_PAGE = 1_000;

/** Types are named as in the catalogue, or as the events themselves carry them, with prefix and version. */
const names = new Map<string, EventType>(
  EVENT_TYPES.map((type) => [cloudEventType(type, schemaVersionOf(type)), type]),
);

/** `type=PlanAdopted,PlanSubmitted`, or the parameter once for each. */
const types = z.union([z.string(), z.array(z.string())]).transform((given, context): readonly EventType[] => {
  const wanted = [given].flat().flatMap((list) => list.split(',').map((name) => names.get(name) ?? name));
  if (wanted.every(isEventType)) return wanted;
  const values = EVENT_TYPES.join(', ');
  context.addIssue({ code: 'custom', params: { rule: 'not-one-of', values } });
  return z.NEVER;
});

/** `GET /feed` */
export const feedQuery = z.strictObject({
  /** The cursor that the last page ended with; without one the feed begins at its first event. */
  after: z.string().default('0'),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(100),
  type: types.optional(),
  forum: fields.slug.optional(),
});

export type FeedRequest = z.output<typeof feedQuery>;
