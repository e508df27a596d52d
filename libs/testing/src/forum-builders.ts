import { type CivilDate, civilDate, civilDateTime } from '@nap/calendar';
import {
  type Bylaws,
  DEFAULT_BYLAWS,
  type ForumCommand,
  type ForumEvent,
  type ForumState,
  type MeetingKind,
  type Sector,
  forumDecider,
} from '@nap/domain';

import { on } from './cycle-builders';

type DataOf<Type extends ForumCommand['type']> = Omit<Extract<ForumCommand, { readonly type: Type }>['data'], 'moment'>;

/** A command to a forum on a day, at ten o'clock unless said otherwise. */
export const toForum = <Type extends ForumCommand['type']>(
  type: Type,
  day: string,
  data: DataOf<Type>,
  time?: string,
): ForumCommand => ({ type, data: { ...data, moment: on(day, time) } }) as unknown as ForumCommand;

/** The events of a forum after commands, each accepted, applied to the events before. */
export const playedInForum = (
  history: readonly ForumEvent[],
  ...commands: readonly ForumCommand[]
): readonly ForumEvent[] => {
  const events = [...history];
  let state = forumAfter(history);
  for (const command of commands) {
    const decision = forumDecider.decide(command, state);
    if ('refusal' in decision) throw new Error(`${command.type} was refused: ${decision.refusal.code}`);
    events.push(...decision.events);
    state = decision.events.reduce(forumDecider.evolve, state);
  }
  return events;
};

export const forumAfter = (history: readonly ForumEvent[]): ForumState =>
  history.reduce(forumDecider.evolve, forumDecider.initial);

/** A forum of Taiwan, registered on a day. */
export const forumRegistered = (day = '2020-01-01'): readonly ForumEvent[] =>
  playedInForum(
    [],
    toForum('RegisterForum', day, {
      forumId: 'tw',
      name: 'Taiwan',
      zone: 'Asia/Taipei',
      localLanguages: ['zh-TW'],
      reminderHour: null,
    }),
  );

/** The handbook's bylaws with a change, adopted at the founding. */
export const adoptBylaws = (
  day: string,
  change: Partial<Bylaws> = {},
  decisionId: string | null = null,
): ForumCommand => toForum('AdoptBylaws', day, { bylaws: { ...DEFAULT_BYLAWS, ...change }, decisionId });

/** Establishes a seat and fills it with `holder-<seat>`. */
export const seat = (day: string, seatId: string, sector: Sector, until: CivilDate | null = null): ForumCommand[] => [
  toForum('EstablishSeat', day, { seatId, sector }),
  toForum('FillSeat', day, {
    seatId,
    personId: `holder-${seatId}`,
    from: civilDate(day),
    until,
    way: 'appointment',
  }),
];

/** Writes down a meeting of a day from ten to noon; on that day at one o'clock unless said otherwise. */
export const recordMeeting = (
  heldOn: string,
  attendedSeats: readonly string[] | null = null,
  { recordedOn = heldOn, kind = 'regular' }: { readonly recordedOn?: string; readonly kind?: MeetingKind } = {},
): ForumCommand =>
  toForum(
    'RecordMeeting',
    recordedOn,
    {
      meetingId: `m-${heldOn}`,
      kind,
      startsAt: civilDateTime(`${heldOn}T10:00`),
      endsAt: civilDateTime(`${heldOn}T12:00`),
      title: null,
      url: null,
      attendedSeats,
    },
    '13:00',
  );

/** Calls a meeting of a day from ten to noon. */
export const scheduleMeeting = (day: string, heldOn: string, kind: MeetingKind = 'regular'): ForumCommand =>
  toForum('ScheduleMeeting', day, {
    meetingId: `m-${heldOn}`,
    kind,
    startsAt: civilDateTime(`${heldOn}T10:00`),
    endsAt: civilDateTime(`${heldOn}T12:00`),
    place: null,
  });

/** The forum's clock rings. */
export const ringForum = (day: string, time?: string): ForumCommand => toForum('PassTime', day, {}, time);
