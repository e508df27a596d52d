import { z } from 'zod';

import type { ForumEvent } from '@nap/domain';

import { storedProfile } from '../profile/stored-profile.schema';
import { civilDate, civilDateTime, role, timeOfDay } from '../scalars';
import { agreeingWith } from './agreement';

const occurred = { occurredOn: civilDate };
const span = { start: civilDate, end: civilDate };
const openedBy = z.enum(['person', 'clock']);

/** What is stored as `data` of each event of a forum's stream, schema version 1. */
export const forumEventSchemas = agreeingWith<ForumEvent>()({
  ForumRegistered: z.strictObject({
    ...occurred,
    forumId: z.string(),
    name: z.string(),
    zone: z.string(),
    localLanguages: z.array(z.string()),
    reminderHour: timeOfDay,
  }),
  ReminderHourSet: z.strictObject({ ...occurred, reminderHour: timeOfDay }),
  RoleAssigned: z.strictObject({
    ...occurred,
    assignmentId: z.string(),
    personId: z.string(),
    role,
    from: civilDate,
    until: civilDate.nullable(),
    cycleId: z.string().nullable(),
  }),
  RoleEnded: z.strictObject({ ...occurred, assignmentId: z.string(), until: civilDate }),
  CycleRegistered: z.strictObject({
    ...occurred,
    ...span,
    cycleId: z.string(),
    predecessor: z.string().nullable(),
    openedBy,
    dueAt: civilDateTime.nullable(),
    profile: storedProfile,
  }),
  CycleActivated: z.strictObject({ ...occurred, cycleId: z.string() }),
  CycleRescheduled: z.strictObject({ ...occurred, ...span, cycleId: z.string() }),
  SuccessorMoved: z.strictObject({ ...occurred, ...span, cycleId: z.string(), because: z.string() }),
  PersonErased: z.strictObject({ ...occurred, personId: z.string() }),
});
