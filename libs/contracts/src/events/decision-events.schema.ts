import { z } from 'zod';

import type { DecisionEvent, DutyEvent } from '@nap/domain';

import { decisionRule, ladder, quorumRule, terms, votingRule } from '../bylaws/stored-bylaws.schema';
import { civilDate, civilDateTime, hash, httpUrl, period, personRef, sector } from '../scalars';
import { acceptance, choice, forumMode, mandate, voteMethod } from '../vocabulary';
import { agreeingWith } from './agreement';

const occurred = { occurredOn: civilDate };
const count = z.int().min(0);
const url = httpUrl.nullable();

/** Ballots by choice, and the numbers they are weighed against. */
export const tally = z
  .strictObject({
    yes: count,
    no: count,
    abstain: count,
    objections: count,
    present: count,
    active: count,
    needed: count.nullable(),
  })
  .meta({ id: 'Tally', title: 'tally' });

const voter = z.strictObject({ seatId: z.string(), personId: personRef, sector }).meta({ id: 'Voter', title: 'voter' });
const outcome = {
  ...occurred,
  rule: z.enum(['consensus', 'simple-majority', 'qualified-majority']),
  tally,
};

const motionSchemas = {
  MotionTabled: z.strictObject({
    ...occurred,
    decisionId: z.string(),
    forumId: z.string(),
    meetingId: z.string().nullable(),
    topic: z.string(),
    title: z.string(),
    motion: hash,
    mandate,
    rule: decisionRule,
    quorum: quorumRule,
    terms,
    mode: forumMode,
    ladder,
    tabledBy: personRef.nullable(),
  }),
  MotionWithdrawn: z.strictObject({ ...occurred, grounds: hash }),
  ObjectionRaised: z.strictObject({ ...occurred, seatId: z.string(), personId: personRef, grounds: hash }),
  ObjectionWithdrawn: z.strictObject({ ...occurred, seatId: z.string() }),
  ItemDeferred: z.strictObject({
    ...occurred,
    count,
    fromMeetingId: z.string().nullable(),
    toMeetingId: z.string().nullable(),
    grounds: hash,
  }),
  PositionPaperFiled: z.strictObject({
    ...occurred,
    paperId: z.string(),
    side: sector,
    title: z.string(),
    url: httpUrl,
  }),
  DialogueExhausted: z.strictObject({
    ...occurred,
    criterion: z.enum(['deferrals', 'date']),
    deferrals: count,
    by: personRef.nullable(),
  }),
};

const voteSchemas = {
  VoteOpened: z.strictObject({
    ...occurred,
    voteId: z.string(),
    method: voteMethod,
    secret: z.boolean(),
    rule: votingRule,
    meetingId: z.string().nullable(),
    openedAt: civilDateTime,
    closesAt: civilDateTime.nullable(),
    voters: z.array(voter),
    active: count,
    quorum: count,
  }),
  BallotCast: z.strictObject({
    ...occurred,
    voteId: z.string(),
    seatId: z.string(),
    personId: personRef,
    choice: choice.nullable(),
    castAt: civilDateTime,
  }),
  VoteReminderIssued: z.strictObject({
    ...occurred,
    voteId: z.string(),
    due: civilDateTime,
    revision: count,
    rung: period,
    dueAt: civilDateTime,
    doneOn: civilDate,
    personIds: z.array(personRef),
  }),
  VoteClosed: z.strictObject({
    ...occurred,
    voteId: z.string(),
    closedAt: civilDateTime,
    by: z.enum(['person', 'clock']),
    ballots: count,
    tally,
  }),
  DecisionTaken: z.strictObject({ ...outcome, binding: z.boolean() }),
  DecisionFailed: z.strictObject({ ...outcome, reason: z.enum(['not-carried', 'no-quorum']) }),
};

const answerSchemas = {
  AdviceIssued: z.strictObject({ ...occurred, answerDue: civilDate }),
  GovernmentReasonGiven: z.strictObject({
    ...occurred,
    accepted: acceptance,
    answer: hash,
    url,
  }),
  DecisionRecognised: z.strictObject({ ...occurred, url }),
  AgencyInstructed: z.strictObject({ ...occurred, agency: z.string(), dueOn: civilDate }),
  AgencyReported: z.strictObject({ ...occurred, agency: z.string(), url: httpUrl }),
  ExternalApprovalRequested: z.strictObject({ ...occurred, from: z.string() }),
  ExternalApprovalGranted: z.strictObject({ ...occurred, from: z.string(), url }),
  ExternalApprovalRefused: z.strictObject({ ...occurred, from: z.string(), grounds: hash }),
};

/** What is stored as `data` of each event of a decision's stream beside its duties, schema version 1. */
export const decisionEventSchemas = agreeingWith<Exclude<DecisionEvent, DutyEvent>>()({
  ...motionSchemas,
  ...voteSchemas,
  ...answerSchemas,
});
