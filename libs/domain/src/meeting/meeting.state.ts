import type { CivilDate, CivilDateTime } from '@nap/calendar';

import type { Duty } from '../deadline/duty';
import type { AdoptedBylaws } from '../forum/bylaws/bylaws';
import type { MeetingKind } from '../forum/meetings/meetings.events';
import type { Sector } from '../forum/membership/membership.events';
import type { ActionItem, AgendaItem, Approver, AttendeeAs, Minutes, NotedDecision, Paper } from './meeting.events';

/** Where an agenda stands on its road from the secretary's draft to the public. */
export type AgendaStage = 'drafted' | 'approved' | 'circulated' | 'revised' | 'final-approved' | 'published';

export type AgendaState = {
  readonly version: number;
  readonly items: readonly AgendaItem[];
  readonly stage: AgendaStage;
  /** Who has approved at the present stage. */
  readonly approvals: readonly Approver[];
  /** Returned with grounds, and not drafted or revised since. */
  readonly returned: boolean;
};

export type ProxyState = {
  readonly seatId: string;
  readonly personId: string;
  readonly proxySeatId: string | null;
};

export type AttendeeState = {
  readonly personId: string;
  readonly seatId: string | null;
  readonly sector: Sector | null;
  readonly as: AttendeeAs;
  readonly arrivedAt: CivilDateTime;
  readonly leftAt: CivilDateTime | null;
};

export type ActionItemState = ActionItem & {
  /** `released`: no meeting looks at it any more, whether it was done or not. */
  readonly status: 'open' | 'done' | 'released';
  readonly doneOn: CivilDate | null;
  /** The newest meeting that looked at it. */
  readonly reviewedIn: string | null;
};

export type MinutesState = {
  readonly version: number;
  readonly minutes: Minutes;
  readonly stage: 'drafted' | 'circulated' | 'approved' | 'published';
  readonly approvals: readonly Approver[];
};

/**
 * `adjourned`: a first call without quorum, a second is owed. `failed`: the second had none either. `recorded`: written
 * down as what happened, without a life in time.
 */
export type MeetingStatus = 'scheduled' | 'open' | 'adjourned' | 'closed' | 'failed' | 'cancelled' | 'recorded';

export type KnownMeeting = {
  readonly status: MeetingStatus;
  readonly meetingId: string;
  readonly forumId: string;
  readonly kind: MeetingKind;
  readonly startsAt: CivilDateTime;
  readonly endsAt: CivilDateTime;
  readonly place: string | null;
  /** Kept from the day it was called; null of a recorded meeting. */
  readonly bylaws: AdoptedBylaws | null;
  readonly call: 1 | 2;
  /** How often its time was changed: the sequence of its invitation. */
  readonly revision: number;
  readonly announced: boolean;
  /** Of the page that announces it. */
  readonly url: string | null;
  readonly agenda: AgendaState | null;
  readonly papers: readonly Paper[];
  readonly minuteTaker: string | null;
  readonly proxies: readonly ProxyState[];
  readonly attendees: readonly AttendeeState[];
  readonly presidedBy: string | null;
  readonly openedAt: CivilDateTime | null;
  readonly closedAt: CivilDateTime | null;
  /** The decision whose vote was opened in the meeting and not yet settled. */
  readonly voteOn: string | null;
  readonly decisions: readonly NotedDecision[];
  /** Seats counted as present and absent, known from the closing on. */
  readonly attended: readonly string[];
  readonly absent: readonly string[];
  readonly minutes: MinutesState | null;
  readonly actionItems: readonly ActionItemState[];
  readonly duties: readonly Duty[];
};

export type MeetingState = { readonly status: 'none' } | KnownMeeting;

export const initialMeeting: MeetingState = { status: 'none' };
