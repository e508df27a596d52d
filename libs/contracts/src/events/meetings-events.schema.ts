import { z } from 'zod';

import type { MeetingsEvent } from '@nap/domain';

import { civilDate, civilDateTime } from '../scalars';
import { meetingKind } from '../vocabulary';
import { agreeingWith } from './agreement';

const occurred = { occurredOn: civilDate };
const ofMeeting = { ...occurred, meetingId: z.string() };
const slot = { startsAt: civilDateTime, endsAt: civilDateTime };

/** What is stored as `data` of each event of a forum's register of meetings and motions, schema version 1. */
export const meetingsEventSchemas = agreeingWith<MeetingsEvent>()({
  MeetingRegistered: z.strictObject({
    ...ofMeeting,
    ...slot,
    kind: meetingKind,
    source: z.enum(['scheduled', 'recorded']),
  }),
  MeetingRescheduled: z.strictObject({ ...ofMeeting, ...slot }),
  MeetingStruck: z.strictObject({ ...ofMeeting, because: z.enum(['cancelled', 'failed']) }),
  MeetingHeld: z.strictObject({
    ...ofMeeting,
    kind: meetingKind,
    recordedOn: civilDate,
    attended: z.array(z.string()),
    absent: z.array(z.string()),
  }),
  MotionRegistered: z.strictObject({
    ...occurred,
    decisionId: z.string(),
    meetingId: z.string().nullable(),
    topic: z.string(),
  }),
});
