import { z } from 'zod';

import { DUTY_NAMES, type EvidenceEvent } from '@nap/domain';

import { storedCommitment } from '../events/commitment.schema';
import { civilDate, civilDateTime, httpUrl, period, phaseName } from '../scalars';
import { count, version } from './answer-fields';

const someDay = civilDate.nullable();

export const cycleAnswer = z
  .strictObject({
    id: z.string(),
    status: z.enum(['in-preparation', 'running', 'suspended']),
    profile: z.string(),
    profileVersion: z.int().min(1),
    languages: z.array(z.string()),
    startsOn: civilDate,
    endsOn: civilDate,
    predecessor: z.string().nullable(),
    openedBy: z.enum(['person', 'clock']),
    openedOn: civilDate,
    clocksStartedOn: someDay,
    suspendedOn: someDay,
    shiftedOn: someDay,
    version,
  })
  .meta({ id: 'Cycle', title: 'cycle' });

const EVIDENCE_TYPES = [
  'PlanAdopted',
  'PlanSubmitted',
  'ReportVersionPublished',
  'SummaryVersionPublished',
  'IrmDraftShared',
  'IrmPanelReviewed',
  'GovernmentCommentReceived',
  'IrmReportFinalised',
  'IrmReportPublished',
  'FormalResponsePublished',
] as const satisfies readonly EvidenceEvent['type'][];

const evidence = {
  evidenceId: z.string(),
  type: z.enum(EVIDENCE_TYPES),
  language: z.string().nullable(),
  url: httpUrl,
  occurredOn: civilDate,
  recordedOn: civilDate,
  withdrawnOn: someDay,
};

const commentWindow = {
  windowId: z.string(),
  opensOn: civilDate,
  endsOn: civilDate,
  url: httpUrl.nullable(),
  closedOn: someDay,
};

export const evidenceAnswer = z
  .strictObject({ ...evidence, phase: phaseName })
  .meta({ id: 'Evidence', title: 'piece of evidence' });

export const commentWindowAnswer = z
  .strictObject({ ...commentWindow, phase: phaseName })
  .meta({ id: 'CommentWindow', title: 'comment window' });

export const phaseAnswer = z
  .strictObject({
    cycleId: z.string(),
    phase: phaseName,
    place: count,
    closedBy: z.enum(['plan', 'last-day', 'report', 'report-after-comment', 'irm-report']),
    status: z.enum(['planned', 'open', 'overdue', 'closed', 'waived']),
    opensOn: someDay,
    dueOn: someDay,
    revision: count,
    openedOn: someDay,
    closedOn: someDay,
    waivedOn: someDay,
    overdueSince: someDay,
    missedOn: someDay,
    lateByDays: count.nullable(),
    escalation: z.enum(['none', 'warned', 'reached']),
    evidence: z.array(z.strictObject(evidence)),
    commentWindows: z.array(z.strictObject(commentWindow)),
    version,
  })
  .meta({ id: 'Phase', title: 'phase of a cycle' });

const { commitmentId, ...promised } = storedCommitment;

export const commitmentAnswer = z
  .strictObject({
    id: commitmentId,
    ...promised,
    revision: count,
    recordedOn: civilDate,
    changedOn: civilDate,
    version,
  })
  .meta({ id: 'Commitment', title: 'commitment' });

/** A day, met until its end, or a moment of the forum's wall clock, met before it. */
const due = z.union([civilDate, civilDateTime]);

export const DEADLINE_STATUSES = ['planned', 'open', 'met', 'missed', 'waived', 'ruled-out', 'released'] as const;

const status = z.enum(DEADLINE_STATUSES);
const occurred = { occurredOn: civilDate, doneOn: civilDate };

const reminder = z.strictObject({
  duty: z.enum(['phase', 'comment-window', 'irm-briefing', ...DUTY_NAMES]),
  rung: period,
  revision: count,
  outcome: z.enum(['issued', 'skipped', 'superseded']),
  because: z.string().nullable(),
  ...occurred,
});

/** What is owed by when, in a cycle or outside; `lateByDays` is 0 when it was met in time. */
export const deadlineAnswer = z
  .strictObject({
    id: z.string(),
    owner: z.enum(['forum', 'cycle', 'meeting', 'decision']),
    ownerId: z.string(),
    cycleId: z.string().nullable(),
    phase: phaseName.nullable(),
    duty: z.enum(['phase', 'comment-window', ...DUTY_NAMES]),
    subject: z.string().nullable(),
    status,
    due: due.nullable(),
    dueOn: someDay,
    revision: count,
    openedOn: someDay,
    metOn: someDay,
    metAt: civilDateTime.nullable(),
    lateByDays: count.nullable(),
    missedOn: someDay,
    rectifiedOn: someDay,
    warnedOn: someDay,
    reachedOn: someDay,
    ruledOutBecause: z.enum(['short-notice', 'second-call']).nullable(),
    moves: z.array(z.strictObject({ from: due, to: due, movedOn: civilDate, revision: count, was: status })),
    reminders: z.array(reminder),
    overdueNotices: z.array(z.strictObject({ rung: period, revision: count, ...occurred })),
    version,
  })
  .meta({ id: 'Deadline', title: 'deadline' });

/** A duty of the reader's own, with the forum it is owed to and the name of what it is about. */
export const ownDutyAnswer = deadlineAnswer
  .extend({
    forum: z.strictObject({ id: z.string(), name: z.string(), zone: z.string() }),
    what: z.string().nullable(),
  })
  .meta({ id: 'OwnDuty', title: 'duty of one’s own' });
