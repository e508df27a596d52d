import { z } from 'zod';

import type { CivilDate } from '@nap/calendar';
import { type PhaseName, type RuleProfile, builtInProfiles } from '@nap/domain';

import { ownProfile } from '../profile/own-profile';
import { businessDay, by, httpUrl, languageTag, period, phaseName, slug } from '../scalars';
import { optionalUrl, written } from './body-fields';

const namedOrOwnProfile = z.unknown().transform((given, context): RuleProfile => {
  if (typeof given === 'string') {
    const named = builtInProfiles[given];
    if (named !== undefined) return named;
    const names = Object.keys(builtInProfiles).join(', ');
    context.addIssue({ code: 'custom', params: { ...by('profile').params, names } });
    return z.NEVER;
  }
  const parsed = ownProfile.safeParse(given);
  if (parsed.success) return parsed.data;
  parsed.error.issues.forEach((issue) => context.issues.push({ ...issue, input: given } as z.core.$ZodRawIssue));
  return z.NEVER;
});

/** `POST /forums/{forum}/cycles` */
export const newCycleBody = z.strictObject({
  /** Null: the forum's id and the year of the first day. */
  id: slug.nullable().default(null),
  /** The name of a profile that ships with the engine, or a whole profile of one's own. */
  profile: namedOrOwnProfile.prefault('handbook-2016'),
  /** First and last day of implementation; without an end the profile's length counts. */
  start: businessDay,
  end: businessDay.nullable().default(null),
  /** Answers what the profile leaves to be asked. */
  lengths: z.partialRecord(phaseName, period).default({}),
});

/** `POST …/clocks` */
export const clocksBody = z.strictObject({ grounds: written.nullable().default(null) });

const occurredOn = businessDay;

/** `POST …/evidence` */
export const evidenceBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['plan-adopted', 'plan-submitted']), url: httpUrl, occurredOn }),
  z.strictObject({
    kind: z.enum(['report-version', 'summary-version']),
    phase: phaseName,
    language: languageTag,
    url: httpUrl,
    occurredOn,
  }),
  z.strictObject({
    kind: z.enum([
      'irm-draft-shared',
      'irm-panel-reviewed',
      'government-comment',
      'irm-report-finalised',
      'irm-report-published',
      'formal-response',
    ]),
    phase: phaseName,
    url: httpUrl,
    occurredOn,
  }),
]);

/** `POST …/evidence/{evidence}/withdrawal`, `…/suspension` and `…/cohort-shift` */
export const groundsBody = z.strictObject({ grounds: written });

/** `POST …/comment-window` */
export const commentWindowBody = z.strictObject({
  phase: phaseName,
  opensOn: businessDay,
  /** Last day of the window. */
  endsOn: businessDay,
  url: optionalUrl,
});

/** `POST …/waivers` */
export const waiverBody = z.strictObject({ phase: phaseName, grounds: written });

type Change = { readonly end: CivilDate } | { readonly phase: PhaseName; readonly dueOn: CivilDate };

const changeFields = {
  end: businessDay.optional(),
  phase: phaseName.optional(),
  dueOn: businessDay.optional(),
};

type ChangeFields = z.output<z.ZodObject<typeof changeFields>>;

const changeOf = ({ end, phase, dueOn }: ChangeFields): Change | 'none' | 'unclear' => {
  if (end === undefined && phase === undefined && dueOn === undefined) return 'none';
  if (end !== undefined) return phase === undefined && dueOn === undefined ? { end } : 'unclear';
  return phase === undefined || dueOn === undefined ? 'unclear' : { phase, dueOn };
};

/** `POST …/amendments`: either the new last day of implementation, or one phase's new due day. */
export const amendmentBody = z.strictObject({ grounds: written, ...changeFields }).transform((body, context) => {
  const change = changeOf(body);
  if (typeof change === 'object') return { grounds: body.grounds, change };
  context.addIssue({ code: 'custom', ...by('one-change') });
  return z.NEVER;
});

/** `POST …/resumption`: with an amendment of the calendar, or without. */
export const resumptionBody = z.strictObject({ grounds: written, ...changeFields }).transform((body, context) => {
  const change = changeOf(body);
  if (change === 'none') return { grounds: body.grounds };
  if (change !== 'unclear') return { grounds: body.grounds, change };
  context.addIssue({ code: 'custom', ...by('one-change') });
  return z.NEVER;
});
