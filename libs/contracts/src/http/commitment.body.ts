import { z } from 'zod';

import { businessDay, by, languageTag, text } from '../scalars';

/** What a plan calls a commitment or a part of it, such as `1-1` or `C01.2.3`. */
export const planId = z.string().refine((id) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id), by('plan-id'));

/** Long enough for what plans put into titles; longer texts are linked to. */
const texts = z.record(languageTag, text(2_000));
const someTexts = texts.refine((given) => Object.keys(given).length > 0, by('no-language'));
const agencies = z.array(text(300)).max(100).default([]);
const day = businessDay.nullable().default(null);
const wording = someTexts.nullable().default(null);

const promised = {
  titles: someTexts,
  leadAgencies: agencies,
  supportingAgencies: agencies,
  startsOn: day,
  dueOn: day,
  startWording: wording,
  dueWording: wording,
};

const indicator = z.strictObject({ indicatorId: planId, ...promised });
const milestone = z.strictObject({
  milestoneId: planId,
  ...promised,
  indicators: z.array(indicator).max(200).default([]),
});

/** `POST …/commitments`: the whole commitment, in place of what was recorded under its id before. */
export const commitmentBody = z.strictObject({
  id: planId,
  ...promised,
  milestones: z.array(milestone).max(200).default([]),
});
