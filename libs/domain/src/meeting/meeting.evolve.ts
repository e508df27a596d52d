import { type CivilDate, type CivilDateTime, addPeriod, dateOf } from '@nap/calendar';

import { before } from '../deadline/due';
import { type Duty, evolveDuties, isDutyEvent, plannedDuty } from '../deadline/duty';
import type { AdoptedBylaws } from '../forum/bylaws/bylaws';
import type { MeetingEvent, MeetingScheduled } from './meeting.events';
import type { ActionItemState, AgendaState, KnownMeeting, MeetingState, MinutesState } from './meeting.state';

const BLANK = {
  call: 1,
  revision: 0,
  announced: false,
  url: null,
  agenda: null,
  papers: [],
  minuteTaker: null,
  proxies: [],
  attendees: [],
  presidedBy: null,
  openedAt: null,
  closedAt: null,
  voteOn: null,
  decisions: [],
  attended: [],
  absent: [],
  minutes: null,
  actionItems: [],
  duties: [],
} as const;

/** The moments by which an agenda is owed: the same wall-clock time so many days before the meeting (C2–C4). */
const agendaDuties = ({ data }: MeetingScheduled): readonly Duty[] => {
  const { notice, ladder } = data.bylaws.bylaws;
  const duty = (name: 'agenda' | 'papers' | 'final-agenda', length: typeof notice.agenda): Duty =>
    plannedDuty({ duty: name, due: before(data.startsAt, length) }, ladder, data.occurredOn);
  return [duty('agenda', notice.agenda), duty('papers', notice.papers), duty('final-agenda', notice.finalAgenda)];
};

const withAgenda = (meeting: KnownMeeting, change: Partial<AgendaState>): KnownMeeting =>
  meeting.agenda === null ? meeting : { ...meeting, agenda: { ...meeting.agenda, ...change } };

const withMinutes = (meeting: KnownMeeting, change: Partial<MinutesState>): KnownMeeting =>
  meeting.minutes === null ? meeting : { ...meeting, minutes: { ...meeting.minutes, ...change } };

const withItem = (
  meeting: KnownMeeting,
  itemId: string,
  change: (item: ActionItemState) => ActionItemState,
): KnownMeeting => ({
  ...meeting,
  actionItems: meeting.actionItems.map((item) => (item.itemId === itemId ? change(item) : item)),
});

/** What was done stays done; all else is owed no more, also after a move. */
const withoutDuty = (meeting: KnownMeeting, isReleased: (duty: Duty) => boolean): KnownMeeting => ({
  ...meeting,
  duties: meeting.duties.map((duty) =>
    isReleased(duty) && duty.status !== 'met' ? { ...duty, status: 'released' } : duty,
  ),
});

const isAgendaDuty = ({ duty }: Duty): boolean => duty === 'agenda' || duty === 'papers' || duty === 'final-agenda';

type EventOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: Type }>;
type AgendaEvent = EventOf<
  | 'AgendaDrafted'
  | 'AgendaApproved'
  | 'AgendaReturned'
  | 'AgendaDraftCirculated'
  | 'AgendaCommented'
  | 'AgendaRevised'
  | 'AgendaFinalApproved'
  | 'AgendaFinalised'
>;

const AGENDA_EVENTS: Readonly<Record<AgendaEvent['type'], true>> = {
  AgendaDrafted: true,
  AgendaApproved: true,
  AgendaReturned: true,
  AgendaDraftCirculated: true,
  AgendaCommented: true,
  AgendaRevised: true,
  AgendaFinalApproved: true,
  AgendaFinalised: true,
};

const isAgendaEvent = (event: MeetingEvent): event is AgendaEvent => Object.hasOwn(AGENDA_EVENTS, event.type);

const evolveAgenda = (meeting: KnownMeeting, { type, data }: AgendaEvent): KnownMeeting => {
  switch (type) {
    case 'AgendaDrafted':
      return {
        ...meeting,
        agenda: { version: data.version, items: data.items, stage: 'drafted', approvals: [], returned: false },
      };
    case 'AgendaRevised':
      return {
        ...meeting,
        agenda: { version: data.version, items: data.items, stage: 'revised', approvals: [], returned: false },
      };
    case 'AgendaApproved':
      return withAgenda(meeting, {
        approvals: [...new Set([...(meeting.agenda?.approvals ?? []), data.as])],
        ...(data.complete ? { stage: 'approved' } : {}),
      });
    case 'AgendaFinalApproved':
      return withAgenda(meeting, {
        approvals: [...new Set([...(meeting.agenda?.approvals ?? []), data.as])],
        ...(data.complete ? { stage: 'final-approved' } : {}),
      });
    case 'AgendaReturned':
      return withAgenda(meeting, { approvals: [], returned: true });
    case 'AgendaDraftCirculated':
      return withAgenda(meeting, { stage: 'circulated', approvals: [] });
    case 'AgendaFinalised':
      return withAgenda(meeting, { stage: 'published', version: data.version, items: data.items });
    case 'AgendaCommented':
      return meeting;
  }
};

