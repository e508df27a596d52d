import type { CivilDate, TimeOfDay } from '@nap/calendar';

export type ForumRow = {
  readonly forumId: string;
  readonly name: string;
  /** IANA zone in which all the forum's days begin and end. */
  readonly zone: string;
  readonly localLanguages: readonly string[];
  readonly reminderHour: TimeOfDay;
  readonly registeredOn: CivilDate;
};
