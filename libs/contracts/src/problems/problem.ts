import type { Texts } from '../language';

/** How one refusal is shown to people. `{name}` places in the detail are filled from the refusal's params. */
export type Problem = { readonly status: number; readonly title: Texts; readonly detail: Texts };

export const problem = (
  status: number,
  [title, titleZh]: readonly [en: string, zh: string],
  [detail, detailZh]: readonly [en: string, zh: string],
): Problem => ({ status, title: { en: title, 'zh-TW': titleZh }, detail: { en: detail, 'zh-TW': detailZh } });

/** Takes the texts of these codes, none missing; a text of a code that nothing says any more does not compile either. */
export const textsOf =
  <Code extends string>() =>
  <Texts extends Readonly<Record<Code, Problem>>>(
    texts: Texts & { readonly [Surplus in Exclude<keyof Texts, Code>]: never },
  ): Readonly<Record<Code, Problem>> =>
    texts;
