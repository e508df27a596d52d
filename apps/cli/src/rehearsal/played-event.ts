import { type CivilDate, type Instant, isCivilDate } from '@nap/calendar';
import { type StreamKind, streamNamed } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';

import { personIdIn } from './names';
import type { RehearsalFile } from './rehearsal-file.schema';

/** One line of a rehearsal's NDJSON. */
export type PlayedEvent = {
  readonly position: number;
  /** The business day of the fact. */
  readonly on: CivilDate;
  /** The business instant of the command. */
  readonly at: Instant;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  /** A person of the file, `clock`, or `operator` for what the rehearsal prepares. */
  readonly by: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Real time. */
  readonly recordedAt: Instant;
};

/** Every event of the domain has the day on which it happened. */
const dayOf = ({ data, type }: FeedEvent): CivilDate => {
  const day = data['occurredOn'];
  if (typeof day === 'string' && isCivilDate(day)) return day;
  throw new Error(`${type} has no business day`);
};

export const playedEvent = (file: RehearsalFile, event: FeedEvent): PlayedEvent => {
  const { feedPosition, streamId, version, type, data, meta, recordedAt } = event;
  const person = file.people.find(({ id }) => personIdIn(file, id) === meta.actor);
  return {
    position: feedPosition,
    on: dayOf(event),
    at: meta.occurredAt,
    stream: streamId,
    version,
    type,
    by: person?.id ?? meta.actor,
    data,
    recordedAt,
  };
};

/** The cycle, meeting or decision an event tells of, whether its own stream or its forum's holds it; undefined for other affairs. */
export const idOf = ({ stream, data }: PlayedEvent, kind: Exclude<StreamKind, 'forum'>): string | undefined => {
  const own = streamNamed(stream);
  if (own?.kind === kind) return own.id;
  const named = data[`${kind}Id`];
  return typeof named === 'string' ? named : undefined;
};

export const cycleOf = (event: PlayedEvent): string | undefined => idOf(event, 'cycle');

/** What a reader wants to know of an event besides its type, in this order. */
const DETAILS: Readonly<Record<string, (value: string | number) => string | null>> = {
  phase: String,
  duty: (duty) => (duty === 'phase' ? null : String(duty)),
  role: String,
  language: (language) => `in ${String(language)}`,
  start: (day) => `from ${String(day)}`,
  end: (day) => `to ${String(day)}`,
  dueOn: (day) => `due ${String(day)}`,
  due: (moment) => `due ${String(moment)}`,
  startsAt: (moment) => `from ${String(moment)}`,
  seatId: String,
  rule: String,
  rung: (rung) => (rung === 'P0D' ? null : `rung ${String(rung)}`),
  reason: String,
  closedOn: (day) => `closed ${String(day)}`,
  lateByDays: (days) => (days === 0 ? 'in time' : `late by ${String(days)} days`),
};

const detailsOf = (data: PlayedEvent['data']): readonly string[] =>
  Object.entries(DETAILS).flatMap(([name, write]) => {
    const value = data[name];
    const detail = typeof value === 'string' || typeof value === 'number' ? write(value) : null;
    return detail === null ? [] : [detail];
  });

const WIDTHS = { where: 10, type: 26 };

/** The event in one line, its business day first. */
export const lineOf = (event: PlayedEvent): string => {
  const where = (cycleOf(event) ?? idOf(event, 'meeting') ?? event.stream).padEnd(WIDTHS.where);
  const mark = event.data['historical'] === true ? ' (before the clocks started)' : '';
  return `${event.on}  ${where}  ${event.type.padEnd(WIDTHS.type)}  ${detailsOf(event.data).join(', ')}${mark}`.trimEnd();
};
