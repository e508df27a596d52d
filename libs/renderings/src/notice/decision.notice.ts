import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { Tally } from '@nap/domain';

/** What a letter about a motion says. */
export type DecisionNotice = { readonly stream: 'decision'; readonly id: string; readonly title: string } & (
  | { readonly kind: 'vote-opened'; readonly closesAt: CivilDateTime; readonly secret: boolean }
  | {
      readonly kind: 'vote-reminder';
      readonly closesAt: CivilDateTime;
      readonly secret: boolean;
      readonly daysLeft: number;
    }
  /** `advice-adopted`: what the members adopted binds nobody; it goes to the government as advice. */
  | { readonly kind: 'decision-taken' | 'advice-adopted'; readonly tally: Tally }
  | { readonly kind: 'decision-failed'; readonly tally: Tally; readonly reason: 'not-carried' | 'no-quorum' }
  | { readonly kind: 'advice-issued'; readonly answerDue: CivilDate }
  | {
      readonly kind: 'government-answered';
      readonly accepted: 'wholly' | 'in-part' | 'rejected';
      readonly url: string | null;
    }
);
