import type { CivilDateTime } from '@nap/calendar';
import type { Due } from '@nap/domain';

/** Which duty of which stream; what it is about, in the forum's own words. */
export type OwedDuty =
  | {
      readonly stream: 'meeting';
      readonly duty: 'agenda' | 'papers' | 'final-agenda' | 'minutes';
      /** When the meeting begins. */
      readonly startsAt: CivilDateTime;
    }
  | { readonly stream: 'meeting'; readonly duty: 'action-item'; readonly what: string }
  | { readonly stream: 'decision'; readonly duty: 'vote' | 'government-answer'; readonly title: string }
  | {
      readonly stream: 'decision';
      readonly duty: 'agency-instruction';
      readonly title: string;
      readonly agency: string;
    }
  | { readonly stream: 'forum'; readonly duty: 'meeting-frequency' | 'six-month-minimum' }
  | {
      readonly stream: 'forum';
      readonly duty: 'lapse-confirmation' | 'seat-filling' | 'term-end';
      readonly seatId: string;
    };

/** What a letter about a duty outside a cycle says. `awaitsApproval`: the reader holds it up, and is asked to approve. */
export type DutyNotice = { readonly id: string; readonly due: Due } & OwedDuty &
  (
    | { readonly kind: 'duty-reminder'; readonly daysLeft: number; readonly awaitsApproval: boolean }
    | { readonly kind: 'duty-missed' }
    | { readonly kind: 'duty-overdue'; readonly daysOverdue: number }
    | { readonly kind: 'duty-moved'; readonly from: Due }
  );
