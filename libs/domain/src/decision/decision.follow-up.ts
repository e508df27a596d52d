import { MIDNIGHT, at, dateOf } from '@nap/calendar';
import { type Refused, refuse } from '@nap/kernel';

import { dutyOf, meetDuty } from '../deadline/duty';
import type {
  GiveGovernmentReason,
  GrantExternalApproval,
  InstructAgency,
  RecogniseDecision,
  RefuseExternalApproval,
  ReportAgency,
  RequestExternalApproval,
} from './decision.commands';
import type { DecisionRefusal } from './decision.refusals';
import { type DecisionOutcome, recorded } from './decision.setting';
import type { KnownDecision } from './decision.state';

/** The government says why it takes the advice or does not (handbook p. 31, 52); a late answer is an answer. */
export const decideAnswer = ({ data }: GiveGovernmentReason, decision: KnownDecision): DecisionOutcome => {
  const { moment, accepted, answer, url } = data;
  const { duties, answered } = decision;
  if (dutyOf(duties, 'government-answer') === undefined) return refuse('answer-not-owed');
  if (answered) return refuse('answer-already-given');
  const today = dateOf(moment.local);
  return recorded([
    { type: 'GovernmentReasonGiven', data: { accepted, answer, url, occurredOn: today } },
    ...meetDuty(duties, 'government-answer', moment.local, today),
  ]);
};

const unlessBinding = ({ status, binding }: KnownDecision): Refused<DecisionRefusal> | null => {
  if (status !== 'taken') return refuse('decision-not-taken');
  return binding ? null : refuse('decision-not-binding');
};

/** In a mixed forum a decision takes effect once it is approved from outside (Peru, handbook p. 31). */
const unlessInEffect = (decision: KnownDecision): Refused<DecisionRefusal> | null =>
  unlessBinding(decision) ??
  (decision.mode === 'mixed' && decision.approval?.status !== 'granted' ? refuse('approval-outstanding') : null);

export const decideRecognition = (
  { data: { url, moment } }: RecogniseDecision,
  decision: KnownDecision,
): DecisionOutcome => {
  const refused = unlessInEffect(decision);
  if (refused !== null) return refused;
  return decision.recognised
    ? refuse('decision-already-recognised')
    : recorded([{ type: 'DecisionRecognised', data: { url, occurredOn: dateOf(moment.local) } }]);
};

export const decideInstruction = ({ data }: InstructAgency, decision: KnownDecision): DecisionOutcome => {
  const refused = unlessInEffect(decision);
  if (refused !== null) return refused;
  const { agency, dueOn, moment } = data;
  const today = dateOf(moment.local);
  if (dueOn < today) return refuse('due-in-past', '/dueOn', { today });
  return decision.agencies.some((known) => known.agency === agency)
    ? refuse('agency-already-instructed', '/agency', { agency })
    : recorded([{ type: 'AgencyInstructed', data: { agency, dueOn, occurredOn: today } }]);
};

/** The agency has done what it was told; the day may lie in the past. */
export const decideReport = ({ data }: ReportAgency, decision: KnownDecision): DecisionOutcome => {
  const { agency, url, occurredOn, moment } = data;
  const instructed = decision.agencies.find((known) => known.agency === agency);
  if (instructed === undefined) return refuse('agency-not-instructed', '/agency', { agency });
  if (instructed.reported) return refuse('agency-already-reported', '/agency', { agency });
  const today = dateOf(moment.local);
  if (occurredOn > today) return refuse('act-in-future', '/occurredOn', { now: moment.local });
  const metAt = occurredOn === today ? moment.local : at(occurredOn, MIDNIGHT);
  return recorded([
    { type: 'AgencyReported', data: { agency, url, occurredOn } },
    ...meetDuty(decision.duties, 'agency-instruction', metAt, today, agency),
  ]);
};

/** What was refused may be asked for again. */
export const decideRequest = (
  { data: { from, moment } }: RequestExternalApproval,
  decision: KnownDecision,
): DecisionOutcome => {
  const { mode, approval } = decision;
  if (mode !== 'mixed') return refuse('approval-not-in-mode');
  const refused = unlessBinding(decision);
  if (refused !== null) return refused;
  return approval === null || approval.status === 'refused'
    ? recorded([{ type: 'ExternalApprovalRequested', data: { from, occurredOn: dateOf(moment.local) } }])
    : refuse('approval-already-requested');
};

export const decideApproval = (
  { type, data }: GrantExternalApproval | RefuseExternalApproval,
  { approval }: KnownDecision,
): DecisionOutcome => {
  if (approval?.status !== 'requested') return refuse('approval-not-requested');
  const { from } = approval;
  const occurredOn = dateOf(data.moment.local);
  return type === 'GrantExternalApproval'
    ? recorded([{ type: 'ExternalApprovalGranted', data: { from, url: data.url, occurredOn } }])
    : recorded([{ type: 'ExternalApprovalRefused', data: { from, grounds: data.grounds, occurredOn } }]);
};
