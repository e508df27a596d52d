import { z } from 'zod';

import { LANGUAGES } from '../language';
import { businessDay, by, languageTag, role, slug, timeOfDay, zone } from '../scalars';
import { noneTwice, personId, title } from './body-fields';

/** `POST /people` */
export const newPersonBody = z.strictObject({
  name: title,
  /** Without one the person gets no mail; their duties fall to the next in the ladder. */
  email: z.email().max(254).nullable().default(null),
  language: z.enum(LANGUAGES),
  admin: z.boolean().default(false),
  /** Whether the name is shown to the public, as that of an official in an official role. */
  published: z.boolean().default(false),
});

/** `POST /forums` */
export const newForumBody = z.strictObject({
  id: slug,
  name: title,
  zone,
  localLanguages: z.array(languageTag).min(1).max(20).refine(noneTwice, by('repeated')),
  reminderHour: timeOfDay.nullable().default(null),
});

/** `POST /forums/{forum}/roles` */
export const newRoleBody = z.strictObject({
  personId,
  role,
  from: businessDay,
  until: businessDay.nullable().default(null),
  cycleId: slug.nullable().default(null),
});

/** `POST /forums/{forum}/roles/{assignment}/end` */
export const roleEndBody = z.strictObject({ until: businessDay });
