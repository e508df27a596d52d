import { type CivilDateTime, dateOf } from '@nap/calendar';
import {
  type CycleEvent,
  type CycleState,
  type DecisionEvent,
  type DecisionState,
  FOLDS,
  type ForumEvent,
  type ForumState,
  type MeetingEvent,
  type MeetingState,
  type StreamEvents,
  type StreamKind,
  streamNamed,
} from '@nap/domain';
import type { Person } from '@nap/people';
import { toInstant, zone } from '@nap/zones';

import { tellingOf } from '../matter/telling';
import { candidatesFor, holdersOn } from '../planner/delivery-planner';
import { resolveRecipients } from '../recipients/recipients';
import { type SeenStream, seeFrom } from '../streams/streams';
import { type PreviewedLetter, previewedRecipients } from './previewed-letter';

/** A letter that an act would have sent at once. */
export type ForeseenLetter = Omit<PreviewedLetter, 'on' | 'at' | 'rung'>;

/** What an act would add to a stream, and the stream as it stands. */
export type ForeseenStream = StreamEvents & {
  readonly before: ForumState | CycleState | MeetingState | DecisionState;
};

/** Looks at the stream from one of the events that it would get, as if all of them were stored. */
const seenFrom = (
  kind: StreamKind,
  { before: initial, events }: ForeseenStream,
  version: number,
  recordedAt: { readonly recordedAt: SeenStream['recordedAt'] },
): SeenStream => {
  const stored = events.map(() => recordedAt);
  switch (kind) {
    case 'forum':
      return seeFrom(
        kind,
        { ...FOLDS.forum, initial: initial as ForumState },
        stored,
        events as readonly ForumEvent[],
        version,
      );
    case 'cycle':
      return seeFrom(
        kind,
        { ...FOLDS.cycle, initial: initial as CycleState },
        stored,
        events as readonly CycleEvent[],
        version,
      );
    case 'meeting':
      return seeFrom(
        kind,
        { ...FOLDS.meeting, initial: initial as MeetingState },
        stored,
        events as readonly MeetingEvent[],
        version,
      );
    case 'decision':
      return seeFrom(
        kind,
        { ...FOLDS.decision, initial: initial as DecisionState },
        stored,
        events as readonly DecisionEvent[],
        version,
      );
  }
};

/**
 * The letters that an act would have sent at once; those that a clock sends later are no part of it.
 * @param forum as it stands after the act.
 * @param local the forum's wall clock now.
 * @param find people by their ids; who is not found is taken for unreachable.
 */
export const foreseenLetters = async (
  stream: ForeseenStream,
  forum: ForumState,
  local: CivilDateTime,
  find: (ids: readonly string[]) => Promise<readonly Person[]>,
): Promise<readonly ForeseenLetter[]> => {
  const named = streamNamed(stream.streamId);
  if (named === undefined || forum.status === 'none') return [];
  const today = dateOf(local);
  const recordedAt = { recordedAt: toInstant(zone(forum.zone), local) };
  const letters: ForeseenLetter[] = [];
  for (let version = 1; version <= stream.events.length; version += 1) {
    const seen = seenFrom(named.kind, stream, version, recordedAt);
    const telling = tellingOf(seen);
    if (telling === null) continue;
    const { kind, audience } = telling.matter;
    const cycleId = named.kind === 'cycle' ? named.id : null;
    const people = await find([...new Set([...candidatesFor(audience, forum, cycleId, today), ...telling.mentions])]);
    const { recipients, unreachable } = resolveRecipients(audience, holdersOn(forum, cycleId, today, people));
    const stillTold = recipients.filter(
      ({ personId, roles, standsInFor }) =>
        telling.obsolete({ personId, readsAs: [...roles, ...standsInFor] }, local) === null,
    );
    const nameOf = (personId: string): string | null => people.find(({ id }) => id === personId)?.name ?? null;
    const noticeFor = (reader: Parameters<typeof telling.body>[0]) => telling.body(reader, local, nameOf).notice;
    const told = previewedRecipients({ recipients: stillTold, unreachable }, people, forum, noticeFor);
    if (recipients.length > 0 && stillTold.length === 0) continue;
    letters.push({ kind, ...told });
  }
  return letters;
};
