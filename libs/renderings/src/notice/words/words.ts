import type { TextParams } from '../../languages/language';

/** A fact that stands beside the sentences, such as the place of a meeting. */
export type Fact = { readonly label: string; readonly value: string };

/** One of a list: an agenda item, or a paper with its address. */
export type ListItem = { readonly text: string; readonly url: string | null };

/** What a notice fills its sentences with, and what stands below them. */
export type Words = {
  readonly params: TextParams;
  readonly facts: readonly Fact[];
  /** Null where the letter has no list. */
  readonly list: { readonly label: string; readonly items: readonly ListItem[] } | null;
  /** Whether it speaks of times of day, and not of days alone. */
  readonly tellsTimes: boolean;
};
