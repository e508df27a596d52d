import { civilDate, civilDateTime } from '@nap/calendar';
import {
  type AttendeeAs,
  type Bylaws,
  type Choice,
  DEFAULT_BYLAWS,
  type DecisionCommand,
  type DecisionEvent,
  type DecisionRefusal,
  type DecisionState,
  EMPTY_URN,
  type ForumState,
  type KnownMeeting,
  type MeetingEvent,
  type MotionTabled,
  type Role,
  type SeatState,
  type Sector,
  type Setting,
  type Urn,
  decideDecision,
  evolveDecision,
  evolveMeeting,
  initialDecision,
  initialForum,
  initialMeeting,
} from '@nap/domain';
import { type Decider, refuse } from '@nap/kernel';

import { GROUNDS, on } from './cycle-builders';

const seat = (seatId: string, sector: Sector): SeatState => ({
  ...{ seatId, sector, abolished: false, substitute: null, deputy: `deputy-${seatId}`, lapse: 'none', lapsed: [] },
  holder: { personId: `holder-${seatId}`, from: civilDate('2020-01-01'), until: null },
});

const numbered = (letter: string, sector: Sector, count: number): readonly SeatState[] =>
  Array.from({ length: count }, (_, index) => seat(`${letter}${index + 1}`, sector));

/**
 * A forum with seats `g1`, `g2`, … of the government and `c1`, `c2`, … of civil society, held by `holder-g1` and so on,
 * with `deputy-g1` and so on; its chair, co-chair, secretary and POC are named like their roles.
 */
export const forumWith = (government: number, civilSociety: number, bylaws: Partial<Bylaws> = {}): ForumState => ({
  ...initialForum,
  status: 'registered',
  forumId: 'x',
  bylaws: { version: 1, bylaws: { ...DEFAULT_BYLAWS, ...bylaws } },
  seats: [...numbered('g', 'government', government), ...numbered('c', 'civil-society', civilSociety)],
  roles: (['chair', 'co-chair', 'secretary', 'poc'] satisfies Role[]).map((role) => ({
    ...{ assignmentId: role, personId: role, role, from: civilDate('2020-01-01'), until: null, cycleId: null },
  })),
});

type Seated = { readonly seatId: string; readonly as?: AttendeeAs; readonly personId?: string };

/** A meeting of the forum on a day at ten o'clock, open with these seats in it; `deputy-g1` or `proxy-g1` sits for `g1` where `as` says so. */
export const meetingWith = (
  forum: ForumState,
  seated: readonly Seated[],
  change: { readonly day?: string; readonly meetingId?: string; readonly call?: 1 | 2 } = {},
): KnownMeeting => {
  const { day = '2026-05-04', meetingId = 'm1', call = 1 } = change;
  const startsAt = civilDateTime(`${day}T10:00`);
  const occurredOn = civilDate(day);
  const bylaws = forum.bylaws ?? { version: 1, bylaws: DEFAULT_BYLAWS };
  const slot = { startsAt, endsAt: civilDateTime(`${day}T12:00`) };
  const called = {
    meetingId,
    forumId: forum.forumId,
    kind: 'regular',
    place: null,
    shortNotice: false,
    bylaws,
  } as const;
  const events: readonly MeetingEvent[] = [
    { type: 'MeetingScheduled', data: { ...called, ...slot, occurredOn: civilDate('2026-04-01') } },
    ...seated
      .filter(({ as }) => as === 'proxy')
      .map(({ seatId, personId = `proxy-${seatId}` }): MeetingEvent => {
        const data = { seatId, personId, proxySeatId: null, occurredOn: civilDate('2026-04-01') };
        return { type: 'ProxyNotified', data };
      }),
    ...seated.map(
      ({ seatId, as = 'member', personId = `${as === 'member' ? 'holder' : as}-${seatId}` }): MeetingEvent => {
        const sector = forum.seats.find((known) => known.seatId === seatId)?.sector ?? null;
        return { type: 'AttendanceRecorded', data: { personId, seatId, sector, as, arrivedAt: startsAt, occurredOn } };
      },
    ),
    { type: 'MeetingOpened', data: { call, openedAt: startsAt, presidedBy: 'chair', occurredOn } },
  ];
  const meeting = events.reduce(evolveMeeting, initialMeeting);
  if (meeting.status === 'none') throw new Error('the meeting was not scheduled');
  return meeting;
};

