import { z } from 'zod';

import { DUTY_NAMES, type DutyEvent, ROLES } from '@nap/domain';

import { civilDate, civilDateTime, period } from '../scalars';
import { agreeingWith } from './agreement';

const due = z.union([civilDate, civilDateTime]);
const deadline = {
  duty: z.enum(DUTY_NAMES).meta({ id: 'DutyName', title: 'duty' }),
  subject: z.string().nullable(),
  due,
  revision: z.int().min(0),
};
const occurred = { occurredOn: civilDate };
const step = { ...occurred, ...deadline, dueAt: civilDateTime, doneOn: civilDate };
const recipients = z.array(z.enum([...ROLES, 'owner']).meta({ id: 'Addressee', title: 'addressee' }));

/** What is stored as `data` of what becomes of a duty outside a cycle, schema version 1. */
export const dutyEventSchemas = agreeingWith<DutyEvent>()({
  ReminderIssued: z.strictObject({ ...step, rung: period, recipients }),
  ReminderSkipped: z.strictObject({
    ...step,
    rung: period,
    reason: z.enum(['past-when-planned', 'deadline-passed', 'before-clocks-started']),
  }),
  ReminderSuperseded: z.strictObject({ ...step, rung: period, by: period }),
  DeadlineMissed: z.strictObject({ ...step, recipients }),
  OverdueNoticeIssued: z.strictObject({ ...step, rung: period, recipients }),
  DeadlineMet: z.strictObject({ ...occurred, ...deadline, metAt: civilDateTime, lateByDays: z.int().min(0) }),
  MissRectified: z.strictObject({ ...occurred, ...deadline, metAt: civilDateTime }),
  DeadlineMoved: z.strictObject({ ...occurred, ...deadline, from: due }),
  DutyRuledOut: z.strictObject({ ...occurred, ...deadline, reason: z.enum(['short-notice', 'second-call']) }),
});
