import { type CivilDate, type Instant, isCivilDate } from '@nap/calendar';
import { cycleStreamId } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';

import { personIdIn } from './orders';
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

/** The cycle an event tells of, whether its own stream or its forum's holds it; undefined for the forum's own affairs. */
export const cycleOf = ({ stream, data }: PlayedEvent): string | undefined => {
  const prefix = cycleStreamId('');
  if (stream.startsWith(prefix)) return stream.slice(prefix.length);
  return typeof data['cycleId'] === 'string' ? data['cycleId'] : undefined;
};

const DETAILS = ['phase', 'dueOn', 'rung', 'language', 'closedOn', 'lateByDays', 'reason', 'role', 'start', 'end'];

/** The event in one line, its business day first. */
export const lineOf = (event: PlayedEvent): string => {
  const details = DETAILS.flatMap((name) => {
    const value = event.data[name];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [name === 'phase' ? String(value) : `${name} ${String(value)}`];
  });
  const mark = event.data['historical'] === true ? ' (before the clocks started)' : '';
  return `${event.on}  ${(cycleOf(event) ?? event.stream).padEnd(12)}  ${event.type.padEnd(26)}  ${details.join(', ')}${mark}`.trimEnd();
};
