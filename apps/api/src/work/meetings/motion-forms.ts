import { deferralBody, groundsBody, objectionBody, positionPaperBody } from '@nap/contracts';
import { SECTORS } from '@nap/domain';

import type { Say } from '../work-form';
import { type IsMeant, hasMotion, isUndecided, isVoting, motionField, ofMotion, onDecision } from './decision-form';
import type { MeetingFacts } from './meeting-facts';
import { type MeetingForms, about, choice, field, grounds, seatField, wordsOf } from './meeting-form';

const isTalkedOver: IsMeant = (motion) => isUndecided(motion) || isVoting(motion);
const hasObjection: IsMeant = (motion) => isUndecided(motion) && motion.objections.length > 0;
const mayExhaust: IsMeant = (motion) => isUndecided(motion) && motion.rule.rule === 'mixed' && !motion.exhausted;

/** Meetings still to come to which a motion can be put. */
const otherMeetings = ({ forum, meeting }: MeetingFacts) =>
  forum.meetings
    .filter(({ meetingId, status }) => status === 'called' && meetingId !== meeting.meetingId)
    .map(({ meetingId }) => ({ value: meetingId, label: meetingId }));

const sides = (say: Say) =>
  choice(
    say,
    'one-of-many',
    'side',
    SECTORS.map((value) => ({
      value,
      label: say.w(`meeting.sector.${value}`),
    })),
  );

/** What people say of a motion before it is decided. */
export const MOTION_FORMS: MeetingForms<
  'objection' | 'objection-withdrawal' | 'deferral' | 'position-paper' | 'dialogue-exhausted' | 'motion-withdrawal'
> = {
  objection: {
    ...about({
      ...wordsOf('objection'),
      type: 'RaiseObjection',
      fields: (say, facts) => [motionField(say, facts, isUndecided), seatField(say, facts), grounds(say)],
      schema: objectionBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'RaiseObjection', data }),
    }),
    fits: hasMotion(isUndecided),
  },
  'objection-withdrawal': {
    ...about({
      ...wordsOf('objection-withdrawal'),
      type: 'WithdrawObjection',
      fields: (say, facts) => [motionField(say, facts, hasObjection), seatField(say, facts)],
      schema: objectionBody.omit({ grounds: true }).extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'WithdrawObjection', data }),
    }),
    fits: hasMotion(hasObjection),
  },
  deferral: {
    ...about({
      ...wordsOf('deferral'),
      type: 'DeferItem',
      fields: (say, facts) => [
        motionField(say, facts, isUndecided),
        choice(say, 'one-of-many', 'toMeetingId', otherMeetings(facts), {
          isOptional: true,
          hint: say.w('meetingWork.hint.toMeetingId'),
        }),
        grounds(say),
      ],
      schema: deferralBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'DeferItem', data }),
    }),
    fits: hasMotion(isUndecided),
  },
  'position-paper': {
    ...about({
      ...wordsOf('position-paper'),
      type: 'FilePositionPaper',
      fields: (say, facts) => [
        motionField(say, facts, isTalkedOver),
        sides(say),
        field(say, 'line', 'title', { label: say.w('meetingWork.field.paperTitle') }),
        field(say, 'address', 'url', { label: say.w('meetingWork.field.address') }),
      ],
      schema: positionPaperBody.extend(ofMotion.shape),
      order: ({ decisionId, ...body }, paperId) =>
        onDecision(decisionId, { type: 'FilePositionPaper', data: { paperId, ...body } }),
    }),
    fits: hasMotion(isTalkedOver),
  },
  'dialogue-exhausted': {
    ...about({
      ...wordsOf('dialogue-exhausted'),
      type: 'DeclareDialogueExhausted',
      fields: (say, facts) => [motionField(say, facts, mayExhaust)],
      schema: ofMotion,
      order: ({ decisionId }) => onDecision(decisionId, { type: 'DeclareDialogueExhausted', data: {} }),
    }),
    fits: hasMotion(mayExhaust),
  },
  'motion-withdrawal': {
    ...about({
      ...wordsOf('motion-withdrawal'),
      type: 'WithdrawMotion',
      fields: (say, facts) => [motionField(say, facts, isUndecided), grounds(say)],
      schema: groundsBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'WithdrawMotion', data }),
    }),
    fits: hasMotion(isUndecided),
  },
};
