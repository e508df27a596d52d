import type { DecisionEvent } from '@nap/domain';

import type { AgencyEntry, ApprovalEntry, DecisionRow } from './decisions.row';

const withAgency = (row: DecisionRow, agency: string, change: Partial<AgencyEntry>): DecisionRow => ({
  ...row,
  agencies: row.agencies.map((known) => (known.agency === agency ? { ...known, ...change } : known)),
});

const settled = (row: DecisionRow, change: Partial<ApprovalEntry>): DecisionRow => ({
  ...row,
  approval: row.approval === null ? null : { ...row.approval, ...change },
});

/** The row with what an event says of the outcome and of what others owe because of it. */
export const consequence = (row: DecisionRow, { type, data }: DecisionEvent): DecisionRow => {
  switch (type) {
    case 'DecisionTaken': {
      const { rule, binding, occurredOn } = data;
      return { ...row, result: { rule, binding, failedBecause: null, decidedOn: occurredOn } };
    }
    case 'DecisionFailed': {
      const { rule, reason, occurredOn } = data;
      return { ...row, result: { rule, binding: null, failedBecause: reason, decidedOn: occurredOn } };
    }
    case 'AdviceIssued':
      return { ...row, answer: { dueOn: data.answerDue, givenOn: null, accepted: null, answer: null, url: null } };
    case 'GovernmentReasonGiven': {
      const { accepted, answer, url, occurredOn } = data;
      return row.answer === null
        ? row
        : { ...row, answer: { ...row.answer, givenOn: occurredOn, accepted, answer, url } };
    }
    case 'DecisionRecognised':
      return { ...row, recognisedOn: data.occurredOn, recognitionUrl: data.url };
    case 'AgencyInstructed': {
      const { agency, dueOn, occurredOn } = data;
      const instructed = { agency, dueOn, instructedOn: occurredOn, reportedOn: null, url: null };
      return { ...row, agencies: [...row.agencies, instructed] };
    }
    case 'AgencyReported':
      return withAgency(row, data.agency, { reportedOn: data.occurredOn, url: data.url });
    case 'ExternalApprovalRequested': {
      const { from, occurredOn } = data;
      const requested = { from, status: 'requested', requestedOn: occurredOn } as const;
      return { ...row, approval: { ...requested, settledOn: null, url: null, grounds: null } };
    }
    case 'ExternalApprovalGranted':
      return settled(row, { status: 'granted', settledOn: data.occurredOn, url: data.url });
    case 'ExternalApprovalRefused':
      return settled(row, { status: 'refused', settledOn: data.occurredOn, grounds: data.grounds });
    default:
      return row;
  }
};
