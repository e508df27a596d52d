/** Runs `work` for every item, at most so many at a time; the first error ends it. */
export const sideBySide = async <Item>(
  items: Iterable<Item>,
  atMost: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> => {
  const waiting = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atMost }, lane));
};

/** 0 to count − 1. */
export const numbersUpTo = (count: number): readonly number[] => Array.from({ length: count }, (_none, index) => index);
