import type { Attributes } from './agenda';

/** What operators may search runs by; the namespace must know these three. */
export const SEARCH_ATTRIBUTES = {
  forum: { name: 'NapForum', type: 'KEYWORD' },
  phases: { name: 'NapPhase', type: 'KEYWORD_LIST' },
  overdue: { name: 'NapOverdue', type: 'BOOL' },
} as const;

type Pair =
  | { readonly key: typeof SEARCH_ATTRIBUTES.forum; readonly value: string }
  | { readonly key: typeof SEARCH_ATTRIBUTES.phases; readonly value: string[] }
  | { readonly key: typeof SEARCH_ATTRIBUTES.overdue; readonly value: boolean };

export const searchAttributesOf = ({ forumId, phases, overdue }: Attributes): Pair[] => [
  { key: SEARCH_ATTRIBUTES.forum, value: forumId },
  { key: SEARCH_ATTRIBUTES.phases, value: [...phases] },
  { key: SEARCH_ATTRIBUTES.overdue, value: overdue },
];
