import type { CivilDate } from '@nap/calendar';

/** What a later meeting said of it: it goes on being tracked, or nothing more is asked of it. */
export type ActionItemReview = {
  readonly meetingId: string;
  readonly outcome: 'kept' | 'released';
  /** The due day from then on; null when released. */
  readonly dueOn: CivilDate | null;
  readonly reviewedOn: CivilDate;
};

export type ActionItemRow = {
  /** The meeting that opened it. */
  readonly meetingId: string;
  readonly itemId: string;
  readonly what: string;
  readonly ownerId: string;
  readonly dueOn: CivilDate;
  readonly openedOn: CivilDate;
  readonly status: 'open' | 'done' | 'released';
  readonly doneOn: CivilDate | null;
  /** The day after the due day that was missed; set while the item is overdue. */
  readonly overdueSince: CivilDate | null;
  /** Of an item that is done: 0 when it was done in time. */
  readonly lateByDays: number | null;
  readonly reviews: readonly ActionItemReview[];
};
