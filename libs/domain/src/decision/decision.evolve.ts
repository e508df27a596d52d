import type { CivilDate } from '@nap/calendar';

import { evolveDuties, isDutyEvent, plannedDuty } from '../deadline/duty';
import type { DecisionEvent } from './decision.events';
import type { DecisionState, KnownDecision, VoteState } from './decision.state';

type EventOf<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { readonly type: Type }>;

const tabled = ({ data }: EventOf<'MotionTabled'>): KnownDecision => {
  const { motion, occurredOn, ...known } = data;
  return {
    status: 'tabled',
    ...known,
    tabledOn: occurredOn,
    objections: [],
    deferrals: 0,
    papers: [],
    exhausted: false,
    vote: null,
    tally: null,
    binding: false,
    answered: false,
    recognised: false,
    agencies: [],
    approval: null,
    duties: [],
  };
};

const withVote = (decision: KnownDecision, change: (vote: VoteState) => VoteState): KnownDecision =>
  decision.vote === null ? decision : { ...decision, vote: change(decision.vote) };

/** A vote by correspondence has a deadline of its own; reminders ring until it closes. */
const opened = (decision: KnownDecision, { data }: EventOf<'VoteOpened'>): KnownDecision => {
  const { voteId, method, secret, rule, meetingId, openedAt, closesAt, voters, active, quorum, occurredOn } = data;
  const ladder = { reminders: decision.ladder.reminders, overdueNotices: [] };
  const duty =
    closesAt === null ? [] : [plannedDuty({ duty: 'vote', subject: voteId, due: closesAt }, ladder, occurredOn)];
  return {
    ...decision,
    status: 'voting',
    vote: {
      ...{ voteId, method, secret, rule, meetingId, openedAt, closesAt, voters, active, quorum },
      status: 'open',
      ballots: [],
      tally: null,
    },
    duties: [...decision.duties, ...duty],
  };
};

const owing = (decision: KnownDecision, duty: Parameters<typeof plannedDuty>[0], on: CivilDate): KnownDecision => ({
  ...decision,
  duties: [...decision.duties, plannedDuty(duty, decision.ladder, on)],
});

const released = (decision: KnownDecision): KnownDecision => ({
  ...decision,
  duties: decision.duties.map((duty) =>
    duty.status === 'open' || duty.status === 'missed' ? { ...duty, status: 'released' } : duty,
  ),
});

type VoteEvent = EventOf<'VoteOpened' | 'BallotCast' | 'VoteReminderIssued' | 'VoteClosed'>;

const VOTE_EVENTS: Readonly<Record<VoteEvent['type'], true>> = {
  VoteOpened: true,
  BallotCast: true,
  VoteReminderIssued: true,
  VoteClosed: true,
};

const isVoteEvent = (event: DecisionEvent): event is VoteEvent => Object.hasOwn(VOTE_EVENTS, event.type);

const evolveVote = (decision: KnownDecision, event: VoteEvent): KnownDecision => {
  switch (event.type) {
    case 'VoteOpened':
      return opened(decision, event);
    case 'BallotCast': {
      const { seatId, personId, choice } = event.data;
      return withVote(decision, (vote) => ({ ...vote, ballots: [...vote.ballots, { seatId, personId, choice }] }));
    }
    case 'VoteReminderIssued': {
      const { voteId, due, revision, rung, occurredOn, dueAt, doneOn } = event.data;
      const data = { duty: 'vote', subject: voteId, due, revision, rung, occurredOn, dueAt, doneOn } as const;
      return {
        ...decision,
        duties: evolveDuties(decision.duties, { type: 'ReminderIssued', data: { ...data, recipients: [] } }),
      };
    }
    case 'VoteClosed':
      return {
        ...withVote(decision, (vote) => ({ ...vote, status: 'closed', tally: event.data.tally })),
        duties: decision.duties.map((duty) => (duty.duty === 'vote' ? { ...duty, status: 'met' } : duty)),
      };
  }
};

/** What became of a tabled motion by an event. */
export const evolveKnown = (state: KnownDecision, event: DecisionEvent): KnownDecision => {
  if (event.type === 'MotionTabled') return state;
  if (isDutyEvent(event)) return { ...state, duties: evolveDuties(state.duties, event) };
  if (isVoteEvent(event)) return evolveVote(state, event);
  const { type, data } = event;
  switch (type) {
    case 'MotionWithdrawn':
      return released({ ...state, status: 'withdrawn' });
    case 'ObjectionRaised':
      return { ...state, objections: [...state.objections, { seatId: data.seatId, personId: data.personId }] };
    case 'ObjectionWithdrawn':
      return { ...state, objections: state.objections.filter(({ seatId }) => seatId !== data.seatId) };
    case 'ItemDeferred':
      return { ...state, status: 'set-aside', deferrals: data.count, meetingId: data.toMeetingId };
    case 'PositionPaperFiled':
      return { ...state, papers: [...state.papers, data.paperId] };
    case 'DialogueExhausted':
      return { ...state, exhausted: true };
    case 'DecisionTaken':
      return { ...state, status: 'taken', tally: data.tally, binding: data.binding };
    case 'DecisionFailed':
      return { ...state, status: 'failed', tally: data.tally };
    case 'AdviceIssued':
      return owing(state, { duty: 'government-answer', due: data.answerDue }, data.occurredOn);
    case 'GovernmentReasonGiven':
      return { ...state, answered: true };
    case 'DecisionRecognised':
      return { ...state, recognised: true };
    case 'AgencyInstructed': {
      const { agency, dueOn, occurredOn } = data;
      const agencies = [...state.agencies, { agency, dueOn, reported: false }];
      return owing({ ...state, agencies }, { duty: 'agency-instruction', subject: agency, due: dueOn }, occurredOn);
    }
    case 'AgencyReported':
      return {
        ...state,
        agencies: state.agencies.map((known) => (known.agency === data.agency ? { ...known, reported: true } : known)),
      };
    case 'ExternalApprovalRequested':
      return { ...state, approval: { from: data.from, status: 'requested' } };
    case 'ExternalApprovalGranted':
      return { ...state, approval: { from: data.from, status: 'granted' } };
    case 'ExternalApprovalRefused':
      return { ...state, approval: { from: data.from, status: 'refused' } };
    default:
      data satisfies never; // an event of a newer release says nothing to this one
      return state;
  }
};

/** What became of the decision by an event; never throws, and leaves the state alone where an event says nothing of it. */
export const evolveDecision = (state: DecisionState, event: DecisionEvent): DecisionState => {
  if (state.status === 'none') return event.type === 'MotionTabled' ? tabled(event) : state;
  return evolveKnown(state, event);
};
