import { z } from 'zod';

import type { BylawsEvent, DutyEvent, ForumEvent, MeetingsEvent, MembershipEvent } from '@nap/domain';

import { storedProfile } from '../profile/stored-profile.schema';
import { civilDate, civilDateTime, personRef, role, timeOfDay } from '../scalars';
import { agreeingWith } from './agreement';

const occurred = { occurredOn: civilDate };
const span = { start: civilDate, end: civilDate };
const openedBy = z.enum(['person', 'clock']);

type OwnEvent = Exclude<ForumEvent, DutyEvent | BylawsEvent | MembershipEvent | MeetingsEvent>;

/** What is stored as `data` of each event of a forum, its roles and its cycles, schema version 1. */
export const forumEventSchemas = agreeingWith<OwnEvent>()({
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
    personId: personRef,
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
  PersonErased: z.strictObject({ ...occurred, personId: personRef }),
});
