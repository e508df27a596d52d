/** Something that is not as it must be. */
export type Finding = {
  readonly check: 'feed' | 'stream' | 'step' | 'view';
  /** A feed position, a stream, a clock, or a row of a view. */
  readonly where: string;
  readonly what: string;
  /** What to do about it. */
  readonly next: string;
};
