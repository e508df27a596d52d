export const INVARIANTS = {
  I1: 'a command that was taken is stored once and whole, one that was refused never',
  I2: "a stream's versions come as 1, 2, 3 … wherever they are read",
  I3: 'feed positions are dense, never given to another event, and proved by their chain',
  I4: 'all readers see the same events in the same order',
  I5: 'an event takes effect once; a letter goes out at least once, and twice only under one id',
  I6: 'views kept up event by event equal those folded from the whole feed',
  I7: 'when the faults have stopped, everything catches up in time',
  I8: 'what was erased is nowhere',
} as const;

export type Invariant = keyof typeof INVARIANTS;

export type Violation = { readonly invariant: Invariant; readonly what: string };

/** Tells which invariant a check belongs to, once for all its findings. */
export const breaking =
  (invariant: Invariant) =>
  (whats: readonly string[]): readonly Violation[] =>
    whats.map((what) => ({ invariant, what }));
