import type { CycleCommand } from '../cycle/cycle.commands';
import type { CycleEvent } from '../cycle/cycle.events';
import type { CycleRefusal } from '../cycle/cycle.refusals';
import { type CycleState, evolveCycle, initialCycle } from '../cycle/cycle.state';
import type { DecisionCommand } from '../decision/decision.commands';
import type { DecisionEvent } from '../decision/decision.events';
import type { DecisionRefusal } from '../decision/decision.refusals';
import { evolveDecision } from '../decision/decision.evolve';
import { type DecisionState, initialDecision } from '../decision/decision.state';
import type { Urn } from '../decision/urn';
import type { ForumCommand } from '../forum/forum.commands';
import type { ForumEvent } from '../forum/forum.events';
import type { ForumRefusal } from '../forum/forum.refusals';
import { evolveForum } from '../forum/forum.evolve';
import { type ForumState, initialForum } from '../forum/forum.state';
import type { MeetingCommand } from '../meeting/meeting.commands';
import type { MeetingEvent } from '../meeting/meeting.events';
import type { MeetingRefusal } from '../meeting/meeting.refusals';
import { evolveMeeting } from '../meeting/meeting.evolve';
import { type MeetingState, initialMeeting } from '../meeting/meeting.state';

export type DomainEvent = CycleEvent | ForumEvent | MeetingEvent | DecisionEvent;
export type RefusalCode = CycleRefusal | ForumRefusal | MeetingRefusal | DecisionRefusal;

/** A command with the stream it is for. */
export type Order =
  | { readonly stream: 'forum'; readonly id: string; readonly command: ForumCommand }
  | { readonly stream: 'cycle'; readonly id: string; readonly command: CycleCommand }
  | { readonly stream: 'meeting'; readonly id: string; readonly command: MeetingCommand }
  | { readonly stream: 'decision'; readonly id: string; readonly command: DecisionCommand };

/** A kind of stream; its id follows it after a hyphen. */
export type StreamKind = Order['stream'];

/** The states an order is decided against; `alsoNeeds` says which, beside the order's own and its forum's. */
export type Involved = {
  readonly forum: ForumState;
  readonly cycle: CycleState | null;
  readonly successor: CycleState | null;
  readonly meeting: MeetingState | null;
  readonly decision: DecisionState | null;
  /** Ballots of the decision's open secret vote. */
  readonly urn: Urn;
};

export type StreamEvents = { readonly streamId: string; readonly events: readonly DomainEvent[] };

export const forumStreamId = (forumId: string): string => `forum-${forumId}`;
export const cycleStreamId = (cycleId: string): string => `cycle-${cycleId}`;
export const meetingStreamId = (meetingId: string): string => `meeting-${meetingId}`;
export const decisionStreamId = (decisionId: string): string => `decision-${decisionId}`;

const KINDS: Readonly<Record<StreamKind, true>> = { forum: true, cycle: true, meeting: true, decision: true };

/** What a stream's id says: its kind, and the id of what it tells of. Undefined for a kind that this release does not know. */
export const streamNamed = (streamId: string): { readonly kind: StreamKind; readonly id: string } | undefined => {
  const [, kind = '', id = ''] = /^([a-z]+)-(.+)$/.exec(streamId) ?? [];
  return Object.hasOwn(KINDS, kind) ? { kind: kind as StreamKind, id } : undefined;
};

/** How each kind of stream is folded. */
export const FOLDS = {
  forum: { initial: initialForum, evolve: evolveForum },
  cycle: { initial: initialCycle, evolve: evolveCycle },
  meeting: { initial: initialMeeting, evolve: evolveMeeting },
  decision: { initial: initialDecision, evolve: evolveDecision },
} as const;
