import { type KnownMeeting, type MeetingEvent, type MeetingState, type Role, isDutyEvent } from '@nap/domain';
import type { MeetingNotice } from '@nap/renderings';

import { type DutyMatter, type DutyRoom, dutyMatterOf } from '../duty/duty.matter';
import { type Audience, audience } from '../recipients/audience';

type EventOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: Type }>;

/** Letters that put a meeting into the reader's calendar, or take it out. */
export type CallEvent = EventOf<
  'MeetingScheduled' | 'MeetingAnnounced' | 'MeetingMoved' | 'SecondCallIssued' | 'MeetingCancelled'
>;
export type CallMatter = {
  readonly kind: 'meeting-invitation' | 'meeting-moved' | 'meeting-second-call' | 'meeting-cancelled';
  readonly audience: Audience;
  readonly event: CallEvent;
  /** How often the meeting's time was changed: the letter holds for this revision only. */
  readonly revision: number;
  readonly place: string | null;
};

/** Whether an announcement tells the invited anything new. */
export const tellsMore = ({ data }: EventOf<'MeetingAnnounced'>, place: string | null): boolean =>
  data.place !== place || data.url !== null;

export type FactEvent = EventOf<
  | 'AgendaDrafted'
  | 'AgendaRevised'
  | 'AgendaReturned'
  | 'AgendaDraftCirculated'
  | 'MaterialsSent'
  | 'AgendaFinalised'
  | 'ProxyNotified'
  | 'QuorumFailed'
  | 'MeetingFailed'
  | 'MinutesDraftCirculated'
  | 'MinutesPublished'
  | 'ActionItemOpened'
>;
export type FactMatter = {
  readonly kind: Exclude<MeetingNotice['kind'], CallMatter['kind'] | 'proxy-named'>;
  readonly audience: Audience;
  readonly event: FactEvent;
};

/** What a letter about a meeting is about. */
export type MeetingMatter = DutyMatter | CallMatter | FactMatter;

const MEMBERS: readonly Role[] = ['member', 'chair', 'co-chair', 'observer'];
const INVITED: readonly Role[] = [...MEMBERS, 'secretary'];

/** Chair and co-chair where both are held, the other where one is vacant. */
const APPROVERS = audience({ roles: ['chair'], circle: ['co-chair'] });

export const roomOf = ({ duties, actionItems }: KnownMeeting): DutyRoom => ({
  duties,
  ownerOf: ({ subject }) => actionItems.find(({ itemId }) => itemId === subject)?.ownerId ?? null,
});

/** Whether anybody has been invited: a meeting without a place, and not announced, is known to its secretary alone. */
const wasCalled = (meeting: MeetingState): boolean =>
  meeting.status !== 'none' && (meeting.announced || meeting.place !== null);

const callOf = (event: CallEvent, before: MeetingState, { revision, place }: KnownMeeting): CallMatter | null => {
  const call = (kind: CallMatter['kind']): CallMatter => ({
    kind,
    audience: audience({ circle: INVITED }),
    event,
    revision,
    place,
  });
  switch (event.type) {
    case 'MeetingScheduled':
      return event.data.place === null ? null : call('meeting-invitation');
    case 'MeetingAnnounced':
      return tellsMore(event, before.status === 'none' ? null : before.place) ? call('meeting-invitation') : null;
    case 'MeetingMoved':
      if (wasCalled(before)) return call('meeting-moved');
      return event.data.place === null ? null : call('meeting-invitation');
    case 'SecondCallIssued':
      return call('meeting-second-call');
    case 'MeetingCancelled':
      return wasCalled(before) ? call('meeting-cancelled') : null;
  }
};

const factOf = (event: FactEvent): FactMatter | null => {
  const fact = (kind: FactMatter['kind'], part: Partial<Audience>): FactMatter => ({
    kind,
    audience: audience(part),
    event,
  });
  switch (event.type) {
    case 'AgendaDrafted':
      return fact('agenda-submitted', APPROVERS);
    case 'AgendaRevised':
      return fact('final-agenda-submitted', APPROVERS);
    case 'AgendaReturned':
      return fact('agenda-returned', { roles: ['secretary'] });
    case 'AgendaDraftCirculated':
      return fact('agenda-circulated', { circle: MEMBERS });
    case 'MaterialsSent':
      return fact('materials-sent', { circle: MEMBERS });
    case 'AgendaFinalised':
      return fact('agenda-published', { circle: MEMBERS });
    case 'ProxyNotified':
      return fact('proxy-notified', { roles: ['secretary'], persons: [event.data.personId] });
    case 'QuorumFailed':
      // Of a second call without quorum `MeetingFailed` tells.
      return event.data.call === 1 ? fact('quorum-failed', { circle: INVITED }) : null;
    case 'MeetingFailed':
      return fact('meeting-failed', { circle: INVITED });
    case 'MinutesDraftCirculated':
      return fact('minutes-circulated', { circle: MEMBERS });
    case 'MinutesPublished':
      return fact('minutes-published', { circle: MEMBERS });
    case 'ActionItemOpened':
      return fact('action-item-opened', { persons: [event.data.ownerId] });
  }
};

/** What people are told of an event of a meeting, or null; a meeting that is only recorded has no event that is told. */
export const matterOfMeetingEvent = (
  event: MeetingEvent,
  before: MeetingState,
  then: KnownMeeting,
): MeetingMatter | null => {
  if (isDutyEvent(event)) return dutyMatterOf(event, roomOf(then));
  switch (event.type) {
    case 'MeetingScheduled':
    case 'MeetingAnnounced':
    case 'MeetingMoved':
    case 'SecondCallIssued':
    case 'MeetingCancelled':
      return callOf(event, before, then);
    case 'AgendaDrafted':
    case 'AgendaRevised':
    case 'AgendaReturned':
    case 'AgendaDraftCirculated':
    case 'MaterialsSent':
    case 'AgendaFinalised':
    case 'ProxyNotified':
    case 'QuorumFailed':
    case 'MeetingFailed':
    case 'MinutesDraftCirculated':
    case 'MinutesPublished':
    case 'ActionItemOpened':
      return factOf(event);
    default:
      return null;
  }
};
