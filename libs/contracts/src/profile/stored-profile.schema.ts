import { z } from 'zod';

import { isPeriod } from '@nap/calendar';
import type { PhaseRule } from '@nap/domain';

import { branded, period, phaseName, role, slug, text } from '../scalars';

const isLength = (written: string): written is PhaseRule['length'] =>
  written === 'asked' || written === 'to-the-end' || isPeriod(written);

const recipients = z.array(role);

const phaseRule = z.strictObject({
  phase: phaseName,
  rule: text(60),
  opens: z.strictObject({ from: z.enum(['start', 'end', 'submission']), offset: period }),
  length: branded(isLength, 'profile-length'),
  closedBy: z.enum(['plan', 'last-day', 'report', 'report-after-comment', 'irm-report']),
  reminders: z.array(period),
  overdueNotices: z.array(period),
  escalation: z.strictObject({ warned: period, reached: period }).nullable(),
  recipients: z.strictObject({ before: recipients, overdue: recipients }),
  neededByNextDrafting: z.boolean(),
});

/** The shape of a profile as events carry it. What makes a profile of one's own sensible is asked once, on the way in. */
export const storedProfile = z.strictObject({
  id: slug,
  version: z.int().min(1),
  implementation: period,
  minimumImplementation: period.nullable(),
  commentWindow: z.strictObject({ length: period, latestOpening: period }),
  phases: z.array(phaseRule).min(1),
});
