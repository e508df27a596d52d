import type { Agenda, Instant } from './agenda';

/** Registered name of the workflow that keeps the time of one meeting. */
export const MEETING = 'meeting';

/** What is owed around a meeting. */
export type MeetingDuty = 'agenda' | 'papers' | 'final-agenda' | 'minutes' | 'action-item';

export type MeetingAgenda = Agenda<MeetingDuty>;

export type MeetingActivities = {
  /** The next step of every duty of the meeting, folded from the log. Changes nothing. */
  readonly planMeeting: (meeting: { readonly meetingId: string }) => Promise<MeetingAgenda>;
  /**
   * Records every step of the meeting that is due up to `at`, then answers as `planMeeting`.
   * A ring that comes early, late, twice or for a moved meeting records what there is to record and no more.
   */
  readonly ringMeeting: (ring: {
    readonly meetingId: string;
    readonly duty: MeetingDuty;
    readonly at: Instant;
    /** When the step was due for which it rings; tasks of version 0.1.0 name none. */
    readonly due?: Instant;
  }) => Promise<MeetingAgenda>;
};
