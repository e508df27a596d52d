import type { CivilDate } from '@nap/calendar';
import { fromStored, visibilityOf } from '@nap/contracts';
import {
  type CycleEvent,
  type DomainEvent,
  type Duty,
  type DutyEvent,
  FOLDS,
  type ForumEvent,
  type DecisionEvent,
  type MeetingEvent,
} from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';
import type { DeadlineRow } from '@nap/read-models';
import type { HistoryLine } from '@nap/renderings';

/** A line before it is known where it stands and who did it. */
type Said = Omit<HistoryLine, 'feedPosition' | 'cursor' | 'eventId' | 'by' | 'grounds'>;

/** An event of the deadline's stream with what it says of the deadline. */
export type SaidBy = { readonly event: FeedEvent; readonly said: Said };

const metOrLate = (on: CivilDate, lateByDays: number): Said =>
  lateByDays === 0 ? { kind: 'met-in-time', on } : { kind: 'met-late', on, lateByDays };

/** What a duty of a phase and every other duty have in common. */
const ofBoth = ({ type, data }: CycleEvent | DutyEvent): Said | null => {
  switch (type) {
    case 'ReminderIssued':
      return { kind: 'reminded', on: data.doneOn, to: data.recipients };
    case 'ReminderSkipped':
      return { kind: 'skipped', on: data.doneOn, reason: data.reason };
    case 'ReminderSuperseded':
      return { kind: 'superseded', on: data.doneOn };
    case 'OverdueNoticeIssued':
      return { kind: 'overdue-notice', on: data.doneOn, to: data.recipients };
    case 'MissRectified':
      return { kind: 'rectified', on: data.occurredOn };
    default:
      return null;
  }
};

const ofPhase = (event: CycleEvent): Said | null => {
  const { type, data } = event;
  switch (type) {
    case 'PhaseOpened':
      return { kind: 'opened', on: data.occurredOn };
    case 'DeadlineMoved':
      return { kind: 'moved', on: data.occurredOn, from: data.from, due: data.dueOn };
    case 'DeadlineReached':
      return { kind: 'reached', on: data.occurredOn };
    case 'DeadlineMissed':
      return { kind: 'missed', on: data.occurredOn, due: data.dueOn };
    case 'ContraryToProcessWarned':
      return { kind: 'warned', on: data.doneOn, to: data.recipients };
    case 'ContraryToProcessReached':
      return { kind: 'contrary', on: data.doneOn, to: data.recipients };
    case 'DeadlineMet':
      return metOrLate(data.metOn, data.lateByDays);
    case 'PhaseClosed':
      return { kind: 'closed', on: data.closedOn };
    case 'PhaseReopened':
      return { kind: 'reopened', on: data.occurredOn };
    case 'PhaseWaived':
      return { kind: 'waived', on: data.occurredOn };
    default:
      return ofBoth(event);
  }
};

const ofDuty = (event: DutyEvent): Said | null => {
  const { type, data } = event;
  switch (type) {
    case 'DeadlineMissed':
      return { kind: 'missed', on: data.occurredOn, due: data.due };
    case 'DeadlineMet':
      return metOrLate(data.occurredOn, data.lateByDays);
    case 'DeadlineMoved':
      return { kind: 'moved', on: data.occurredOn, from: data.from, due: data.due };
    case 'DutyRuledOut':
      return { kind: 'ruled-out', on: data.occurredOn, reason: data.reason };
    default:
      return ofBoth(event);
  }
};

/** Public comment has its own reminders and its own last day; all else in a phase belongs to the phase's duty. */
const isOfComment = ({ data }: CycleEvent): boolean => 'duty' in data && data.duty === 'comment-window';

const saidOfPhase = (row: DeadlineRow, event: CycleEvent): Said | null => {
  if (event.type === 'CycleOpened') {
    const due = row.moves[0]?.from ?? row.dueOn;
    return { kind: 'planned', on: event.data.occurredOn, due };
  }
  if (!('phase' in event.data) || event.data.phase !== row.phase) return null;
  if (row.duty !== 'comment-window') return isOfComment(event) ? null : ofPhase(event);
  if (event.type === 'PublicCommentOpened') return metOrLate(event.data.opensOn, row.lateByDays ?? 0);
  return isOfComment(event) ? ofPhase(event) : null;
};

type Fold<State, Event> = { readonly initial: State; readonly evolve: (state: State, event: Event) => State };

/** The first event after which the stream owes the duty, and the duty as it was then. */
const planning = <State extends object, Event>(
  { initial, evolve }: Fold<State, Event>,
  events: readonly (readonly [FeedEvent, DomainEvent])[],
  find: (duties: readonly Duty[]) => Duty | undefined,
): SaidBy | null => {
  let state = initial;
  for (const [event, known] of events) {
    state = evolve(state, known as Event);
    const duty = 'duties' in state ? find(state.duties as readonly Duty[]) : undefined;
    if (duty !== undefined) return { event, said: { kind: 'planned', on: duty.plannedOn, due: duty.due } };
  }
  return null;
};

const planned = (
  { owner, duty, subject }: DeadlineRow,
  events: readonly (readonly [FeedEvent, DomainEvent])[],
): SaidBy | null => {
  const find = (duties: readonly Duty[]) => duties.find((known) => known.duty === duty && known.subject === subject);
  switch (owner) {
    case 'forum':
      return planning<object, ForumEvent>(FOLDS.forum as Fold<object, ForumEvent>, events, find);
    case 'meeting':
      return planning<object, MeetingEvent>(FOLDS.meeting as Fold<object, MeetingEvent>, events, find);
    case 'decision':
      return planning<object, DecisionEvent>(FOLDS.decision as Fold<object, DecisionEvent>, events, find);
    case 'cycle':
      return null;
  }
};

const saidOfDuty = (row: DeadlineRow, event: DomainEvent): Said | null => {
  if (!('duty' in event.data) || event.data.duty !== row.duty) return null;
  const told = event as DutyEvent;
  return told.data.subject === row.subject ? ofDuty(told) : null;
};

/** What the events of its stream say of a deadline, in the order of the feed; what is not public is left out. */
export const historyOf = (row: DeadlineRow, events: readonly FeedEvent[]): readonly SaidBy[] => {
  const known = events.flatMap((event) => {
    const domainEvent = fromStored(event);
    return domainEvent === undefined ? [] : [[event, domainEvent] as const];
  });
  const first = planned(row, known);
  const lines = known.flatMap(([event, domainEvent]) => {
    if (visibilityOf(event.type) !== 'public') return [];
    const said = row.owner === 'cycle' ? saidOfPhase(row, domainEvent as CycleEvent) : saidOfDuty(row, domainEvent);
    return said === null ? [] : [{ event, said }];
  });
  return first === null ? lines : [first, ...lines.filter(({ event }) => event !== first.event)];
};
