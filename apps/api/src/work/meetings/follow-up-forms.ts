import {
  agencyBody,
  agencyReportBody,
  externalApprovalBody,
  externalApprovalGrantBody,
  governmentAnswerBody,
  groundsBody,
  recognitionBody,
} from '@nap/contracts';
import type { KnownDecision } from '@nap/domain';
import type { FieldShown } from '@nap/renderings';

import type { Say } from '../work-form';
import { type IsMeant, hasMotion, motionField, ofMotion, onDecision } from './decision-form';
import type { MeetingFacts } from './meeting-facts';
import { type MeetingForms, about, choice, field, grounds, wordsOf } from './meeting-form';

const owesAnswer: IsMeant = ({ duties, answered }) =>
  !answered && duties.some(({ duty }) => duty === 'government-answer');
const isBinding: IsMeant = ({ status, binding }) => status === 'taken' && binding;
const isInEffect: IsMeant = (motion) =>
  isBinding(motion) && (motion.mode !== 'mixed' || motion.approval?.status === 'granted');
const isUnrecognised: IsMeant = (motion) => isInEffect(motion) && !motion.recognised;
const needsApproval: IsMeant = (motion) =>
  isBinding(motion) && motion.mode === 'mixed' && (motion.approval === null || motion.approval.status === 'refused');
const awaitsApproval: IsMeant = ({ approval }) => approval?.status === 'requested';

const openInstructions = ({ agencies }: KnownDecision) => agencies.filter(({ reported }) => !reported);
const isInstructed: IsMeant = (motion) => openInstructions(motion).length > 0;

const address = (say: Say, change: { readonly isOptional?: true } = {}): FieldShown =>
  field(say, 'address', 'url', { label: say.w('meetingWork.field.address'), ...change });

const agencies = (say: Say, { motions }: MeetingFacts): FieldShown => {
  const names = new Set(motions.flatMap(openInstructions).map(({ agency }) => agency));
  return choice(
    say,
    'one-of-many',
    'agency',
    [...names].map((name) => ({ value: name, label: name })),
  );
};

/** What follows a decision: the government's answer, recognition, instructions, approval from outside. */
export const FOLLOW_UP_FORMS: MeetingForms<
  | 'government-answer'
  | 'approval-request'
  | 'approval-grant'
  | 'approval-refusal'
  | 'recognition'
  | 'instruction'
  | 'agency-report'
> = {
  'government-answer': {
    ...about({
      ...wordsOf('government-answer'),
      type: 'GiveGovernmentReason',
      fields: (say, facts) => [
        motionField(say, facts, owesAnswer),
        choice(
          say,
          'one-of',
          'accepted',
          (['wholly', 'in-part', 'rejected'] as const).map((value) => ({
            value,
            label: say.w(`meetingWork.accepted.${value}`),
          })),
        ),
        field(say, 'text', 'answer'),
        address(say, { isOptional: true }),
      ],
      schema: governmentAnswerBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'GiveGovernmentReason', data }),
    }),
    fits: hasMotion(owesAnswer),
  },
  'approval-request': {
    ...about({
      ...wordsOf('approval-request'),
      type: 'RequestExternalApproval',
      fields: (say, facts) => [motionField(say, facts, needsApproval), field(say, 'line', 'from')],
      schema: externalApprovalBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'RequestExternalApproval', data }),
    }),
    fits: hasMotion(needsApproval),
  },
  'approval-grant': {
    ...about({
      ...wordsOf('approval-grant'),
      type: 'GrantExternalApproval',
      fields: (say, facts) => [motionField(say, facts, awaitsApproval), address(say, { isOptional: true })],
      schema: externalApprovalGrantBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'GrantExternalApproval', data }),
    }),
    fits: hasMotion(awaitsApproval),
  },
  'approval-refusal': {
    ...about({
      ...wordsOf('approval-refusal'),
      type: 'RefuseExternalApproval',
      fields: (say, facts) => [motionField(say, facts, awaitsApproval), grounds(say)],
      schema: groundsBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'RefuseExternalApproval', data }),
    }),
    fits: hasMotion(awaitsApproval),
  },
  recognition: {
    ...about({
      ...wordsOf('recognition'),
      type: 'RecogniseDecision',
      fields: (say, facts) => [motionField(say, facts, isUnrecognised), address(say, { isOptional: true })],
      schema: recognitionBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'RecogniseDecision', data }),
    }),
    fits: hasMotion(isUnrecognised),
  },
  instruction: {
    ...about({
      ...wordsOf('instruction'),
      type: 'InstructAgency',
      fields: (say, facts) => [
        motionField(say, facts, isInEffect),
        field(say, 'line', 'agency'),
        field(say, 'day', 'dueOn'),
      ],
      schema: agencyBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'InstructAgency', data }),
    }),
    fits: hasMotion(isInEffect),
  },
  'agency-report': {
    ...about({
      ...wordsOf('agency-report'),
      type: 'ReportAgency',
      fields: (say, facts) => [
        motionField(say, facts, isInstructed),
        agencies(say, facts),
        address(say),
        field(say, 'day', 'occurredOn'),
      ],
      schema: agencyReportBody.extend(ofMotion.shape),
      order: ({ decisionId, ...data }) => onDecision(decisionId, { type: 'ReportAgency', data }),
    }),
    fits: hasMotion(isInstructed),
  },
};
