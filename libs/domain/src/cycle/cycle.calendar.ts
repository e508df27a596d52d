import { type CivilDate, addDays, addPeriod, addPeriods } from '@nap/calendar';

import type { PhaseRule, RuleProfile } from '../profile/rule-profile';

/** First and last day of implementation. */
export type Span = { readonly start: CivilDate; readonly end: CivilDate };

/** The day after implementation's last day, from which what follows the plan is counted. */
export const dayAfterEnd = ({ end }: Span): CivilDate => addDays(end, 1);

/** Implementation of the profile's length from a first day. */
export const spanFrom = (start: CivilDate, profile: RuleProfile): Span => ({
  start,
  end: addDays(addPeriod(start, profile.implementation), -1),
});

/** The days of a phase, counted in half-open months from its anchor; null while the anchor is not known. */
export const daysOfPhase = (
  rule: PhaseRule,
  span: Span,
  submittedOn: CivilDate | null,
): { readonly opensOn: CivilDate; readonly dueOn: CivilDate } | null => {
  const anchors = { start: span.start, end: dayAfterEnd(span), submission: submittedOn };
  const anchor = anchors[rule.opens.from];
  if (anchor === null || rule.length === 'asked') return null;
  const opensOn = addPeriod(anchor, rule.opens.offset);
  if (rule.length === 'to-the-end') return { opensOn, dueOn: span.end };
  return { opensOn, dueOn: addDays(addPeriods(anchor, rule.opens.offset, rule.length), -1) };
};
