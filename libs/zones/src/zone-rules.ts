import { Temporal } from '@js-temporal/polyfill';

import { type Instant, epochMilliseconds } from '@nap/calendar';

/** From an instant on the clocks of a zone show UTC and so much, whatever the time-zone data says. */
export type ZoneRule = {
  readonly from: Instant;
  /** The first instant at which the rule holds no more; without one the next rule ends it, and the last holds for good. */
  readonly until?: Instant;
  readonly offsetMinutes: number;
};

/** Changes of clocks that the time-zone data does not know yet: rules in the order of time, by IANA zone. */
export type ZoneRules = Readonly<Record<string, readonly ZoneRule[]>>;

type Span = { readonly from: number; readonly until: number; readonly offset: number };

const MINUTE_MS = 60_000;

let inForce: readonly (readonly [place: string, spans: readonly Span[]])[] = [];
const spansOf = new Map<string, readonly Span[]>();

/** Takes these rules before the time-zone data from now on, in all of this process, instead of those taken before. */
export const useZoneRules = (rules: ZoneRules): void => {
  inForce = Object.entries(rules).map(([place, ofPlace]) => [place, ofPlace.map(spanOf)]);
  spansOf.clear();
};

const spanOf = ({ from, until, offsetMinutes }: ZoneRule, index: number, all: readonly ZoneRule[]): Span => {
  const end = until ?? all[index + 1]?.from;
  return {
    from: epochMilliseconds(from),
    until: end === undefined ? Infinity : epochMilliseconds(end),
    offset: offsetMinutes * MINUTE_MS,
  };
};

const inZone = (place: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(place);

/** Whether two names mean one zone: places are renamed, and both names stay in use. */
export const isSameZone = (one: string, other: string): boolean => inZone(one).equals(inZone(other));

const spansIn = (place: string): readonly Span[] => {
  const known = spansOf.get(place);
  if (known !== undefined) return known;
  const spans = inForce.find(([ruled]) => isSameZone(ruled, place))?.[1] ?? [];
  spansOf.set(place, spans);
  return spans;
};

/** Milliseconds ahead of UTC by a rule, undefined where none holds. @param at milliseconds since 1970 */
export const ruledOffsetAt = (place: string, at: number): number | undefined =>
  spansIn(place).find(({ from, until }) => from <= at && at < until)?.offset;

/** Every offset that a rule of the zone names, in milliseconds. */
export const ruledOffsets = (place: string): readonly number[] => spansIn(place).map(({ offset }) => offset);
