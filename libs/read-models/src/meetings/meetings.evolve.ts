import type { KnownMeeting, MeetingEvent, QuorumCount } from '@nap/domain';

import type { View } from '../view/view';
import type { MeetingRow, QuorumEntry } from './meetings.row';

/** The row as the domain's own fold knows the meeting. A wide row is copied by one spread: a second one is ten times slower. */
const shown = <Row extends object>(row: Row, meeting: KnownMeeting) => ({
  ...row,
  meetingId: meeting.meetingId,
  kind: meeting.kind,
  status: meeting.status,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  call: meeting.call,
  revision: meeting.revision,
  agenda: meeting.agenda,
  papers: meeting.papers,
  minuteTaker: meeting.minuteTaker,
  proxies: meeting.proxies,
  attendees: meeting.attendees,
  presidedBy: meeting.presidedBy,
  openedAt: meeting.openedAt,
  closedAt: meeting.closedAt,
  voteOn: meeting.voteOn,
  decisions: meeting.decisions,
  minutes: meeting.minutes,
  bylawsVersion: meeting.bylaws?.version ?? null,
  attendedSeats: meeting.attended,
  absentSeats: meeting.absent,
});

/** What is told beside the state, before anything is. */
const begun = ({ type, data }: MeetingEvent) => ({
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
  row: MeetingRow,
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
): MeetingRow => ({
  ...row,
  quorumCounts: [
    ...row.quorumCounts,
    { outcome, countedOn: occurredOn, present, active, needed, call, at, decisionId, sectors },
  ],
});

const moved = (
  row: MeetingRow,
  event: Extract<MeetingEvent, { readonly type: 'MeetingMoved' | 'SecondCallIssued' }>,
): MeetingRow => {
  const { type, data } = event;
  const { startsAt, endsAt, moves } = row;
  const move = {
    from: { startsAt, endsAt },
    to: { startsAt: data.startsAt, endsAt: data.endsAt },
    movedOn: data.occurredOn,
    revision: data.revision,
  };
  return {
    ...row,
    moves: [
      ...moves,
      type === 'MeetingMoved'
        ? { ...move, because: 'moved', grounds: data.grounds }
        : { ...move, because: 'second-call', grounds: null },
    ],
  };
};

/** The row with what the event says beside the state that it leaves. */
const told = (row: MeetingRow, event: MeetingEvent): MeetingRow => {
  const { type, data } = event;
  switch (type) {
    case 'MeetingAnnounced':
      return { ...row, announcedOn: data.occurredOn, url: data.url };
    case 'MeetingMoved':
    case 'SecondCallIssued':
      return moved(row, event);
    case 'MeetingCancelled':
      return { ...row, cancelledOn: data.occurredOn, cancelledBecause: data.grounds };
    case 'AgendaReturned': {
      const { version, as, stage, grounds, occurredOn } = data;
      return { ...row, agendaReturns: [...row.agendaReturns, { version, as, stage, grounds, returnedOn: occurredOn }] };
    }
    case 'AgendaDraftCirculated':
      return { ...row, agendaCirculatedAt: data.circulatedAt };
    case 'AgendaCommented': {
      const { personId, comment, occurredOn } = data;
      return { ...row, agendaComments: [...row.agendaComments, { personId, comment, commentedOn: occurredOn }] };
    }
    case 'AgendaFinalised':
      return { ...row, publishedAgenda: data.items, agendaPublishedAt: data.publishedAt };
    case 'MaterialsSent':
      return { ...row, papersSentAt: data.sentAt };
    case 'QuorumReached':
      return counted(row, 'reached', data);
    case 'QuorumFailed':
      return counted(row, 'failed', data);
    case 'QuorumLost':
      return counted(row, 'lost', data);
    case 'MeetingFailed':
      return { ...row, carriedOver: data.items };
    case 'MinutesPublished':
      return { ...row, minutesPublishedAt: data.publishedAt };
    default:
      return row;
  }
};

/** Every meeting from its call to its minutes. */
export const meetingsView: View<MeetingRow> = {
  table: 'meetings',
  key: ['meetingId'],
  evolve: {
    meeting: ([known], { event, after }) => {
      if (after.status === 'none') return [];
      const row = known ?? shown(begun(event), after);
      return [shown(told(row, event), after)];
    },
  },
};
