import { z } from 'zod';

import { BYLAWS_PRESETS, type Bylaws, DEFAULT_BYLAWS, type PresetCountry } from '@nap/domain';

import { ownBylaws } from '../bylaws/own-bylaws';
import { positiveLength, slug } from '../scalars';
import { mandate } from '../vocabulary';
import { title } from './body-fields';

/** The decision that made the change; the first bylaws of a forum need none. */
const decisionId = slug.nullable().default(null);

const COUNTRIES = Object.keys(BYLAWS_PRESETS) as PresetCountry[];

/**
 * `POST /forums/{forum}/bylaws`: what the forum has otherwise than the handbook's defaults, or than the preset of a
 * country. What is left out is not taken from the bylaws in force: a version is whole by itself.
 */
export const bylawsBody = z
  .strictObject({
    preset: z.enum(COUNTRIES).nullable().default(null),
    bylaws: z.unknown().optional(),
    decisionId,
  })
  .transform((body, context): { readonly bylaws: Bylaws; readonly decisionId: string | null } => {
    const base = body.preset === null ? DEFAULT_BYLAWS : BYLAWS_PRESETS[body.preset].bylaws;
    const given = body.bylaws === undefined ? {} : body.bylaws;
    const parsed = ownBylaws(base).safeParse(given);
    if (parsed.success) return { bylaws: parsed.data, decisionId: body.decisionId };
    parsed.error.issues.forEach((issue) =>
      context.issues.push({ ...issue, path: ['bylaws', ...issue.path], input: given } as z.core.$ZodRawIssue),
    );
    return z.NEVER;
  });

/** `POST /forums/{forum}/mandates`: who has the say on a topic. */
export const mandateBody = z.strictObject({ topic: title, mandate, decisionId });

/** `POST /forums/{forum}/frequency`: how often regular meetings are held; null: as needed. */
export const frequencyBody = z.strictObject({
  usual: positiveLength.nullable(),
  whileDrafting: positiveLength.nullable().default(null),
  decisionId,
});
