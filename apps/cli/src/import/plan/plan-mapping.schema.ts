import { commentWindowBody, evidenceBody, fields, newCycleBody, newForumBody, waiverBody } from '@nap/contracts';
import { z } from 'zod';

const { languageTag, slug, text } = fields;

/** Where something stands: of JSON a pointer from the entry on, in which `*` is every item of a list; of CSV a column. */
const place = z.string().max(500);
const byLanguage = z.record(languageTag, place);

const promised = {
  titles: byLanguage.refine((given) => Object.keys(given).length > 0, { params: { rule: 'no-language' } }),
  lead: z.union([place, z.array(place)]).optional(),
  supporting: z.union([place, z.array(place)]).optional(),
  /** First and last day; a month is read as its first and its last day. */
  start: place.optional(),
  due: place.optional(),
  /** Where the plan words these days. */
  startWording: byLanguage.optional(),
  dueWording: byLanguage.optional(),
};

const part = {
  /** JSON: the pointer of the list, from the entry above it. A table has no lists, its lines are the entries. */
  at: place.optional(),
  /** Without one a part is named by its number: `1-1.2`. */
  id: place.optional(),
  ...promised,
};

const commitments = z.strictObject({
  at: place.optional(),
  id: place,
  ...promised,
  /** What stands between several agencies in one text. */
  separator: z.string().min(1).max(10).optional(),
  milestones: z.strictObject({ ...part, indicators: z.strictObject(part).optional() }).optional(),
});

const edge = z.union([text(40), z.strictObject({ at: place })]);

const plan = z.strictObject({
  /** Without one the forum's id and the year of the first day. */
  cycle: slug.optional(),
  /** The file of a folder, and the entries of the file, that hold this plan; without them all. */
  file: text(200).optional(),
  where: z.record(place, z.string()).default({}),
  profile: newCycleBody.shape.profile,
  lengths: newCycleBody.shape.lengths,
  /** First and last day or month of implementation, or where the JSON file says it; without an end the profile's length. */
  start: edge,
  end: edge.optional(),
  commitments: commitments.optional(),
  evidence: z.array(evidenceBody).default([]),
  commentWindows: z.array(commentWindowBody).default([]),
  waived: z.array(waiverBody).default([]),
  startClocks: z.boolean().default(true),
});

/** How a file of plans is read, and what the engine has to know that the file does not say. */
export const planMapping = z.strictObject({
  $schema: z.string().optional(),
  /** Where the facts come from, and under which terms. */
  source: text(500),
  licence: text(500),
  /** Of every plan that has none of its own. */
  commitments: commitments.optional(),
  forums: z.array(z.strictObject({ ...newForumBody.shape, plans: z.array(plan).min(1) })).min(1),
});

export type PlanMapping = z.output<typeof planMapping>;
export type ForumMapping = PlanMapping['forums'][number];
export type PlanOfMapping = ForumMapping['plans'][number];
export type CommitmentsMapping = z.output<typeof commitments>;
export type PartMapping = NonNullable<NonNullable<CommitmentsMapping['milestones']>['indicators']>;
