import type { DecisionEvent, MeetingEvent } from '@nap/domain';

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
  | 'agenda-comment'
  | 'papers'
  | 'agenda-publication'
  | 'proxy'
  | 'proxy-withdrawal'
  | 'attendance'
  | 'departure'
  | 'opening'
  | 'second-call'
  | 'vote'
  | 'ballot'
  | 'vote-close'
  | 'consensus'
  | 'close'
  | 'objection'
  | 'objection-withdrawal'
  | 'deferral'
  | 'position-paper'
  | 'dialogue-exhausted'
  | 'motion-withdrawal'
  | 'minute-taker'
  | 'minutes'
  | 'minutes-circulation'
  | 'minutes-approval'
  | 'minutes-publication'
  | 'item-done'
  | 'item-review'
  | 'government-answer'
  | 'approval-request'
  | 'approval-grant'
  | 'approval-refusal'
  | 'recognition'
  | 'instruction'
  | 'agency-report';

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
  | 'occurredOn'
  | 'comment'
  | 'proxy'
  | 'minuteTaker'
  | 'arrivedAt'
  | 'leftAt'
  | 'meetingId'
  | 'outcome'
  | 'toMeetingId'
  | 'side'
  | 'paperTitle'
  | 'address'
  | 'accepted'
  | 'answer'
  | 'agency'
  | 'from';

/** The words of the forms about meetings. */
export type MeetingWorkTexts = {
  readonly act: Readonly<Record<MeetingAct, { readonly title: string; readonly lead: string }>>;
  readonly field: Readonly<Record<MeetingField, string>>;
  readonly hint: Readonly<
    Record<
      'url' | 'topics' | 'papers' | 'attendees' | 'grounds' | 'conclusions' | 'now' | 'toMeetingId' | 'keptUntil',
      string
    >
  >;
  readonly usual: Readonly<Record<'followUp' | 'general', string>>;
  readonly sitter: string;
  readonly noSeat: string;
  readonly accepted: Readonly<Record<'wholly' | 'in-part' | 'rejected', string>>;
  readonly outcome: Readonly<Record<'kept' | 'released', string>>;
  readonly unnamed: string;
  readonly choice: Readonly<Record<'yes' | 'no' | 'abstain', string>>;
  readonly numbered: string;
};

/** What an event of a meeting says, for those who read no log. */
export type MeetingFactTexts = Readonly<Partial<Record<MeetingEvent['type'] | DecisionEvent['type'], string>>>;
