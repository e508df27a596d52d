import type { Instant } from '@nap/calendar';
import type { BusRefusal } from '@nap/contracts';
import type {
  CycleCommand,
  DecisionCommand,
  FollowPredecessor,
  ForumCommand,
  MeetingCommand,
  RefusalCode,
  StreamEvents,
} from '@nap/domain';
import type { Refusal } from '@nap/kernel';

type Untimed<Command> = Command extends { readonly type: string; readonly data: object }
  ? { readonly type: Command['type']; readonly data: Omit<Command['data'], 'moment'> }
  : never;

/**
 * An order before it has a time. Where a command holds the hash of what a person writes (`grounds`, `comment`, `motion`,
 * `answer`, `debate`, `conclusions`, `notes`), the request holds the text: the bus keeps it beside the log.
 */
export type OrderRequest =
  | { readonly stream: 'forum'; readonly id: string; readonly command: Untimed<ForumCommand> }
  | {
      readonly stream: 'cycle';
      readonly id: string;
      readonly command: Untimed<Exclude<CycleCommand, FollowPredecessor>>;
    }
  | { readonly stream: 'meeting'; readonly id: string; readonly command: Untimed<MeetingCommand> }
  | { readonly stream: 'decision'; readonly id: string; readonly command: Untimed<DecisionCommand> };

/** Who sends a command: a person with the roles held today, the engine's clock, or the operator at the machine itself. */
export type Caller =
  | { readonly kind: 'person'; readonly personId: string; readonly admin: boolean }
  | { readonly kind: 'clock' }
  | { readonly kind: 'operator' };

export type CommandRequest = {
  /** A UUID, the same for every repetition of one request; see `commandIdFrom`. */
  readonly id: string;
  readonly order: OrderRequest;
  readonly caller: Caller;
  readonly correlationId: string;
  /** The message that led to this command, if one did. */
  readonly causationId: string | null;
  /** Business time of the command; the clock's now unless said otherwise. */
  readonly at?: Instant;
  /** The version of the stream that the caller has seen: another one is refused and never decided upon. */
  readonly ifMatch?: number;
  /** The forum in which the caller looks for the cycle, meeting or decision: one of another forum is not found. */
  readonly forumId?: string;
};

export type CommandRefusal = Refusal<RefusalCode | BusRefusal>;

/** What became of a command. A repeated request has the answer of its first time. */
export type CommandAnswer =
  | {
      readonly ok: true;
      readonly streamId: string;
      /** The version of that stream after the command. */
      readonly version: number;
      /** The types of the events that the command added to that stream, in order; none when there was nothing to say. */
      readonly events: readonly string[];
    }
  | { readonly ok: false; readonly refusal: CommandRefusal };

/** What a command would do now. */
export type Consideration =
  | {
      readonly ok: true;
      readonly forumId: string;
      /** The version of the command's own stream that this was decided upon; as `ifMatch` it holds the command to it. */
      readonly version: number;
      /** What each stream would get, the command's own first. */
      readonly streams: readonly StreamEvents[];
    }
  | { readonly ok: false; readonly refusal: CommandRefusal };
