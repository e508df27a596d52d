import type { CivilDate, CivilDateTime, Instant, TimeOfDay } from '@nap/calendar';
import type { Message } from '@nap/kernel';

/**
 * What a command is given of the world, made at the edge: the instant, the forum's wall clock at it, the forum's reminder
 * hour, and who acts: a person's id, or null for a clock and for the operator at the machine.
 */
export type Moment = {
  readonly at: Instant;
  readonly local: CivilDateTime;
  readonly reminderHour: TimeOfDay;
  readonly by: string | null;
};

export type Timed = { readonly moment: Moment };
export type Grounded = Timed & { readonly grounds: DocumentHash };

/** sha256 of a salted text that lies beside the log. */
export type DocumentHash = string;

/** The business day of a fact in the forum's zone; it may lie in the past. */
export type Occurred = { readonly occurredOn: CivilDate };

/** Records every step of the stream that is due up to the moment, in due order. The one command of all clocks. */
export type PassTime = Message<'PassTime', Timed>;
