import type { CivilDate } from '@nap/calendar';

import type { MeetingKind, TimeSlot } from './meetings.events';

/** A meeting as its forum knows it. */
export type RegisteredMeeting = TimeSlot & {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly source: 'scheduled' | 'recorded';
  readonly status: 'called' | 'held' | 'struck';
  readonly heldOn: CivilDate | null;
  /** Seats counted when it was held; both empty where nobody knows. */
  readonly attended: readonly string[];
  readonly absent: readonly string[];
};

/** A motion as its forum knows it. */
export type RegisteredMotion = {
  readonly decisionId: string;
  readonly meetingId: string | null;
  readonly topic: string;
};
