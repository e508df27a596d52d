import {
  type CivilDate,
  type CivilDateTime,
  type Period,
  type TimeOfDay,
  addPeriod,
  at,
  dateOf,
  inTimeOrder,
  negated,
  period,
  timeOfDay,
} from '@nap/calendar';

import type { Moment } from '../moment/moment';
import type { Role } from '../role/role';
import { type Due, dayOf, lateByDays, lateFrom } from './due';
import {
  type Addressee,
  DUTY_NAMES,
  type DutyDeadline,
  type DutyEvent,
  type DutyName,
  type DutyStepEvent,
} from './duty.events';
import { passSteps } from './passing';
import { outcomeOfRung } from './rung';

/** Rungs before the deadline, longest first, and notices after it, both at the reminder hour. */
export type Ladder = { readonly reminders: readonly Period[]; readonly overdueNotices: readonly Period[] };

/** A duty with its deadline inside its owner's stream. */
export type Duty = DutyDeadline & {
  readonly ladder: Ladder;
  /** The forum's day on which this revision was planned. */
  readonly plannedOn: CivilDate;
  readonly status: 'open' | 'missed' | 'met' | 'ruled-out' | 'released';
  /** Keys of the steps that were recorded. */
  readonly done: ReadonlySet<string>;
};

/** One moment of a duty on the forum's wall clock. The key is unique in its stream: duty, rung, revision. */
export type DutyStep = DutyDeadline & {
  readonly key: string;
  readonly step: 'missed' | 'overdue-notice' | 'reminder';
  readonly rung: Period | null;
  readonly on: CivilDate;
  readonly time: TimeOfDay;
};

/** In the order in which steps of one moment are recorded. */
const STEPS: readonly DutyStep['step'][] = ['missed', 'overdue-notice', 'reminder'];

export const plannedDuty = (
  { duty, due, subject = null }: Pick<DutyDeadline, 'duty' | 'due'> & { readonly subject?: string | null },
  ladder: Ladder,
  plannedOn: CivilDate,
): Duty => ({ duty, subject, due, revision: 0, ladder, plannedOn, status: 'open', done: new Set() });

export const isOwed = ({ status }: Duty): boolean => status === 'open' || status === 'missed';

const keyOf = ({ duty, subject, revision }: DutyDeadline, step: DutyStep['step'], rung: Period | null): string =>
  `${duty}${subject === null ? '' : `/${subject}`}/${step}${rung === null ? '' : `/${rung}`}#${String(revision)}`;

const stepsOf = (deadline: Duty, hour: TimeOfDay): readonly DutyStep[] => {
  const { duty, subject, due, revision, ladder } = deadline;
  const make = (step: DutyStep['step'], on: CivilDate, time: TimeOfDay, rung: Period | null): DutyStep => ({
    key: keyOf(deadline, step, rung),
    duty,
    subject,
    due,
    revision,
    step,
    rung,
    on,
    time,
  });
  const late = lateFrom(due);
  return [
    ...ladder.reminders.map((rung) => make('reminder', addPeriod(dayOf(due), negated(rung)), hour, rung)),
    make('missed', dateOf(late), timeOfDay(late.slice(11, 16)), null),
    ...ladder.overdueNotices.map((rung) => make('overdue-notice', addPeriod(dayOf(due), rung), hour, rung)),
  ];
};

const isPending = (deadline: Duty, { key, step }: DutyStep): boolean =>
  !deadline.done.has(key) && (deadline.status === 'missed' ? step === 'overdue-notice' : deadline.status === 'open');

const byDueOrder = (a: DutyStep, b: DutyStep): number =>
  inTimeOrder(at(a.on, a.time), at(b.on, b.time)) ||
  STEPS.indexOf(a.step) - STEPS.indexOf(b.step) ||
  DUTY_NAMES.indexOf(a.duty) - DUTY_NAMES.indexOf(b.duty) ||
  inTimeOrder(a.key as CivilDate, b.key as CivilDate);

/** The steps that clocks have still to record, in due order. A missed duty's notices are reckoned once it is missed. */
export const dutyAgenda = (duties: readonly Duty[], hour: TimeOfDay): readonly DutyStep[] =>
  duties
    .filter(isOwed)
    .flatMap((deadline) => stepsOf(deadline, hour).filter((step) => isPending(deadline, step)))
    .sort(byDueOrder);

const isSame = (a: DutyDeadline, b: DutyDeadline): boolean => a.duty === b.duty && a.subject === b.subject;

export const dutyOf = (duties: readonly Duty[], duty: DutyName, subject: string | null = null): Duty | undefined =>
  duties.find((known) => known.duty === duty && known.subject === subject);

/** Roles that are told of a duty: while it can be kept, and once it is overdue. */
export type ToldRoles = { readonly before: readonly Role[]; readonly overdue: readonly Role[] };

/** What a duty's letters say to whom. */
export type Recipients = (duty: Duty, when: 'before' | 'overdue') => readonly Addressee[];

