import { type CivilDateTime, at, isCivilDate, timeOfDay } from '@nap/calendar';
import {
  EVENT_TYPES,
  LANGUAGES,
  clocksBody,
  commentWindowBody,
  evidenceBody,
  fields,
  groundsBody,
  newCycleBody,
  newForumBody,
  waiverBody,
} from '@nap/contracts';
import { z } from 'zod';

const { by, civilDate, civilDateTime, phaseName, role, slug, text } = fields;

/** An act that names its day alone happens at noon of the forum's wall clock. */
const NOON = timeOfDay('12:00');

const moment = z
  .string()
  .refine((written) => isCivilDate(written) || civilDateTime.safeParse(written).success, by('civil-date'))
  .transform((written) => (isCivilDate(written) ? at(written, NOON) : (written as CivilDateTime)));

const label = text(60);

const forum = newForumBody.extend({ profile: newCycleBody.shape.profile });

const person = z.strictObject({ id: slug, roles: z.array(role).min(1), language: z.enum(LANGUAGES).default('en') });

const common = {
  on: moment,
  /** A person of the file. */
  as: slug,
  cycle: slug,
  /** For readers of the file. */
  note: text(500).optional(),
  /** The act is expected to be refused with this code. */
  refused: label.optional(),
};

const change = {
  end: civilDate.optional(),
  phase: phaseName.optional(),
  dueOn: civilDate.optional(),
};

const { start, end, lengths } = newCycleBody.shape;

const act = z.discriminatedUnion('do', [
  z.strictObject({
    ...common,
    do: z.literal('open-cycle'),
    start,
    end,
    lengths,
    /** Without one the forum's. */
    profile: newCycleBody.shape.profile.unwrap().optional(),
  }),
  z.strictObject({ ...common, do: z.literal('start-clocks'), ...clocksBody.shape }),
  z.strictObject({
    ...common,
    do: z.literal('record-evidence'),
    /** What a later `withdraw-evidence` calls it. */
    name: label.optional(),
    evidence: evidenceBody,
  }),
  z.strictObject({ ...common, do: z.literal('withdraw-evidence'), evidence: label, ...groundsBody.shape }),
  z.strictObject({ ...common, do: z.literal('open-comment-window'), ...commentWindowBody.shape }),
  z.strictObject({ ...common, do: z.literal('waive-phase'), ...waiverBody.shape }),
  z.strictObject({ ...common, do: z.literal('amend-calendar'), ...groundsBody.shape, ...change }),
  z.strictObject({ ...common, do: z.literal('suspend'), ...groundsBody.shape }),
  z.strictObject({ ...common, do: z.literal('resume'), ...groundsBody.shape, ...change }),
  z.strictObject({ ...common, do: z.literal('shift-cohort'), ...groundsBody.shape }),
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
