import { z } from 'zod';

import { decisionRule, votingRule } from '../bylaws/stored-bylaws.schema';
import { tally } from '../events/decision-events.schema';
import { civilDate, civilDateTime, httpUrl, sector } from '../scalars';
import { acceptance, choice, forumMode, mandate, voteMethod } from '../vocabulary';
import { count, person, personView, version, writtenText } from './answer-fields';

const someDay = civilDate.nullable();
const someMoment = civilDateTime.nullable();
const url = httpUrl.nullable();

export const DECISION_STATUSES = ['tabled', 'voting', 'set-aside', 'taken', 'failed', 'withdrawn'] as const;

const result = z.strictObject({
  rule: z.enum(['consensus', 'simple-majority', 'qualified-majority']),
  binding: z.boolean().nullable(),
  failedBecause: z.enum(['not-carried', 'no-quorum']).nullable(),
  decidedOn: civilDate,
});

const summary = {
  id: z.string(),
  meetingId: z.string().nullable(),
  topic: z.string(),
  title: z.string(),
  mandate,
  status: z.enum(DECISION_STATUSES),
  tabledOn: civilDate,
  tally: tally.nullable(),
  result: result.nullable(),
  version,
};

export const decisionSummaryAnswer = z
  .strictObject(summary)
  .meta({ id: 'DecisionSummary', title: 'decision in a list' });

export const positionPaperAnswer = z
  .strictObject({ paperId: z.string(), side: sector, title: z.string(), url: httpUrl, filedOn: civilDate })
  .meta({ id: 'PositionPaper', title: 'position paper' });

/** The newest vote, counted and without names. */
const vote = z.strictObject({
  voteId: z.string(),
  status: z.enum(['open', 'closed']),
  method: voteMethod,
  secret: z.boolean(),
  rule: votingRule,
  openedAt: civilDateTime,
  closesAt: someMoment,
  closedAt: someMoment,
  tally: tally.nullable(),
  quorum: count,
  entitled: count,
});

const deferral = z.strictObject({
  count,
  fromMeetingId: z.string().nullable(),
  toMeetingId: z.string().nullable(),
  grounds: writtenText,
  deferredOn: civilDate,
});

const agency = z.strictObject({
  agency: z.string(),
  dueOn: civilDate,
  instructedOn: civilDate,
  reportedOn: someDay,
  url,
});

const answer = z.strictObject({
  dueOn: civilDate,
  givenOn: someDay,
  accepted: acceptance.nullable(),
  answer: writtenText.nullable(),
  url,
});

const approval = z.strictObject({
  from: z.string(),
  status: z.enum(['requested', 'granted', 'refused']),
  requestedOn: civilDate,
  settledOn: someDay,
  url,
  grounds: writtenText.nullable(),
});

const objection = z.strictObject({
  ...personView,
  seatId: z.string(),
  grounds: writtenText,
  raisedOn: civilDate,
  withdrawnOn: someDay,
});

/** The fields from `tabledBy` on are for the forum's own people; a secret choice nobody sees. */
export const decisionAnswer = z
  .strictObject({
    ...summary,
    meetingIds: z.array(z.string()),
    rule: decisionRule,
    mode: forumMode,
    withdrawnOn: someDay,
    positionPapers: z.array(positionPaperAnswer),
    recognisedOn: someDay,
    recognitionUrl: url,
    agencies: z.array(agency),
    motion: writtenText,
    deferrals: z.array(deferral),
    exhaustedOn: someDay,
    vote: vote.nullable(),
    answer: answer.nullable(),
    approval: approval.nullable(),
    tabledBy: person.nullable().optional(),
    objections: z.array(objection).optional(),
    voters: z.array(z.strictObject({ ...personView, seatId: z.string(), sector })).optional(),
    ballots: z.array(z.strictObject({ ...personView, seatId: z.string(), choice: choice.nullable() })).optional(),
  })
  .meta({ id: 'Decision', title: 'decision' });