/** What the clock records for one step that is due. */
export const recordDutyStep = (
  duties: readonly Duty[],
  step: DutyStep,
  { local, reminderHour }: Moment,
  recipients: Recipients,
): DutyStepEvent | null => {
  const deadline = dutyOf(duties, step.duty, step.subject);
  if (deadline === undefined) return null;
  const { duty, subject, due, revision } = deadline;
  const stamp = {
    ...{ duty, subject, due, revision },
    occurredOn: step.on,
    dueAt: at(step.on, step.time),
    doneOn: dateOf(local),
  };
  const rung = step.rung ?? period('P0D');
  if (step.step === 'missed') {
    return { type: 'DeadlineMissed', data: { ...stamp, recipients: recipients(deadline, 'overdue') } };
  }
  if (step.step === 'overdue-notice') {
    return { type: 'OverdueNoticeIssued', data: { ...stamp, rung, recipients: recipients(deadline, 'overdue') } };
  }
  const later = stepsOf(deadline, reminderHour).filter(
    (other) => other.step === 'reminder' && other.on > step.on && at(other.on, other.time) <= local,
  );
  const newer = later.sort(byDueOrder).at(-1)?.rung ?? null;
  const outcome = outcomeOfRung({ on: step.on, plannedOn: deadline.plannedOn, due, local, newer, historical: false });
  switch (outcome.kind) {
    case 'issued':
      return { type: 'ReminderIssued', data: { ...stamp, rung, recipients: recipients(deadline, 'before') } };
    case 'skipped':
      return { type: 'ReminderSkipped', data: { ...stamp, rung, reason: outcome.reason } };
    case 'superseded':
      return { type: 'ReminderSuperseded', data: { ...stamp, rung, by: outcome.by } };
  }
};

/** What is recorded when a duty is done; nothing when it is not owed any more. */
export const meetDuty = (
  duties: readonly Duty[],
  name: DutyName,
  metAt: CivilDateTime,
  today: CivilDate,
  subject: string | null = null,
): readonly DutyEvent[] => {
  const deadline = dutyOf(duties, name, subject);
  if (deadline === undefined || !isOwed(deadline)) return [];
  const { duty, due, revision } = deadline;
  const data = { duty, subject, due, revision, metAt, occurredOn: today };
  const late = lateByDays(due, metAt);
  const met: DutyEvent = { type: 'DeadlineMet', data: { ...data, lateByDays: late } };
  return deadline.status === 'missed' && late === 0 ? [met, { type: 'MissRectified', data }] : [met];
};

/** The deadline has another due moment; its reminders begin a new revision. A duty already done stays done. */
export const moveDuty = (deadline: Duty, due: Due, today: CivilDate): readonly DutyEvent[] => {
  if (!isOwed(deadline) || deadline.due === due) return [];
  const { duty, subject, revision } = deadline;
  const data = { duty, subject, due, revision: revision + 1, from: deadline.due, occurredOn: today };
  return [{ type: 'DeadlineMoved', data }];
};

const evolveDuty = (deadline: Duty, event: DutyEvent): Duty => {
  const { type, data } = event;
  const withKey = (step: DutyStep['step'], rung: Period | null): Duty => ({
    ...deadline,
    done: new Set([...deadline.done, keyOf(data, step, rung)]),
  });
  switch (type) {
    case 'ReminderIssued':
    case 'ReminderSkipped':
    case 'ReminderSuperseded':
      return withKey('reminder', data.rung);
    case 'OverdueNoticeIssued':
      return withKey('overdue-notice', data.rung);
    case 'DeadlineMissed':
      return { ...withKey('missed', null), status: 'missed' };
    case 'DeadlineMet':
      return { ...deadline, status: 'met' };
    case 'DutyRuledOut':
      return { ...deadline, status: 'ruled-out' };
    case 'DeadlineMoved':
      return { ...deadline, due: data.due, revision: data.revision, plannedOn: data.occurredOn, status: 'open' };
    case 'MissRectified':
      return deadline;
  }
};

/** What became of a stream's duties by an event about one of them. */
export const evolveDuties = (duties: readonly Duty[], event: DutyEvent): readonly Duty[] =>
  duties.map((known) => (isSame(known, event.data) ? evolveDuty(known, event) : known));

const DUTY_EVENTS: Readonly<Record<DutyEvent['type'], true>> = {
  ReminderIssued: true,
  ReminderSkipped: true,
  ReminderSuperseded: true,
  DeadlineMissed: true,
  OverdueNoticeIssued: true,
  DeadlineMet: true,
  MissRectified: true,
  DeadlineMoved: true,
  DutyRuledOut: true,
};

/** Whether an event is about a duty of a stream other than a cycle. */
export const isDutyEvent = <Event extends { readonly type: string; readonly data: object }>(
  event: Event,
): event is Extract<Event, DutyEvent> =>
  Object.hasOwn(DUTY_EVENTS, event.type) && 'duty' in event.data && 'due' in event.data;

/**
 * Records every duty's step that is due up to the moment, in due order, each against the state that the one before left.
 * @param record what one step becomes; null records nothing and ends the passing.
 */
export const passDuties = <State, Event>(
  state: State,
  { local, reminderHour }: Moment,
  room: {
    readonly dutiesOf: (state: State) => readonly Duty[];
    readonly record: (state: State, step: DutyStep) => readonly Event[];
    readonly evolve: (state: State, event: Event) => State;
  },
): readonly Event[] =>
  passSteps(state, local, {
    agendaOf: (now) => dutyAgenda(room.dutiesOf(now), reminderHour),
    record: room.record,
    evolve: room.evolve,
  });
