import { z } from 'zod';

import { PHASE_NAMES, type PhaseRule, ROLES } from '@nap/domain';

import { branded, period, phaseName, role, slug, text } from '../scalars';

const MOST_RUNGS = 30;

const isLength = (written: string): written is PhaseRule['length'] =>
  written === 'asked' || written === 'to-the-end' || period.safeParse(written).success;

const recipients = z.array(role).max(ROLES.length);

const phaseRule = z.strictObject({
  phase: phaseName,
  rule: text(60),
  opens: z.strictObject({ from: z.enum(['start', 'end', 'submission']), offset: period }),
  length: branded(isLength, 'profile-length'),
  closedBy: z.enum(['plan', 'last-day', 'report', 'report-after-comment', 'irm-report']),
  reminders: z.array(period).max(MOST_RUNGS),
  overdueNotices: z.array(period).max(MOST_RUNGS),
  escalation: z.strictObject({ warned: period, reached: period }).nullable(),
  recipients: z.strictObject({ before: recipients, overdue: recipients }),
  neededByNextDrafting: z.boolean(),
});

/** The shape of a profile as events carry it. What makes a profile of one's own sensible is asked once, on the way in. */
export const storedProfile = z
  .strictObject({
    id: slug,
    version: z.int().min(1),
    implementation: period,
    minimumImplementation: period.nullable(),
    commentWindow: z.strictObject({ length: period, latestOpening: period }),
    phases: z.array(phaseRule).min(1).max(PHASE_NAMES.length),
  })
  .meta({ id: 'RuleProfile', title: 'rule profile' });
