import {
  attendanceBody,
  ballotBody,
  departureBody,
  occurredAtBody,
  openingBody,
  secondCallBody,
  voteBody,
} from '@nap/contracts';

import { type IsMeant, hasMotion, isTabled, isVoting, motionField, ofMotion, onDecision } from './decision-form';
import { NO_SEAT, attendeesIn } from './entered-lists';
import type { MeetingFacts } from './meeting-facts';
import { type MeetingForms, about, choice, field, inState, onMeeting, seatField, slot, wordsOf } from './meeting-form';

const holdsVote =
  (isMeant: IsMeant) =>
  (facts: MeetingFacts): boolean =>
    facts.meeting.status === 'open' && hasMotion(isMeant)(facts);

const asOptions = (people: MeetingFacts['people']) => people.map(({ personId, label }) => ({ value: personId, label }));

/** Who has come and not left. */
const isThere = ({ meeting }: MeetingFacts, personId: string): boolean =>
  meeting.attendees.some((known) => known.personId === personId && known.leftAt === null);

/** From the first arrival to the close. */
export const SITTING_FORMS: MeetingForms<
  'attendance' | 'departure' | 'opening' | 'second-call' | 'vote' | 'ballot' | 'vote-close' | 'consensus' | 'close'
> = {
  attendance: {
    ...about({
      ...wordsOf('attendance'),
      type: 'RecordAttendance',
      fields: (say, facts) => [
        choice(
          say,
          'several',
          'attendees',
          [...facts.sitters, ...facts.visitors.map((visitor) => ({ ...visitor, seatId: NO_SEAT }))]
            .filter(({ personId }) => !isThere(facts, personId))
            .map(({ seatId, personId, as, label }) => ({
              value: `${seatId} ${personId} ${as}`,
              label: say.w('meetingWork.sitter', {
                seat: seatId === NO_SEAT ? say.w('meetingWork.noSeat') : seatId,
                name: label,
                as: say.w(`meeting.attendeeAs.${as}`),
              }),
            })),
          { hint: say.w('meetingWork.hint.attendees') },
        ),
        field(say, 'moment', 'arrivedAt', { isOptional: true, hint: say.w('meetingWork.hint.now') }),
      ],
      schema: attendanceBody,
      bodyOf: (entered) => ({ attendees: attendeesIn(entered) }),
      order: (data, _made, facts) => onMeeting(facts, { type: 'RecordAttendance', data }),
    }),
    fits: inState('scheduled', 'open'),
  },
  departure: {
    ...about({
      ...wordsOf('departure'),
      type: 'RecordDeparture',
      fields: (say, facts) => [
        choice(
          say,
          'one-of-many',
          'personId',
          asOptions(facts.people.filter(({ personId }) => isThere(facts, personId))),
        ),
        field(say, 'moment', 'leftAt', { isOptional: true, hint: say.w('meetingWork.hint.now') }),
      ],
      schema: departureBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'RecordDeparture', data }),
    }),
    fits: inState('open'),
  },
  opening: {
    ...about({
      ...wordsOf('opening'),
      type: 'OpenMeeting',
      fields: (say, facts) => [
        choice(
          say,
          'one-of-many',
          'presidedBy',
          asOptions(facts.people.filter(({ personId }) => isThere(facts, personId))),
        ),
      ],
      schema: openingBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'OpenMeeting', data }),
    }),
    fits: (facts) => facts.meeting.status === 'scheduled' && facts.meeting.attendees.length > 0,
  },
  'second-call': {
    ...about({
      ...wordsOf('second-call'),
      type: 'IssueSecondCall',
      fields: slot,
      schema: secondCallBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'IssueSecondCall', data }),
    }),
    fits: inState('adjourned'),
  },
  vote: {
    ...about({
      ...wordsOf('vote'),
      type: 'OpenVote',
      fields: (say, facts) => [motionField(say, facts, isTabled), field(say, 'tick', 'secret')],
      schema: voteBody.extend(ofMotion.shape),
      bodyOf: (entered) => ({ ...entered, method: 'in-meeting' }),
      order: ({ decisionId, ...body }, voteId) =>
        onDecision(decisionId, { type: 'OpenVote', data: { voteId, ...body } }),
    }),
    fits: holdsVote(isTabled),
  },
  ballot: {
    ...about({
      ...wordsOf('ballot'),
      type: 'CastBallot',
      fields: (say, facts) => [
        motionField(say, facts, isVoting),
        seatField(say, facts),
        choice(
          say,
          'one-of',
          'choice',
          (['yes', 'no', 'abstain'] as const).map((value) => ({ value, label: say.w(`meetingWork.choice.${value}`) })),
        ),
      ],
      schema: ballotBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'CastBallot', data }),
    }),
    fits: holdsVote(isVoting),
  },
  'vote-close': {
    ...about({
      ...wordsOf('vote-close'),
      type: 'CloseVote',
      fields: (say, facts) => [motionField(say, facts, isVoting)],
      schema: ofMotion,
      order: ({ decisionId }) => onDecision(decisionId, { type: 'CloseVote', data: {} }),
    }),
    fits: holdsVote(isVoting),
  },
  consensus: {
    ...about({
      ...wordsOf('consensus'),
      type: 'DeclareConsensus',
      fields: (say, facts) => [motionField(say, facts, isTabled)],
      schema: ofMotion,
      order: ({ decisionId }) => onDecision(decisionId, { type: 'DeclareConsensus', data: {} }),
    }),
    fits: holdsVote(isTabled),
  },
  close: {
    ...about({
      ...wordsOf('close'),
      type: 'CloseMeeting',
      fields: () => [],
      schema: occurredAtBody,
      order: (data, _made, facts) => onMeeting(facts, { type: 'CloseMeeting', data }),
    }),
    fits: inState('open'),
  },
};
