import type { DecisionEvent, KnownDecision } from '@nap/domain';

import type { View } from '../view/view';
import { consequence } from './consequences.evolve';
import type { DecisionRow, VoteEntry } from './decisions.row';

/** The row as the domain's own fold knows the motion. */
const shown = <Row extends object>(
  row: Row,
  { decisionId, meetingId, topic, title, mandate, rule, mode, status, tally }: KnownDecision,
) => ({ ...row, decisionId, meetingId, topic, title, mandate, rule, mode, status, tally });

/** What is told beside the state, before anything is. */
const tabled = (decision: KnownDecision, { type, data }: DecisionEvent) => ({
  meetingIds: [],
  motion: type === 'MotionTabled' ? data.motion : '',
  tabledOn: decision.tabledOn,
  tabledBy: decision.tabledBy,
  withdrawnOn: null,
  objections: [],
  deferrals: [],
  positionPapers: [],
  exhausted: null,
  vote: null,
  result: null,
  answer: null,
  recognisedOn: null,
  recognitionUrl: null,
  agencies: [],
  approval: null,
});

/** The newest vote. A secret one's choices are in the urn; should an event hold one, no reader is shown it. */
const voteOf = ({ vote }: KnownDecision, before: VoteEntry | null, event: DecisionEvent): VoteEntry | null => {
  if (vote === null) return null;
  const ballots = vote.secret ? vote.ballots.map((ballot) => ({ ...ballot, choice: null })) : vote.ballots;
  const { closedAt, closedBy } =
    event.type === 'VoteClosed'
      ? { closedAt: event.data.closedAt, closedBy: event.data.by }
      : { closedAt: before?.closedAt ?? null, closedBy: before?.closedBy ?? null };
  return { ...vote, ballots, closedAt, closedBy };
};

/** The row with what the event says of the dialogue beside the state that it leaves. */
const told = (row: DecisionRow, { type, data }: DecisionEvent): DecisionRow => {
  switch (type) {
    case 'MotionWithdrawn':
      return { ...row, withdrawnOn: data.occurredOn };
    case 'ObjectionRaised': {
      const { seatId, personId, grounds, occurredOn } = data;
      const objection = { seatId, personId, grounds, raisedOn: occurredOn, withdrawnOn: null };
      return { ...row, objections: [...row.objections, objection] };
    }
    case 'ObjectionWithdrawn':
      return {
        ...row,
        objections: row.objections.map((objection) =>
          objection.seatId === data.seatId && objection.withdrawnOn === null
            ? { ...objection, withdrawnOn: data.occurredOn }
            : objection,
        ),
      };
    case 'ItemDeferred': {
      const { count, fromMeetingId, toMeetingId, grounds, occurredOn } = data;
      const deferral = { count, fromMeetingId, toMeetingId, grounds, deferredOn: occurredOn };
      return { ...row, deferrals: [...row.deferrals, deferral] };
    }
    case 'PositionPaperFiled': {
      const { paperId, side, title, url, occurredOn } = data;
      return { ...row, positionPapers: [...row.positionPapers, { paperId, side, title, url, filedOn: occurredOn }] };
    }
    case 'DialogueExhausted':
      return { ...row, exhausted: data };
    default:
      return row;
  }
};

const withMeeting = (known: readonly string[], meetingId: string | null): readonly string[] =>
  meetingId === null || known.includes(meetingId) ? known : [...known, meetingId];

/** Every motion and what became of it. */
export const decisionsView: View<DecisionRow> = {
  table: 'decisions',
  key: ['decisionId'],
  evolve: {
    decision: ([known], { event, after }) => {
      if (after.status === 'none') return [];
      const row: DecisionRow = known ?? shown(tabled(after, event), after);
      const now = consequence(told(row, event), event);
      return [
        {
          ...shown(now, after),
          meetingIds: withMeeting(row.meetingIds, after.meetingId),
          vote: voteOf(after, row.vote, event),
        },
      ];
    },
  },
};
