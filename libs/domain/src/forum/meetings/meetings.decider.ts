import type { CivilDate } from '@nap/calendar';
import { type Decision, refuse } from '@nap/kernel';

import type { Moment } from '../../moment/moment';
import type { ForumEvent } from '../forum.events';
import type { ForumState } from '../forum.state';
import type { MeetingsCommand, MeetingsRefusal } from './meetings.commands';
import type { TimeSlot } from './meetings.events';

/** Registers meetings and motions, so that no two meetings are held at once and no motion comes before the bylaws. */
export const decideMeetings = (_command: MeetingsCommand, _forum: ForumState): Decision<ForumEvent, MeetingsRefusal> =>
  refuse('bylaws-not-adopted');

/** The meeting of the forum that would be held at the same time, if there is one. */
export const overlapping = (_forum: ForumState, _slot: TimeSlot, _exceptId: string): string | null => null;

/** What a held meeting means to the forum: its rhythm, the absences, and what follows from them. */
export const meetingHeld = (
  _forum: ForumState,
  _meeting: {
    readonly meetingId: string;
    readonly heldOn: CivilDate;
    readonly attended: readonly string[];
    readonly absent: readonly string[];
  },
  _moment: Moment,
): readonly ForumEvent[] => [];
