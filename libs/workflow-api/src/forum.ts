import type { Agenda, Instant } from './agenda';

/** Registered name of the workflow that keeps the time of one forum. */
export const FORUM = 'forum';

/** What a forum's own clock is there for. */
export type ForumDuty =
  'open-successor' | 'meeting-frequency' | 'six-month-minimum' | 'lapse-confirmation' | 'seat-filling' | 'term-end';

export type ForumAgenda = Agenda<ForumDuty>;

export type ForumActivities = {
  /** The next step of every duty of the forum, folded from the log. Changes nothing. */
  readonly planForum: (forum: { readonly forumId: string }) => Promise<ForumAgenda>;
  /** Records every step of the forum that is due up to `at`, then answers as `planForum`. */
  readonly ringForum: (ring: {
    readonly forumId: string;
    readonly duty: ForumDuty;
    readonly at: Instant;
    /** When the step was due for which it rings; tasks of version 0.1.0 name none. */
    readonly due?: Instant;
  }) => Promise<ForumAgenda>;
};
