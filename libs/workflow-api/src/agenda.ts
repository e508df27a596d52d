/** A point on the UTC time line with milliseconds, `2017-09-30T06:00:00.000Z`; compares as text. The same text as the calendar's `Instant`. */
export type Instant = string & { readonly __brand: 'Instant' };

/** What a clock waits for. */
export type Step = {
  /** Names the step and its revision: a moved deadline has another key or another instant. */
  readonly key: string;
  /** On Temporal's clock; business time differs from it in rehearsals only, and the activities translate. */
  readonly at: Instant;
  /** What will happen, in words for the people who look after the timers. */
  readonly summary: string;
};

/** What a run can be found by in Temporal; it changes only when a phase opens, closes or falls overdue. */
export type Attributes = {
  readonly forumId: string;
  readonly phases: readonly string[];
  readonly overdue: boolean;
};

/** Everything a run waits for: the next step of each of its lanes (phases, duties), worked out from the log. */
export type Agenda<Lane extends string> = {
  /** Grows with everything the agenda was worked out from; of two agendas the one with the greater version is true. */
  readonly version: number;
  /** Nothing can fall due any more. */
  readonly over: boolean;
  readonly steps: Readonly<Partial<Record<Lane, Step>>>;
  readonly attributes?: Attributes;
};
