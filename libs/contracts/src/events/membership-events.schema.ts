import { z } from 'zod';

import type { MembershipEvent } from '@nap/domain';

import { civilDate, hash, personRef, sector } from '../scalars';
import { fillingWay } from '../vocabulary';
import { agreeingWith } from './agreement';

const occurred = { occurredOn: civilDate };
const ofSeat = { ...occurred, seatId: z.string() };
const ofHolder = { ...ofSeat, personId: personRef };
const count = z.int().min(0);
const record = z
  .strictObject({
    inARow: count,
    ofYear: z.strictObject({ held: count, missed: count }),
    meetings: z.array(z.string()),
  })
  .meta({ id: 'AbsenceRecord', title: 'record of absences' });

/** What is stored as `data` of each event of a forum's seats, schema version 1. */
export const membershipEventSchemas = agreeingWith<MembershipEvent>()({
  SeatEstablished: z.strictObject({ ...ofSeat, sector }),
  SeatAbolished: z.strictObject({ ...ofSeat, grounds: hash }),
  SeatFilled: z.strictObject({
    ...ofHolder,
    from: civilDate,
    until: civilDate.nullable(),
    way: fillingWay,
  }),
  SeatVacated: z.strictObject({ ...ofHolder, reason: z.enum(['lapse', 'resignation', 'term-end', 'recall']) }),
  SubstituteNamed: z.strictObject(ofHolder),
  DeputyNamed: z.strictObject(ofHolder),
  AbsenceRecorded: z.strictObject({ ...ofHolder, meetingId: z.string(), record }),
  LapseWarned: z.strictObject({ ...ofHolder, record }),
  LapseProposed: z.strictObject({
    ...ofHolder,
    rule: z.enum(['in-a-row', 'of-a-year']),
    record,
    confirmBy: civilDate,
  }),
  LapseDismissed: z.strictObject({ ...ofHolder, grounds: hash }),
  MembershipLapsed: z.strictObject(ofHolder),
  ParityBroken: z.strictObject({ ...occurred, government: count, others: count }),
  ParityRestored: z.strictObject({ ...occurred, each: count }),
  TermEnded: z.strictObject({ ...ofHolder, until: civilDate }),
});
