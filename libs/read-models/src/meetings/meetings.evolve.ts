import type { KnownMeeting, MeetingEvent, QuorumCount } from '@nap/domain';

import type { View } from '../view/view';
import type { MeetingRow, QuorumEntry } from './meetings.row';

/** What the domain's own fold knows of the meeting. */
const shown = (meeting: KnownMeeting) => {
  const { meetingId, kind, status, startsAt, endsAt, place, call, revision, agenda, papers, minuteTaker } = meeting;
  const { proxies, attendees, presidedBy, openedAt, closedAt, voteOn, decisions, attended, absent, minutes } = meeting;
  return {
    ...{ meetingId, kind, status, startsAt, endsAt, place, call, revision, agenda, papers, minuteTaker },
    ...{ proxies, attendees, presidedBy, openedAt, closedAt, voteOn, decisions, minutes },
    bylawsVersion: meeting.bylaws?.version ?? null,
    attendedSeats: attended,
    absentSeats: absent,
  };
};

const begun = (meeting: KnownMeeting, { type, data }: MeetingEvent): MeetingRow => ({
  ...shown(meeting),
  title: type === 'MeetingRecorded' ? data.title : null,
  url: type === 'MeetingRecorded' ? data.url : null,
  shortNotice: type === 'MeetingScheduled' && data.shortNotice,
  calledOn: type === 'MeetingScheduled' ? data.occurredOn : null,
  announcedOn: null,
  moves: [],
  cancelledOn: null,
  cancelledBecause: null,
  publishedAgenda: null,
  agendaCirculatedAt: null,
  agendaPublishedAt: null,
  agendaReturns: [],
  agendaComments: [],
  papersSentAt: null,
  quorumCounts: [],
  carriedOver: [],
  minutesPublishedAt: null,
});

const counted = (
  { quorumCounts }: MeetingRow,
  outcome: QuorumEntry['outcome'],
  {
    present,
    active,
    needed,
    call,
    at,
    decisionId,
    sectors,
    occurredOn,
  }: QuorumCount & { occurredOn: QuorumEntry['countedOn'] },
): Partial<MeetingRow> => ({
  quorumCounts: [
    ...quorumCounts,
    { outcome, countedOn: occurredOn, present, active, needed, call, at, decisionId, sectors },
  ],
});

const moved = (
  { startsAt, endsAt, moves }: MeetingRow,
  event: Extract<MeetingEvent, { readonly type: 'MeetingMoved' | 'SecondCallIssued' }>,
): Partial<MeetingRow> => {
  const { type, data } = event;
  const move = {
    from: { startsAt, endsAt },
    to: { startsAt: data.startsAt, endsAt: data.endsAt },
    movedOn: data.occurredOn,
    revision: data.revision,
  };
  return {
    moves: [
      ...moves,
      type === 'MeetingMoved'
        ? { ...move, because: 'moved', grounds: data.grounds }
        : { ...move, because: 'second-call', grounds: null },
    ],
  };
};

/** What the event says beside the state that it leaves. */
const told = (row: MeetingRow, event: MeetingEvent): Partial<MeetingRow> => {
  const { type, data } = event;
  switch (type) {
    case 'MeetingAnnounced':
      return { announcedOn: data.occurredOn, url: data.url };
    case 'MeetingMoved':
    case 'SecondCallIssued':
      return moved(row, event);
    case 'MeetingCancelled':
      return { cancelledOn: data.occurredOn, cancelledBecause: data.grounds };
    case 'AgendaReturned': {
      const { version, as, stage, grounds, occurredOn } = data;
      return { agendaReturns: [...row.agendaReturns, { version, as, stage, grounds, returnedOn: occurredOn }] };
    }
    case 'AgendaDraftCirculated':
      return { agendaCirculatedAt: data.circulatedAt };
    case 'AgendaCommented': {
      const { personId, comment, occurredOn } = data;
      return { agendaComments: [...row.agendaComments, { personId, comment, commentedOn: occurredOn }] };
    }
    case 'AgendaFinalised':
      return { publishedAgenda: data.items, agendaPublishedAt: data.publishedAt };
    case 'MaterialsSent':
      return { papersSentAt: data.sentAt };
    case 'QuorumReached':
      return counted(row, 'reached', data);
    case 'QuorumFailed':
      return counted(row, 'failed', data);
    case 'QuorumLost':
      return counted(row, 'lost', data);
    case 'MeetingFailed':
      return { carriedOver: data.items };
    case 'MinutesPublished':
      return { minutesPublishedAt: data.publishedAt };
    default:
      return {};
  }
};

/** Every meeting from its call to its minutes. */
export const meetingsView: View<MeetingRow> = {
  table: 'meetings',
  key: ['meetingId'],
  evolve: {
    meeting: ([known], { event, after }) => {
      if (after.status === 'none') return [];
      const row = known ?? begun(after, event);
      return [{ ...row, ...told(row, event), ...shown(after) }];
    },
  },
};
