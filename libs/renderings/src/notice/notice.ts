import type { CivilDate, Instant } from '@nap/calendar';
import type { Language } from '@nap/contracts';
import type { Role, StreamKind } from '@nap/domain';

import type { CycleNotice } from './cycle.notice';
import type { DecisionNotice } from './decision.notice';
import type { DutyNotice } from './duty.notice';
import type { ForumNotice } from './forum.notice';
import type { MeetingNotice } from './meeting.notice';

/** What one letter says, by the kind of stream that it speaks of. */
export type Notice = CycleNotice | MeetingNotice | DecisionNotice | ForumNotice | DutyNotice;

export type NoticeKind = Notice['kind'];

const KINDS: Readonly<Record<NoticeKind, true>> = {
  'phase-opened': true,
  reminder: true,
  'comment-window-reminder': true,
  'irm-briefing': true,
  'deadline-missed': true,
  overdue: true,
  'escalation-warned': true,
  'escalation-reached': true,
  'deadline-moved': true,
  'irm-report-missing-at-drafting': true,
  'duty-reminder': true,
  'duty-missed': true,
  'duty-overdue': true,
  'duty-moved': true,
  'meeting-invitation': true,
  'meeting-moved': true,
  'meeting-second-call': true,
  'meeting-cancelled': true,
  'agenda-submitted': true,
  'final-agenda-submitted': true,
  'agenda-returned': true,
  'agenda-circulated': true,
  'materials-sent': true,
  'agenda-published': true,
  'proxy-notified': true,
  'proxy-named': true,
  'quorum-failed': true,
  'meeting-failed': true,
  'minutes-circulated': true,
  'minutes-published': true,
  'action-item-opened': true,
  'vote-opened': true,
  'vote-reminder': true,
  'decision-taken': true,
  'advice-adopted': true,
  'decision-failed': true,
  'advice-issued': true,
  'government-answered': true,
  'lapse-warned': true,
  'lapse-proposed': true,
  'membership-lapsed': true,
  'seat-vacated': true,
  'substitute-follows': true,
  'parity-broken': true,
};

export const NOTICE_KINDS = Object.keys(KINDS) as readonly NoticeKind[];

export type Mailbox = { readonly name: string; readonly email: string };

/** UID names what the entry is about and SEQUENCE its moves: a repeat with a higher revision replaces the one before it. */
type Entry = {
  readonly uid: string;
  readonly revision: number;
  readonly stampedAt: Instant;
  readonly organizer: Mailbox;
};

/** The end of a deadline: a whole day, or a moment. */
export type DeadlineEntry = Entry & { readonly method: 'PUBLISH'; readonly due: CivilDate | Instant };

/** A meeting in the reader's calendar; `CANCEL` takes it out again. */
export type InvitationEntry = Entry & {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly attendee: Mailbox;
};

/** The calendar entry that goes with a letter. */
export type CalendarEntry = DeadlineEntry | InvitationEntry;

/** Everything a letter to one person needs. */
export type NoticeLetter = {
  readonly notice: Notice;
  readonly language: Language;
  readonly recipientName: string;
  /**
   * For which roles the person gets it, and for which roles that nobody can be reached in; none of both for who is
   * concerned in person.
   */
  readonly roles: readonly Role[];
  readonly standsInFor: readonly Role[];
  readonly forum: { readonly name: string; readonly zone: string };
  /** The one action link. */
  readonly link: string;
  /** Null where no coming day is announced. */
  readonly entry: CalendarEntry | null;
};

export type NoticeStream = Extract<StreamKind, Notice['stream']>;
