import { z } from 'zod';

import type { CycleEvent } from '@nap/domain';

import { storedProfile } from '../profile/stored-profile.schema';
import { civilDate, civilDateTime, hash, httpUrl, period, phaseName, role } from '../scalars';
import { agreeingWith } from './agreement';
import { storedCommitment } from './commitment.schema';

const occurred = { occurredOn: civilDate };
const rung = { ...occurred, dueAt: civilDateTime, doneOn: civilDate, historical: z.boolean() };
const deadline = { phase: phaseName, dueOn: civilDate, revision: z.int().min(0) };
const duty = z.enum(['phase', 'comment-window', 'irm-briefing']);
const reminder = { ...deadline, ...rung, duty, rung: period };
const recipients = z.array(role);
const evidence = z.strictObject({
  ...occurred,
  evidenceId: z.string(),
  phase: phaseName,
  url: httpUrl,
  recordedOn: civilDate,
});
const version = z.strictObject({ ...evidence.shape, language: z.string() });
const span = { start: civilDate, end: civilDate };

const clockSchemas = {
  PhaseOpened: z.strictObject({ ...rung, ...deadline, opensOn: civilDate }),
  DeadlineReached: z.strictObject({ ...rung, ...deadline, duty }),
  ReminderIssued: z.strictObject({ ...reminder, recipients }),
  ReminderSkipped: z.strictObject({
    ...reminder,
    reason: z.enum(['past-when-planned', 'deadline-passed', 'before-clocks-started']),
  }),
  ReminderSuperseded: z.strictObject({ ...reminder, by: period }),
  DeadlineMissed: z.strictObject({ ...rung, ...deadline }),
  OverdueNoticeIssued: z.strictObject({ ...rung, ...deadline, rung: period, recipients }),
  ContraryToProcessWarned: z.strictObject({ ...rung, ...deadline, reachedOn: civilDate, recipients }),
  ContraryToProcessReached: z.strictObject({ ...rung, ...deadline, recipients }),
  IrmReportMissingAtDrafting: z.strictObject({ ...rung, phase: phaseName, recipients }),
  PublicCommentClosed: z.strictObject({ ...rung, phase: phaseName, windowId: z.string(), endsOn: civilDate }),
};

const evidenceSchemas = {
  PlanAdopted: evidence,
  PlanSubmitted: evidence,
  ReportVersionPublished: version,
  SummaryVersionPublished: version,
  IrmDraftShared: evidence,
  IrmPanelReviewed: evidence,
  GovernmentCommentReceived: evidence,
  IrmReportFinalised: evidence,
  IrmReportPublished: evidence,
  FormalResponsePublished: evidence,
  EvidenceWithdrawn: z.strictObject({ ...occurred, evidenceId: z.string(), phase: phaseName, grounds: hash }),
};

const phaseSchemas = {
  DeadlineMet: z.strictObject({
    ...occurred,
    ...deadline,
    metOn: civilDate,
    lateByDays: z.int().min(0),
    implementationLeft: z.strictObject({ months: z.int(), minimumMonths: z.int().nullable() }).exactOptional(),
  }),
  MissRectified: z.strictObject({ ...occurred, ...deadline, metOn: civilDate }),
  PhaseClosed: z.strictObject({ ...occurred, phase: phaseName, closedOn: civilDate }),
  PhaseReopened: z.strictObject({ ...occurred, phase: phaseName }),
  PhaseWaived: z.strictObject({ ...occurred, phase: phaseName, grounds: hash }),
  PublicCommentOpened: z.strictObject({
    ...occurred,
    phase: phaseName,
    windowId: z.string(),
    opensOn: civilDate,
    endsOn: civilDate,
    url: httpUrl.nullable(),
  }),
};

/** What is stored as `data` of each event of a cycle's stream, schema version 1. */
export const cycleEventSchemas = agreeingWith<CycleEvent>()({
  CycleOpened: z.strictObject({
    ...occurred,
    ...span,
    cycleId: z.string(),
    forumId: z.string(),
    profile: storedProfile,
    languages: z.array(z.string()),
    predecessor: z.string().nullable(),
    openedBy: z.enum(['person', 'clock']),
    inPreparation: z.boolean(),
  }),
  ClocksStarted: z.strictObject({ ...occurred, grounds: hash.nullable() }),
  ...clockSchemas,
  ...phaseSchemas,
  ...evidenceSchemas,
  CommitmentRecorded: z.strictObject({ ...occurred, cycleId: z.string(), ...storedCommitment }),
  CalendarAmended: z.strictObject({
    ...occurred,
    grounds: hash,
    change: z.union([
      z.strictObject({ end: civilDate }),
      z.strictObject({ phase: phaseName, dueOn: civilDate }),
      z.strictObject(span),
    ]),
  }),
  DeadlineMoved: z.strictObject({
    ...occurred,
    phase: phaseName,
    opensOn: civilDate,
    from: civilDate,
    dueOn: civilDate,
    revision: z.int().min(0),
  }),
  CycleSuspended: z.strictObject({ ...occurred, grounds: hash }),
  CycleResumed: z.strictObject({ ...occurred, grounds: hash }),
  CohortShifted: z.strictObject({ ...occurred, ...span, grounds: hash }),
});
