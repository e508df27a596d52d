import { EVENT_TYPES, type EventType, cloudEventType, fields, isEventType, schemaVersionOf } from '@nap/contracts';
import { cycleStreamId } from '@nap/domain';
import type { FeedQuery } from '@nap/event-store';
import { z } from 'zod';

const LARGEST_PAGE = 1_000;
const LONGEST_WAIT_S = 60;
const LONGEST_STREAM = 200;

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

/** Where to begin and what to leave out: the same for pages and for the stream. */
const selection = {
  /** The cursor that the last page ended with; without one the feed begins at its first event. */
  after: z.string().optional(),
  /** The same, as clients of HTTP Feeds say it: a cursor, or the id of the last event they have. */
  lastEventId: z.string().optional(),
  type: types.optional(),
  forum: fields.slug.optional(),
  cycle: fields.slug.optional(),
  stream: z.string().min(1).max(LONGEST_STREAM).optional(),
};

type Selection = z.output<z.ZodObject<typeof selection>>;

/** Parameters that say the same: one of each pair may be given. */
const refuseTwice = (query: Selection, context: z.RefinementCtx): void => {
  const refuse = (name: keyof Selection, other: keyof Selection): void => {
    if (query[name] === undefined || query[other] === undefined) return;
    context.addIssue({ code: 'custom', path: [name], params: { rule: 'given-twice', other } });
  };
  refuse('lastEventId', 'after');
  refuse('cycle', 'stream');
};

/** `GET /feed` */
export const feedQuery = z
  .strictObject({
    ...selection,
    limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(100),
    /** How long to wait for an event, in seconds, where there is none yet. */
    wait: z.coerce.number().int().min(0).max(LONGEST_WAIT_S).default(0),
  })
  .superRefine(refuseTwice);

export type FeedRequest = z.output<typeof feedQuery>;

/** `GET /feed/stream` */
export const feedStreamQuery = z.strictObject(selection).superRefine(refuseTwice);

export type FeedStreamRequest = z.output<typeof feedStreamQuery>;

export const beginningOf = ({ after, lastEventId }: Selection): string => after ?? lastEventId ?? 'earliest';

export type FeedFilter = Pick<FeedQuery, 'types' | 'forumId' | 'streamId'>;

export const filterOf = ({ type, forum, cycle, stream }: Selection): FeedFilter => {
  const streamId = cycle === undefined ? stream : cycleStreamId(cycle);
  return {
    ...(type === undefined ? {} : { types: type }),
    ...(forum === undefined ? {} : { forumId: forum }),
    ...(streamId === undefined ? {} : { streamId }),
  };
};

export const isWhole = ({ types, forumId, streamId }: FeedFilter): boolean =>
  types === undefined && forumId === undefined && streamId === undefined;