/** A motion put to meeting `m1` on a first of May, under the handbook's rules unless said otherwise. */
export const motionTabled = (change: Partial<MotionTabled['data']> = {}): MotionTabled => {
  const { decision: rule, quorum, terms, mode, ladder } = DEFAULT_BYLAWS;
  return {
    type: 'MotionTabled',
    data: {
      ...{ decisionId: 'd1', forumId: 'x', meetingId: 'm1', topic: 'plan', title: 'Adopt the plan', motion: GROUNDS },
      ...{ mandate: 'decides', rule, quorum, terms, mode, ladder, tabledBy: 'holder-g1' },
      occurredOn: civilDate('2026-05-01'),
      ...change,
    },
  };
};

/** What a decision is taken in: without a meeting and with an empty urn unless said otherwise. */
export const settingOf = (forum: ForumState, meeting: KnownMeeting | null = null, urn: Urn = EMPTY_URN): Setting => ({
  forum,
  meeting,
  urn,
});

/** The decider of a decision inside one setting. */
export const decisionDeciderIn = (
  setting: Setting,
): Decider<DecisionCommand, DecisionState, DecisionEvent, DecisionRefusal> => ({
  initial: initialDecision,
  decide: (command, decision) =>
    decision.status === 'none' ? refuse('decision-not-found') : decideDecision(command, decision, setting),
  evolve: evolveDecision,
});

/** What the meeting hears of a command. @throws Error when the command is refused. */
export const heardInMeeting = (
  command: DecisionCommand,
  history: readonly DecisionEvent[],
  setting: Setting,
): readonly MeetingEvent[] => {
  const decision = history.reduce(evolveDecision, initialDecision);
  if (decision.status === 'none') throw new Error('no motion was tabled');
  const outcome = decideDecision(command, decision, setting);
  if ('refusal' in outcome) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.inMeeting;
};

/** The events of a decision after commands, each accepted, applied to the events before; a secret ballot goes to the urn. */
export const decided = (
  history: readonly DecisionEvent[],
  setting: Setting,
  ...commands: readonly DecisionCommand[]
): readonly DecisionEvent[] => {
  const events = [...history];
  let decision = history.reduce(evolveDecision, initialDecision);
  let { urn } = setting;
  for (const command of commands) {
    if (decision.status === 'none') throw new Error('no motion was tabled');
    const outcome = decideDecision(command, decision, { ...setting, urn });
    if ('refusal' in outcome) throw new Error(`refused: ${outcome.refusal.code}`);
    if (command.type === 'CastBallot' && decision.vote?.secret === true) {
      urn = { ...urn, [command.data.choice]: urn[command.data.choice] + 1 };
    }
    events.push(...outcome.events);
    decision = outcome.events.reduce(evolveDecision, decision);
  }
  return events;
};

type Hour = { readonly time?: string; readonly by?: string | null };
const momentOn = (day: string, { time = '10:00', by = null }: Hour) => ({ ...on(day, time), by });

/** A ballot entered at the machine at ten o'clock, unless said otherwise. */
export const ballot = (day: string, seatId: string, choice: Choice, hour: Hour = {}): DecisionCommand => ({
  type: 'CastBallot',
  data: { moment: momentOn(day, hour), seatId, choice },
});

/** Opens vote `v1`. By correspondence unless `method` says otherwise, open for the term of the bylaws. */
export const openVote = (
  day: string,
  change: Partial<Omit<Extract<DecisionCommand, { type: 'OpenVote' }>['data'], 'moment'>> & Hour = {},
): DecisionCommand => {
  const { time, by, ...data } = change;
  const moment = momentOn(day, { ...(time === undefined ? {} : { time }), ...(by === undefined ? {} : { by }) });
  const usual = { voteId: 'v1', method: 'by-correspondence', secret: false, closesAt: null } as const;
  return { type: 'OpenVote', data: { moment, ...usual, ...data } };
};
