import { instant } from '@nap/calendar';
import { type ZoneRule, type ZoneRules, isSameZone, isZone, offsetInWords } from '@nap/zones';
import { z } from 'zod';

const LEAST_MINUTES = -12 * 60;
const MOST_MINUTES = 14 * 60;

const moment = z.iso
  .datetime({ offset: true, error: 'is no instant: write the UTC offset too, such as 2027-03-28T02:00:00+08:00' })
  .transform(instant);

const minutesOf = (offset: string): number => {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (60 * hours + minutes);
};

const offset = z
  .string()
  .regex(/^[+-]\d\d:[0-5]\d$/, 'is no UTC offset: write +09:00 or -03:30')
  .transform(minutesOf)
  .refine((minutes) => minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES, 'lies outside -12:00 to +14:00');

const rule = z
  .strictObject({ from: moment, until: moment.optional(), offset })
  .refine(({ from, until }) => until === undefined || from < until, {
    path: ['until'],
    message: 'is not after from',
  })
  .transform(({ from, until, offset: offsetMinutes }): ZoneRule => ({ from, ...(until && { until }), offsetMinutes }));

/** Why a rule cannot follow the one before it. */
const disorderIn = (rules: readonly ZoneRule[]): { readonly index: number; readonly message: string } | undefined => {
  for (const [index, { from }] of rules.entries()) {
    const before = rules[index - 1];
    if (before === undefined) continue;
    if (from <= before.from) return { index, message: 'is not after the from of the rule before it' };
    if (before.until !== undefined && from < before.until)
      return { index, message: 'lies before the until of the rule before it' };
  }
  return undefined;
};

const rulesOfZone = z
  .array(rule)
  .min(1, 'names no rule: leave the zone out')
  .superRefine((rules, context) => {
    const disorder = disorderIn(rules);
    if (disorder) context.addIssue({ code: 'custom', path: [disorder.index, 'from'], message: disorder.message });
  });

const rulesOfZones = z.record(z.string(), rulesOfZone).superRefine((zones, context) => {
  const known: string[] = [];
  const refuse = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
  for (const name of Object.keys(zones)) {
    if (!isZone(name)) {
      refuse(name, 'is no IANA time zone: write a name such as Asia/Taipei');
      continue;
    }
    const twin = known.find((other) => isSameZone(other, name));
    if (twin !== undefined) refuse(name, `is the same zone as ${twin}: keep one of the two`);
    known.push(name);
  }
});

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** The text of a file such as `{ "Asia/Taipei": [{ "from": "2027-03-31T16:00:00Z", "offset": "+09:00" }] }`. */
export const zoneRulesSetting = z.string().transform((text, context): ZoneRules => {
  const json = asJson(text);
  const parsed = json === undefined ? undefined : rulesOfZones.safeParse(json);
  if (parsed?.success === true) return parsed.data;
  const problems = parsed?.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`);
  for (const message of problems ?? ['is not JSON']) context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** One line for each zone whose clocks do not follow the time-zone data alone. */
export const zoneRulesInWords = (rules: ZoneRules): readonly string[] =>
  Object.entries(rules).map(([place, ofPlace]) => {
    const changes = ofPlace.map(
      ({ from, until, offsetMinutes }) =>
        `UTC${offsetInWords(offsetMinutes)} from ${from}${until === undefined ? '' : ` until ${until}`}`,
    );
    return `${place} has ${changes.join(', ')} by ZONE_RULES, not by the time-zone data`;
  });
