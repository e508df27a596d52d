import type { CivilDate } from '@nap/calendar';
import type { AbsenceRecordOf } from '@nap/domain';

/** What a letter about a forum's seats says. `person`: a name, null for somebody whose data were erased. */
export type ForumNotice = { readonly stream: 'forum'; readonly id: string } & (
  | { readonly kind: 'lapse-warned'; readonly seatId: string; readonly record: AbsenceRecordOf }
  | {
      readonly kind: 'lapse-proposed';
      readonly seatId: string;
      readonly person: string | null;
      readonly rule: 'in-a-row' | 'of-a-year';
      readonly record: AbsenceRecordOf;
      /** The days of the meetings missed, oldest first. */
      readonly missedOn: readonly CivilDate[];
      readonly confirmBy: CivilDate;
    }
  | { readonly kind: 'membership-lapsed'; readonly seatId: string }
  | {
      readonly kind: 'seat-vacated';
      readonly seatId: string;
      /** Null: no substitute was named. */
      readonly substitute: { readonly name: string | null } | null;
      readonly fillBy: CivilDate | null;
    }
  | { readonly kind: 'substitute-follows'; readonly seatId: string }
  | { readonly kind: 'parity-broken'; readonly government: number; readonly others: number }
);
