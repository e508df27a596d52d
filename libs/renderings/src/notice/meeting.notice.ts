import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { Approver, MeetingKind, Paper } from '@nap/domain';

/** What a letter about a meeting says; times are of the forum's wall clock. */
export type MeetingNotice = {
  readonly stream: 'meeting';
  readonly id: string;
  readonly meeting: MeetingKind;
  readonly startsAt: CivilDateTime;
  readonly endsAt: CivilDateTime;
  readonly place: string | null;
} &
  /** `url`: the page that announces it. */
  (
    | { readonly kind: 'meeting-invitation' | 'meeting-second-call'; readonly url: string | null }
    | { readonly kind: 'meeting-moved'; readonly url: string | null; readonly from: CivilDateTime }
    | { readonly kind: 'meeting-cancelled' | 'meeting-failed' }
    | {
        readonly kind: 'agenda-submitted' | 'final-agenda-submitted';
        readonly items: readonly string[];
        /** By when it has to be out; null where the duty was ruled out. */
        readonly due: CivilDateTime | null;
      }
    | { readonly kind: 'agenda-returned'; readonly by: Approver; readonly stage: 'draft' | 'final' }
    | { readonly kind: 'agenda-circulated' | 'agenda-published'; readonly items: readonly string[] }
    | { readonly kind: 'materials-sent'; readonly papers: readonly Paper[] }
    /** To the secretary, and to the proxy. */
    | { readonly kind: 'proxy-notified'; readonly seatId: string; readonly proxy: string | null }
    | { readonly kind: 'proxy-named'; readonly seatId: string }
    | { readonly kind: 'quorum-failed'; readonly have: number; readonly need: number }
    | { readonly kind: 'minutes-circulated' | 'minutes-published' }
    | { readonly kind: 'action-item-opened'; readonly what: string; readonly dueOn: CivilDate }
  );
