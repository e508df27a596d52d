import {
  EVENT_TYPES,
  LANGUAGES,
  bylawsBody,
  clocksBody,
  commentWindowBody,
  evidenceBody,
  fields,
  groundsBody,
  newCycleBody,
  newForumBody,
  waiverBody,
} from '@nap/contracts';
import { SECTORS } from '@nap/domain';
import { z } from 'zod';

import { common, label } from './acts.schema';
import { decisionActs, meetingActs } from './meeting-acts.schema';

const { civilDate, civilDateTime, phaseName, role, slug, text } = fields;

const forum = newForumBody.extend({
  profile: newCycleBody.shape.profile,
  /** Adopted on the first day, as the API takes them. */
  bylaws: bylawsBody.optional(),
  /** Seats by sector, each held by an invented person of the seat's name: `gov-01`, `cso-01` … */
  seats: z.partialRecord(z.enum(SECTORS), z.int().min(0).max(200)).default({}),
});

const person = z.strictObject({
  id: slug,
  roles: z.array(role).min(1),
  language: z.enum(LANGUAGES).default('en'),
  /** The seat this person holds, one of those the forum has. */
  seat: slug.optional(),
});

const ofCycle = { ...common, cycle: slug };

const change = {
  end: civilDate.optional(),
  phase: phaseName.optional(),
  dueOn: civilDate.optional(),
};

const { start, end, lengths } = newCycleBody.shape;

const act = z.discriminatedUnion('do', [
  z.strictObject({
    ...ofCycle,
    do: z.literal('open-cycle'),
    start,
    end,
    lengths,
    /** Without one the forum's. */
    profile: newCycleBody.shape.profile.unwrap().optional(),
  }),
  z.strictObject({ ...ofCycle, do: z.literal('start-clocks'), ...clocksBody.shape }),
  z.strictObject({
    ...ofCycle,
    do: z.literal('record-evidence'),
    /** What a later `withdraw-evidence` calls it. */
    name: label.optional(),
    evidence: evidenceBody,
  }),
  z.strictObject({ ...ofCycle, do: z.literal('withdraw-evidence'), evidence: label, ...groundsBody.shape }),
  z.strictObject({ ...ofCycle, do: z.literal('open-comment-window'), ...commentWindowBody.shape }),
  z.strictObject({ ...ofCycle, do: z.literal('waive-phase'), ...waiverBody.shape }),
  z.strictObject({ ...ofCycle, do: z.literal('amend-calendar'), ...groundsBody.shape, ...change }),
  z.strictObject({ ...ofCycle, do: z.literal('suspend'), ...groundsBody.shape }),
  z.strictObject({ ...ofCycle, do: z.literal('resume'), ...groundsBody.shape, ...change }),
  z.strictObject({ ...ofCycle, do: z.literal('shift-cohort'), ...groundsBody.shape }),
  ...meetingActs,
  ...decisionActs,
]);

const dayOrNever = civilDate.nullable().optional();

/** What must be true of a phase at the end, read from its events; null: it never happened. */
const phaseExpectation = z.strictObject({
  cycle: slug,
  phase: phaseName,
  opens: dayOrNever,
  due: dayOrNever,
  missed: dayOrNever,
  closed: dayOrNever,
  lateByDays: z.int().min(0).optional(),
});

/** How often an event must have happened; without `count` at least once. `data` is compared field by field. */
const eventExpectation = z.strictObject({
  event: z.enum(EVENT_TYPES),
  cycle: slug.optional(),
  meeting: slug.optional(),
  decision: slug.optional(),
  phase: phaseName.optional(),
  on: civilDate.optional(),
  by: z.union([z.literal('clock'), slug]).optional(),
  data: z.record(z.string(), z.json()).optional(),
  count: z.int().min(0).optional(),
});

/** A cycle to rehearse: who, what they do when, and what must come of it. */
export const rehearsalFile = z.strictObject({
  $schema: z.string().optional(),
  title: text(200),
  /** Where the facts come from, and under which terms. */
  source: text(500),
  licence: text(500),
  forum,
  /** When the rehearsal begins and its last day, by the forum's wall clock. */
  from: civilDateTime,
  until: civilDate,
  people: z.array(person).min(1),
  acts: z.array(act).default([]),
  expect: z
    .strictObject({
      phases: z.array(phaseExpectation).default([]),
      events: z.array(eventExpectation).default([]),
    })
    .prefault({}),
});

export type RehearsalFile = z.output<typeof rehearsalFile>;
export type Act = RehearsalFile['acts'][number];
export type PhaseExpectation = z.output<typeof phaseExpectation>;
export type EventExpectation = z.output<typeof eventExpectation>;
