import type { MeetingEvent } from '@nap/domain';

/** What people do to a meeting on pages; `call` begins one. */
export type MeetingAct =
  | 'call'
  | 'announcement'
  | 'move'
  | 'cancellation'
  | 'motion'
  | 'agenda'
  | 'agenda-approval'
  | 'agenda-return'
  | 'agenda-circulation'
  | 'papers'
  | 'agenda-publication'
  | 'attendance'
  | 'departure'
  | 'opening'
  | 'second-call'
  | 'vote'
  | 'ballot'
  | 'vote-close'
  | 'consensus'
  | 'close'
  | 'minutes'
  | 'minutes-circulation'
  | 'minutes-approval'
  | 'minutes-publication'
  | 'item-done';

export type MeetingField =
  | 'kind'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'url'
  | 'grounds'
  | 'topic'
  | 'title'
  | 'motion'
  | 'topics'
  | 'decisions'
  | 'followUp'
  | 'general'
  | 'as'
  | 'papers'
  | 'attendees'
  | 'personId'
  | 'presidedBy'
  | 'decisionId'
  | 'secret'
  | 'seatId'
  | 'choice'
  | 'conclusions'
  | 'debate'
  | 'notes'
  | 'what'
  | 'ownerId'
  | 'dueOn'
  | 'itemId'
  | 'occurredOn';

/** The words of the forms about meetings. */
export type MeetingWorkTexts = {
  readonly act: Readonly<Record<MeetingAct, { readonly title: string; readonly lead: string }>>;
  readonly field: Readonly<Record<MeetingField, string>>;
  readonly hint: Readonly<Record<'url' | 'topics' | 'papers' | 'attendees' | 'grounds' | 'conclusions', string>>;
  readonly usual: Readonly<Record<'followUp' | 'general', string>>;
  readonly sitter: string;
  readonly unnamed: string;
  readonly choice: Readonly<Record<'yes' | 'no' | 'abstain', string>>;
  readonly numbered: string;
};

/** What an event of a meeting says, for those who read no log. */
export type MeetingFactTexts = Readonly<
  Partial<Record<MeetingEvent['type'] | 'MotionTabled' | 'VoteOpened' | 'VoteClosed' | 'BallotCast', string>>
>;