type RoomEvent = EventOf<
  | 'ProxyNotified'
  | 'ProxyWithdrawn'
  | 'AttendanceRecorded'
  | 'DepartureRecorded'
  | 'MeetingOpened'
  | 'QuorumReached'
  | 'QuorumFailed'
  | 'QuorumLost'
  | 'DecisionNoted'
>;

const ROOM_EVENTS: Readonly<Record<RoomEvent['type'], true>> = {
  ProxyNotified: true,
  ProxyWithdrawn: true,
  AttendanceRecorded: true,
  DepartureRecorded: true,
  MeetingOpened: true,
  QuorumReached: true,
  QuorumFailed: true,
  QuorumLost: true,
  DecisionNoted: true,
};

const isRoomEvent = (event: MeetingEvent): event is RoomEvent => Object.hasOwn(ROOM_EVENTS, event.type);

const evolveRoom = (meeting: KnownMeeting, { type, data }: RoomEvent): KnownMeeting => {
  switch (type) {
    case 'ProxyNotified': {
      const { seatId, personId, proxySeatId } = data;
      return { ...meeting, proxies: [...meeting.proxies, { seatId, personId, proxySeatId }] };
    }
    case 'ProxyWithdrawn':
      return {
        ...meeting,
        proxies: meeting.proxies.filter(({ seatId }) => seatId !== data.seatId),
        attendees: meeting.attendees.filter(({ seatId, as }) => as !== 'proxy' || seatId !== data.seatId),
      };
    case 'AttendanceRecorded': {
      const { personId, seatId, sector, as, arrivedAt } = data;
      const others = meeting.attendees.filter((known) => known.personId !== personId || known.seatId !== seatId);
      return { ...meeting, attendees: [...others, { personId, seatId, sector, as, arrivedAt, leftAt: null }] };
    }
    case 'DepartureRecorded':
      return {
        ...meeting,
        attendees: meeting.attendees.map((known) =>
          known.personId === data.personId && known.leftAt === null ? { ...known, leftAt: data.leftAt } : known,
        ),
      };
    case 'MeetingOpened':
      return { ...meeting, status: 'open', call: data.call, openedAt: data.openedAt, presidedBy: data.presidedBy };
    case 'QuorumReached':
      return data.at === 'vote' ? { ...meeting, voteOn: data.decisionId } : meeting;
    case 'DecisionNoted': {
      const { decisionId, title, outcome, tally } = data;
      return {
        ...meeting,
        voteOn: meeting.voteOn === decisionId ? null : meeting.voteOn,
        decisions: [...meeting.decisions, { decisionId, title, outcome, tally }],
      };
    }
    case 'QuorumFailed':
    case 'QuorumLost':
      return meeting;
  }
};

const scheduled = (event: MeetingScheduled): KnownMeeting => {
  const { meetingId, forumId, kind, startsAt, endsAt, place, bylaws } = event.data;
  return {
    ...BLANK,
    status: 'scheduled',
    ...{ meetingId, forumId, kind, startsAt, endsAt, place, bylaws },
    duties: agendaDuties(event),
  };
};

const recorded = ({ data }: EventOf<'MeetingRecorded'>): KnownMeeting => {
  const { meetingId, forumId, kind, startsAt, endsAt, attendedSeats } = data;
  return {
    ...BLANK,
    status: 'recorded',
    ...{ meetingId, forumId, kind, startsAt, endsAt },
    place: null,
    bylaws: null,
    attended: attendedSeats ?? [],
  };
};

/** Who had come before it was moved has to come again. */
const moved = (meeting: KnownMeeting, { data }: EventOf<'MeetingMoved'>): KnownMeeting => {
  const { startsAt, endsAt, place, revision } = data;
  return { ...meeting, startsAt, endsAt, place, revision, attendees: [] };
};

/** The same agenda on another day: papers count as sent, only the final agenda is confirmed anew (C7). */
const calledAgain = (meeting: KnownMeeting, { data }: EventOf<'SecondCallIssued'>): KnownMeeting => {
  const { startsAt, endsAt, place, revision, occurredOn } = data;
  const notice = meeting.bylaws?.bylaws.notice.finalAgenda;
  const again: KnownMeeting = {
    ...withAgenda(meeting, { stage: 'revised', approvals: [], returned: false }),
    status: 'scheduled',
    call: 2,
    ...{ startsAt, endsAt, place, revision },
    attendees: [],
    openedAt: null,
    presidedBy: null,
  };
  return {
    ...again,
    duties: meeting.duties.map((duty) =>
      duty.duty === 'final-agenda' && notice !== undefined
        ? {
            ...duty,
            due: before(startsAt, notice),
            revision: duty.revision + 1,
            plannedOn: occurredOn,
            status: 'open',
          }
        : duty,
    ),
  };
};

