import { z } from 'zod';

import type { DomainEvent } from '@nap/domain';

import { cycleEventSchemas } from './cycle-events.schema';
import { forumEventSchemas } from './forum-events.schema';
import { upcasters } from './upcasters';

export type EventType = DomainEvent['type'];

/** Who may read an event's data: everybody, people with a role in the forum, or nobody outside the engine. */
export type Visibility = 'public' | 'forum' | 'sealed';

type Entry = { readonly visibility: Visibility; readonly stream: 'forum' | 'cycle'; readonly meaning: string };

const ofCycle = (meaning: string): Entry => ({ visibility: 'public', stream: 'cycle', meaning });
const ofForum = (meaning: string, visibility: Visibility = 'public'): Entry => ({
  visibility,
  stream: 'forum',
  meaning,
});

/** Every event of the domain: who may read it and what it says. */
export const eventCatalogue = {
  ForumRegistered: ofForum('A forum exists, with its zone, local languages and reminder hour.'),
  ReminderHourSet: ofForum('Reminders of the forum ring at another hour from now on.'),
  RoleAssigned: ofForum('A person holds a role from one day, until another if one is given.', 'forum'),
  RoleEnded: ofForum('The last day on which a role is held was set.', 'forum'),
  CycleRegistered: ofForum('The forum has a further cycle, opened by a person or by its own clock.'),
  CycleActivated: ofForum('The clocks of one of the forum’s cycles run from this day.'),
  CycleRescheduled: ofForum('Implementation of a cycle has another first or last day.'),
  SuccessorMoved: ofForum('The next cycle follows the amended end of the one before it.'),
  PersonErased: ofForum('A person’s data were erased; their id means nobody any more.', 'forum'),

  CycleOpened: ofCycle('A cycle exists, with the whole rule profile it keeps to its end.'),
  ClocksStarted: ofCycle('The cycle’s steps are due from this day; earlier ones are recorded as historical.'),
  PhaseOpened: ofCycle('The first day of a phase has come.'),
  DeadlineReached: ofCycle('The due day of a phase, or the latest day to open its comment window, has come.'),
  ReminderIssued: ofCycle('A reminder was due and was given to the roles named.'),
  ReminderSkipped: ofCycle('A reminder was not given, for the reason named.'),
  ReminderSuperseded: ofCycle('A reminder was not given because a newer rung was due at the same time.'),
  DeadlineMissed: ofCycle('The due day ended with the duty open; the phase is overdue.'),
  OverdueNoticeIssued: ofCycle('The roles named were told that a phase is overdue.'),
  ContraryToProcessWarned: ofCycle('The delay will count as acting contrary to process on the day named.'),
  ContraryToProcessReached: ofCycle('The delay counts as acting contrary to process.'),
  IrmReportMissingAtDrafting: ofCycle('The next drafting began without the IRM report that is meant for it.'),
  DeadlineMet: ofCycle('A duty was done, late by the days named.'),
  MissRectified: ofCycle('A recorded miss was none: the act is dated on or before the due day.'),
  PhaseClosed: ofCycle('Nothing is owed in a phase any more.'),
  PhaseReopened: ofCycle('Evidence that closed a phase was withdrawn; the phase is owed again.'),
  PhaseWaived: ofCycle('A person declared, with grounds, that a phase does not apply to this plan.'),
  PlanAdopted: ofCycle('The plan was adopted.'),
  PlanSubmitted: ofCycle('The plan was submitted.'),
  ReportVersionPublished: ofCycle('A report was published in one language.'),
  SummaryVersionPublished: ofCycle('A summary of an IRM report was published in one language.'),
  IrmDraftShared: ofCycle('The IRM shared the draft of its report for comment.'),
  IrmPanelReviewed: ofCycle('The IRM’s expert panel reviewed the draft.'),
  GovernmentCommentReceived: ofCycle('The government commented on the draft.'),
  IrmReportFinalised: ofCycle('The IRM finished its report.'),
  IrmReportPublished: ofCycle('The IRM published its report.'),
  FormalResponsePublished: ofCycle('The government published its response to an IRM report.'),
  EvidenceWithdrawn: ofCycle('Evidence recorded by mistake was withdrawn with grounds; both facts stay.'),
  PublicCommentOpened: ofCycle('The public may comment until the end of the last day named.'),
  PublicCommentClosed: ofCycle('The last day of public comment has ended.'),
  CalendarAmended: ofCycle('A person moved, with grounds, the end of implementation or the due day of one phase.'),
  DeadlineMoved: ofCycle('A phase has other days; its reminders begin a new revision.'),
  CycleSuspended: ofCycle('Reminders and escalation rest; no date moves.'),
  CycleResumed: ofCycle('Reminders and escalation go on.'),
  CohortShifted: ofCycle('Implementation moved by twelve months, to the next cohort.'),
} as const satisfies Readonly<Record<EventType, Entry>>;

const schemas: Readonly<Record<EventType, z.ZodType>> = { ...forumEventSchemas, ...cycleEventSchemas };

export const EVENT_TYPES = Object.keys(eventCatalogue) as readonly EventType[];

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventCatalogue, type);

/** A type that this release does not know is readable by nobody. */
export const visibilityOf = (type: string): Visibility =>
  isEventType(type) ? eventCatalogue[type].visibility : 'sealed';

/** The schema version in which events of a type are stored from now on. */
export const schemaVersionOf = (type: EventType): number => (upcasters[type]?.length ?? 0) + 1;

/** The JSON Schema (2020-12) of an event type's data, for readers outside. */
export const jsonSchemaOf = (type: EventType): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(schemas[type], { io: 'input' });

/** An event that no reader could understand: a bug of the writer, never an answer to a caller. */
export class EventContractError extends Error {}

/**
 * The last check before an event is stored for ever.
 * @throws EventContractError when the event is not what its schema promises to every reader.
 */
export const toStored = <Event extends DomainEvent>(event: Event): Event & { readonly schemaVersion: number } => {
  const parsed = schemas[event.type].safeParse(event.data);
  if (parsed.success) return { ...event, schemaVersion: schemaVersionOf(event.type) };
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new EventContractError(`${event.type} breaks its contract: ${lines.join('; ')}`);
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
