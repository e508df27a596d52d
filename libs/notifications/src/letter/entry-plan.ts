import type { CivilDateTime } from '@nap/calendar';
import type { Due } from '@nap/domain';

/** The calendar entry of a letter on the forum's wall clock; `name` is stable over all letters about the same thing. */
export type EntryPlan = { readonly name: string; readonly revision: number } & (
  | { readonly method: 'PUBLISH'; readonly due: Due }
  | {
      readonly method: 'REQUEST' | 'CANCEL';
      readonly startsAt: CivilDateTime;
      readonly endsAt: CivilDateTime;
      readonly place: string | null;
    }
);
