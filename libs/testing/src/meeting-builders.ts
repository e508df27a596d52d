import { civilDate, civilDateTime } from '@nap/calendar';
import {
  type AgendaItem,
  DEFAULT_BYLAWS,
  type ForumState,
  type KnownMeeting,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingRefusal,
  type MeetingScheduled,
  type MeetingState,
  type Moment,
  decideMeeting,
  evolveMeeting,
  initialMeeting,
} from '@nap/domain';
import { type Decider, refuse } from '@nap/kernel';

import { on } from './cycle-builders';

/** The decider of a meeting inside one forum. */
export const meetingDeciderIn = (
  forum: ForumState,
): Decider<MeetingCommand, MeetingState, MeetingEvent, MeetingRefusal> => ({
  initial: initialMeeting,
  decide: (command, meeting) =>
    meeting.status === 'none' ? refuse('meeting-not-found') : decideMeeting(command, meeting, forum),
  evolve: evolveMeeting,
});

/** Regular meeting `m1` of Wednesday 20 May 2026, ten to twelve, called on the first of April unless said otherwise. */
export const meetingScheduled = (
  forum: ForumState,
  change: Partial<Omit<MeetingScheduled['data'], 'startsAt' | 'endsAt'>> & {
    readonly startsAt?: string;
    readonly endsAt?: string;
  } = {},
): MeetingScheduled => {
  const { startsAt = '2026-05-20T10:00', endsAt = `${startsAt.slice(0, 10)}T12:00`, ...data } = change;
  return {
    type: 'MeetingScheduled',
    data: {
      ...{ meetingId: 'm1', forumId: forum.forumId, kind: 'regular', place: 'Town hall', shortNotice: false },
      bylaws: forum.bylaws ?? { version: 1, bylaws: DEFAULT_BYLAWS },
      occurredOn: civilDate('2026-04-01'),
      ...data,
      ...{ startsAt: civilDateTime(startsAt), endsAt: civilDateTime(endsAt) },
    },
  };
};

type Wanted<Type extends MeetingCommand['type']> = Omit<
  Extract<MeetingCommand, { readonly type: Type }>['data'],
  'moment'
>;

/** A moment `2026-05-13 09:59` of the forum's wall clock at which somebody acts; nobody named: the operator. */
export const when = (moment: string, by: string | null = null): Moment => {
  const [day = '', time = '10:00'] = moment.split(/[ T]/);
  return { ...on(day, time.slice(0, 5)), by };
};

/** A command at a moment, sent by a person or by the operator. */
export const act = <Type extends MeetingCommand['type']>(
  moment: string,
  type: Type,
  data: Wanted<Type>,
  by: string | null = null,
): MeetingCommand => ({ type, data: { moment: when(moment, by), ...data } }) as MeetingCommand;

/** The meeting's clock rings. */
export const ring = (moment: string): MeetingCommand => act(moment, 'PassTime', {});

export const item = (itemId: string, kind: AgendaItem['kind'] = 'topic'): AgendaItem => ({
  ...{ itemId, kind, title: `Item ${itemId}` },
  decisionId: null,
});

/** An agenda that a regular meeting may have. */
export const ITEMS: readonly AgendaItem[] = [item('status', 'action-items'), item('plan'), item('any', 'general')];

/** Who attends for a seat, in person and from now on unless said otherwise. */
export const sits = (
  seatId: string,
  change: Partial<Wanted<'RecordAttendance'>['attendees'][number]> = {},
): Wanted<'RecordAttendance'>['attendees'][number] => ({
  ...{ personId: `holder-${seatId}`, seatId, as: 'member', arrivedAt: null },
  ...change,
});

/** Members `g1`, `g2`, … arrive, and with them the chair as an observer. */
export const arrive = (moment: string, ...seats: readonly string[]): MeetingCommand =>
  act(moment, 'RecordAttendance', {
    attendees: [...seats.map((seatId) => sits(seatId)), sits('', { personId: 'chair', seatId: null, as: 'observer' })],
  });

/** The events of a meeting after commands, each accepted, applied to the events before. */
export const heldSo = (
  forum: ForumState,
  history: readonly MeetingEvent[],
  ...commands: readonly MeetingCommand[]
): readonly MeetingEvent[] => {
  const { initial, decide, evolve } = meetingDeciderIn(forum);
  const events = [...history];
  let state = history.reduce(evolve, initial);
  for (const command of commands) {
    const decision = decide(command, state);
    if ('refusal' in decision) throw new Error(`${command.type} refused: ${decision.refusal.code}`);
    events.push(...decision.events);
    state = decision.events.reduce(evolve, state);
  }
  return events;
};

/** The meeting that events have made. @throws Error when they begin none. */
export const meetingAfter = (events: readonly MeetingEvent[]): KnownMeeting => {
  const meeting = events.reduce(evolveMeeting, initialMeeting);
  if (meeting.status === 'none') throw new Error('no meeting was called');
  return meeting;
};

/** From the draft to the circulated agenda on one day, both chairs approving. */
export const circulated = (day: string, items: readonly AgendaItem[] = ITEMS): readonly MeetingCommand[] => [
  act(`${day} 10:00`, 'DraftAgenda', { items }),
  act(`${day} 10:10`, 'ApproveAgenda', { as: 'chair', version: 1 }),
  act(`${day} 10:20`, 'ApproveAgenda', { as: 'co-chair', version: 1 }),
  act(`${day} 10:30`, 'CirculateAgenda', { occurredAt: null }),
];

/** The circulated version approved a second time and published on one day. */
export const published = (day: string, version = 1): readonly MeetingCommand[] => [
  act(`${day} 11:00`, 'ApproveAgenda', { as: 'chair', version }),
  act(`${day} 11:10`, 'ApproveAgenda', { as: 'co-chair', version }),
  act(`${day} 11:20`, 'PublishAgenda', { occurredAt: null }),
];

export const PAPERS = [{ title: 'Draft plan', url: 'https://example.org/plan' }] as const;

/** Agenda, papers and final agenda in time, the members there, and the meeting open. */
export const openedWith = (...seats: readonly string[]): readonly MeetingCommand[] => [
  ...circulated('2026-05-04'),
  act('2026-05-04 11:00', 'SendMaterials', { papers: PAPERS, occurredAt: null }),
  ...published('2026-05-15'),
  arrive('2026-05-20 09:50', ...seats),
  act('2026-05-20 10:00', 'OpenMeeting', { presidedBy: 'chair', occurredAt: null }),
];
