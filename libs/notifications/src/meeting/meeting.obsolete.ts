import type { CivilDateTime } from '@nap/calendar';
import {
  type Approver,
  type DutyDeadline,
  type KnownMeeting,
  type MeetingEvent,
  type Role,
  isDutyEvent,
} from '@nap/domain';

import { type DutyMatter, dutyObsolete } from '../duty/duty.matter';
import type { ObsoleteReason } from '../matter/obsolete-reason';
import type { Reader } from '../recipients/audience';
import { type CallMatter, type FactMatter, type MeetingMatter, roomOf, tellsMore } from './meeting.matter';

const isApprover = (role: Role): role is Approver => role === 'chair' || role === 'co-chair';

/** Whether the letter goes to nobody but those whose approval is waited for. */
export const awaitsApproval = ({ kind, duty, audience }: DutyMatter): boolean => {
  const roles = [...audience.roles, ...audience.circle];
  return kind === 'duty-reminder' && duty !== 'action-item' && roles.length > 0 && roles.every(isApprover);
};

const STAGES_OF_APPROVAL: Readonly<Partial<Record<DutyDeadline['duty'], readonly string[]>>> = {
  agenda: ['drafted'],
  'final-agenda': ['circulated', 'revised'],
  minutes: ['drafted', 'circulated'],
};

/** Whether nothing waits for the reader's approval any more. */
const hasApproved = (duty: DutyDeadline['duty'], { readsAs }: Reader, { agenda, minutes }: KnownMeeting): boolean => {
  const paper = duty === 'minutes' ? minutes : agenda;
  if (paper === null || !STAGES_OF_APPROVAL[duty]?.includes(paper.stage)) return true;
  return readsAs.filter(isApprover).every((role) => paper.approvals.includes(role));
};

const ofDuty = (
  matter: DutyMatter,
  reader: Reader,
  later: readonly MeetingEvent[],
  now: KnownMeeting,
  local: CivilDateTime,
): ObsoleteReason | null => {
  const reason = dutyObsolete(matter, reader, later.filter(isDutyEvent), roomOf(now), local);
  if (reason !== null) return reason;
  return awaitsApproval(matter) && hasApproved(matter.duty, reader, now) ? 'done' : null;
};

/** Before it begins; the letters of its preparation are of no use from then on. */
const isOver = (now: KnownMeeting, local: CivilDateTime): boolean => now.status !== 'scheduled' || local >= now.endsAt;

const ofCall = (
  { kind, revision, place }: CallMatter,
  later: readonly MeetingEvent[],
  now: KnownMeeting,
  local: CivilDateTime,
): ObsoleteReason | null => {
  if (kind === 'meeting-cancelled') return null;
  if (now.revision > revision) return 'moved';
  if (isOver(now, local)) return 'over';
  const isToldAnew = later.some((event) => event.type === 'MeetingAnnounced' && tellsMore(event, place));
  return isToldAnew ? 'newer-step' : null;
};

const ofFact = (
  { kind, event }: FactMatter,
  reader: Reader,
  later: readonly MeetingEvent[],
  now: KnownMeeting,
  local: CivilDateTime,
): ObsoleteReason | null => {
  const isFollowedBy = (...types: readonly MeetingEvent['type'][]): boolean =>
    later.some(({ type }) => types.includes(type));
  switch (kind) {
    case 'agenda-submitted':
    case 'final-agenda-submitted':
      if (isOver(now, local)) return 'over';
      if (isFollowedBy('AgendaDrafted', 'AgendaRevised', 'AgendaReturned')) return 'newer-step';
      return hasApproved(kind === 'agenda-submitted' ? 'agenda' : 'final-agenda', reader, now) ? 'done' : null;
    case 'agenda-returned':
      return isFollowedBy('AgendaDrafted', 'AgendaRevised') ? 'met' : null;
    case 'agenda-circulated':
      if (isFollowedBy('AgendaFinalised', 'AgendaDraftCirculated')) return 'newer-step';
      return isOver(now, local) ? 'over' : null;
    case 'agenda-published':
      if (isFollowedBy('AgendaFinalised')) return 'newer-step';
      return isOver(now, local) ? 'over' : null;
    case 'materials-sent':
      return isOver(now, local) ? 'over' : null;
    case 'proxy-notified': {
      if (isOver(now, local)) return 'over';
      const isStanding =
        event.type === 'ProxyNotified' &&
        now.proxies.some(({ seatId, personId }) => seatId === event.data.seatId && personId === event.data.personId);
      return isStanding ? null : 'withdrawn';
    }
    case 'quorum-failed':
      return isFollowedBy('SecondCallIssued') ? 'newer-step' : null;
    case 'minutes-circulated':
      return isFollowedBy('MinutesPublished', 'MinutesDraftCirculated') ? 'newer-step' : null;
    case 'action-item-opened': {
      const item = now.actionItems.find(
        ({ itemId }) => event.type === 'ActionItemOpened' && itemId === event.data.itemId,
      );
      if (item?.status === 'done') return 'met';
      return item?.status === 'released' ? 'released' : null;
    }
    case 'meeting-failed':
    case 'minutes-published':
      return null;
  }
};

/** Looks again before a letter about a meeting is sent: null while it still holds. */
export const meetingObsolete = (
  matter: MeetingMatter,
  reader: Reader,
  later: readonly MeetingEvent[],
  now: KnownMeeting,
  local: CivilDateTime,
): ObsoleteReason | null => {
  if (now.status === 'cancelled' && matter.kind !== 'meeting-cancelled') return 'cancelled';
  if ('duty' in matter) return ofDuty(matter, reader, later, now, local);
  return 'revision' in matter ? ofCall(matter, later, now, local) : ofFact(matter, reader, later, now, local);
};
