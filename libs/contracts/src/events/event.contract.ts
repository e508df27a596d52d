import { z } from 'zod';

import type { DomainEvent } from '@nap/domain';

import { agreeingWith } from './agreement';
import { bylawsEventSchemas } from './bylaws-events.schema';
import { cycleEventSchemas } from './cycle-events.schema';
import { decisionEventSchemas } from './decision-events.schema';
import { dutyEventSchemas } from './duty-events.schema';
import { type EventType, isEventType } from './event.catalogue';
import { forumEventSchemas } from './forum-events.schema';
import { meetingEventSchemas } from './meeting-events.schema';
import { meetingsEventSchemas } from './meetings-events.schema';
import { membershipEventSchemas } from './membership-events.schema';
import { upcasters } from './upcasters';

const { DutyRuledOut, ...shared } = dutyEventSchemas;

/** A cycle's deadline names a phase, every other one a duty; which shape an event has, its fields say. */
const deadlineSchemas = {
  ReminderIssued: z.union([cycleEventSchemas.ReminderIssued, shared.ReminderIssued]),
  ReminderSkipped: z.union([cycleEventSchemas.ReminderSkipped, shared.ReminderSkipped]),
  ReminderSuperseded: z.union([cycleEventSchemas.ReminderSuperseded, shared.ReminderSuperseded]),
  DeadlineMissed: z.union([cycleEventSchemas.DeadlineMissed, shared.DeadlineMissed]),
  OverdueNoticeIssued: z.union([cycleEventSchemas.OverdueNoticeIssued, shared.OverdueNoticeIssued]),
  DeadlineMet: z.union([cycleEventSchemas.DeadlineMet, shared.DeadlineMet]),
  MissRectified: z.union([cycleEventSchemas.MissRectified, shared.MissRectified]),
  DeadlineMoved: z.union([cycleEventSchemas.DeadlineMoved, shared.DeadlineMoved]),
};

/** The compiler asks every shape of every stream: a type that two streams share has the union of both. */
const schemas: Readonly<Record<EventType, z.ZodType>> = agreeingWith<DomainEvent>()({
  ...forumEventSchemas,
  ...bylawsEventSchemas,
  ...membershipEventSchemas,
  ...meetingsEventSchemas,
  ...cycleEventSchemas,
  ...meetingEventSchemas,
  ...decisionEventSchemas,
  ...deadlineSchemas,
  DutyRuledOut,
});

/** The shapes that an event type's data can have: one, or one for each stream that means another thing by it. */
export const shapesOf = (type: EventType): readonly z.ZodType[] => {
  const schema = schemas[type];
  return schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]) : [schema];
};

/** The schema version in which events of a type are stored from now on. */
export const schemaVersionOf = (type: EventType): number => (upcasters[type]?.length ?? 0) + 1;

/** The JSON Schema (2020-12) of an event type's data, for readers outside. */
export const jsonSchemaOf = (type: EventType): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(schemas[type], { io: 'input' });

/** An event that no reader could understand: a bug of the writer, never an answer to a caller. */
export class EventContractError extends Error {}

type Issue = z.core.$ZodIssue;

/** Of several shapes the one that fits best is named, so that the message says which field is wrong. */
const linesOf = (issues: readonly Issue[], at: readonly PropertyKey[] = []): readonly string[] =>
  issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    const shapes = issue.code === 'invalid_union' ? [...issue.errors] : [];
    const [closest] = shapes.sort((a, b) => a.length - b.length);
    return closest === undefined ? [`${path.join('.')}: ${issue.message}`] : linesOf(closest, path);
  });

/**
 * The last check before an event is stored for ever.
 * @throws EventContractError when the event is not what its schema promises to every reader.
 */
export const toStored = <Event extends DomainEvent>(event: Event): Event & { readonly schemaVersion: number } => {
  const parsed = schemas[event.type].safeParse(event.data);
  if (parsed.success) return { ...event, schemaVersion: schemaVersionOf(event.type) };
  throw new EventContractError(`${event.type} breaks its contract: ${linesOf(parsed.error.issues).join('; ')}`);
};

/**
 * An event as it came from the store, already upcast; what was stored was checked on its way in. Undefined for a type
 * that only a newer release knows: nothing may be decided or shown without it.
 */
export const fromStored = ({
  type,
  data,
}: {
  readonly type: string;
  readonly data: object;
}): DomainEvent | undefined => (isEventType(type) ? ({ type, data } as DomainEvent) : undefined);
