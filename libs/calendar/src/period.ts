/** A signed ISO 8601 length in whole days, weeks, months or years: `P6M`, `-P30D`. */
export type Period = string & { readonly __brand: 'Period' };

const PERIOD = /^-?P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/;

export const isPeriod = (text: string): text is Period => PERIOD.test(text);

/** @throws RangeError when the text is not a length in whole days, weeks, months or years. */
export const period = (text: string): Period => {
  if (!isPeriod(text)) throw new RangeError(`not a period in days, weeks, months or years: ${text}`);
  return text;
};

export const negated = (length: Period): Period => (length.startsWith('-') ? length.slice(1) : `-${length}`) as Period;