/** An agenda is owed to a meeting that is still to be held. */
const closed = (meeting: KnownMeeting, { data }: EventOf<'MeetingClosed'>): KnownMeeting => {
  const { closedAt, attended, absent, occurredOn } = data;
  const { bylaws } = meeting;
  const duties = bylaws === null ? [] : [minutesDuty(closedAt, bylaws, occurredOn)];
  const held = withoutDuty({ ...meeting, status: 'closed', closedAt, attended, absent }, isAgendaDuty);
  return { ...held, duties: [...held.duties, ...duties] };
};

const minutesDuty = (closedAt: CivilDateTime, { bylaws }: AdoptedBylaws, plannedOn: CivilDate): Duty =>
  plannedDuty({ duty: 'minutes', due: addPeriod(dateOf(closedAt), bylaws.terms.minutes) }, bylaws.ladder, plannedOn);

const withActionItem = (meeting: KnownMeeting, { data }: EventOf<'ActionItemOpened'>): KnownMeeting => {
  const { itemId, what, ownerId, dueOn, occurredOn } = data;
  const ladder = meeting.bylaws?.bylaws.ladder ?? { reminders: [], overdueNotices: [] };
  return {
    ...meeting,
    actionItems: [
      ...meeting.actionItems,
      { ...{ itemId, what, ownerId, dueOn }, status: 'open', doneOn: null, reviewedIn: null },
    ],
    duties: [...meeting.duties, plannedDuty({ duty: 'action-item', subject: itemId, due: dueOn }, ladder, occurredOn)],
  };
};

/** What became of the meeting by an event; never throws, and leaves the state alone where an event says nothing of it. */
export const evolveMeeting = (state: MeetingState, event: MeetingEvent): MeetingState => {
  if (event.type === 'MeetingScheduled') return state.status === 'none' ? scheduled(event) : state;
  if (event.type === 'MeetingRecorded') return state.status === 'none' ? recorded(event) : state;
  if (state.status === 'none') return state;
  if (isDutyEvent(event)) return { ...state, duties: evolveDuties(state.duties, event) };
  if (isAgendaEvent(event)) return evolveAgenda(state, event);
  if (isRoomEvent(event)) return evolveRoom(state, event);
  const { type, data } = event;
  switch (type) {
    case 'MeetingAnnounced':
      return { ...state, announced: true, place: data.place, url: data.url };
    case 'MeetingMoved':
      return moved(state, event);
    case 'MeetingCancelled':
      return withoutDuty({ ...state, status: 'cancelled', revision: data.revision }, () => true);
    case 'MinuteTakerAssigned':
      return { ...state, minuteTaker: data.personId };
    case 'MaterialsSent':
      return { ...state, papers: [...state.papers, ...data.papers] };
    case 'MeetingAdjourned':
      return withoutDuty({ ...state, status: 'adjourned' }, isAgendaDuty);
    case 'SecondCallIssued':
      return calledAgain(state, event);
    case 'MeetingFailed':
      return withoutDuty({ ...state, status: 'failed' }, () => true);
    case 'MeetingClosed':
      return closed(state, event);
    case 'MinutesDrafted':
      return { ...state, minutes: { version: data.version, minutes: data.minutes, stage: 'drafted', approvals: [] } };
    case 'MinutesDraftCirculated':
      return withMinutes(state, { stage: 'circulated' });
    case 'MinutesApproved':
      return withMinutes(state, {
        approvals: [...new Set([...(state.minutes?.approvals ?? []), data.as])],
        ...(data.complete ? { stage: 'approved' } : {}),
      });
    case 'MinutesPublished':
      return withMinutes(state, { stage: 'published' });
    case 'ActionItemOpened':
      return withActionItem(state, event);
    case 'ActionItemDone':
      return withItem(state, data.itemId, (item) => ({ ...item, status: 'done', doneOn: data.doneOn }));
    case 'ActionItemKeptUnderTracking':
      return withItem(state, data.itemId, (item) => ({
        ...item,
        dueOn: data.dueOn,
        reviewedIn: data.meetingId,
      }));
    case 'ActionItemReleasedFromTracking':
      return withoutDuty(
        withItem(state, data.itemId, (item) => ({ ...item, status: 'released', reviewedIn: data.meetingId })),
        ({ duty, subject }) => duty === 'action-item' && subject === data.itemId,
      );
    default:
      data satisfies never; // an event of a newer release says nothing to this one
      return state;
  }
};
