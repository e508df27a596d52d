import type { CivilDate } from '@nap/calendar';

/** One text in several languages, by BCP 47 tag. */
export type Texts = Readonly<Record<string, string>>;

/** What a plan says of anything that it promises. Its days wake no clock: they are data of the plan. */
type Promised = {
  readonly titles: Texts;
  /** As the plan names them. */
  readonly leadAgencies: readonly string[];
  readonly supportingAgencies: readonly string[];
  /** First and last day; null where the plan names none. */
  readonly startsOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** The plan’s own words for the day, such as “By fall 2028”, beside the day or instead of one; null where it has none. */
  readonly startWording: Texts | null;
  readonly dueWording: Texts | null;
};

/** How a milestone is told to be reached. */
export type Indicator = Promised & { readonly indicatorId: string };

export type Milestone = Promised & { readonly milestoneId: string; readonly indicators: readonly Indicator[] };

/** What a plan promises, whole: the next recording of the same id takes its place. */
export type Commitment = Promised & { readonly commitmentId: string; readonly milestones: readonly Milestone[] };

/** Whether two commitments say the same; the order of their languages says nothing. */
export const isSameCommitment = (one: Commitment, other: Commitment): boolean => isSame(one, other);

const isSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [ours, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    ours.length === theirs.size && ours.every(([name, value]) => theirs.has(name) && isSame(value, theirs.get(name)))
  );
};
