import { ApiProblem } from './api-problem';

export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** The fields of a form; a field that was sent several times has all its values. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** Strict, like the reading of JSON: a lenient decoder would store what nobody wrote. */
const decoded = (part: string): string => {
  try {
    // Browsers send line ends of text areas as two characters.
    return decodeURIComponent(part.replaceAll('+', ' ')).replaceAll('\r\n', '\n');
  } catch {
    throw new ApiProblem({ code: 'malformed-utf8' });
  }
};

/** Reads a form as browsers send it. @throws ApiProblem `malformed-utf8` for what is no text. */
export const fieldsIn = (text: string): FormFields => {
  const values = new Map<string, string[]>();
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const [name = '', ...rest] = pair.split('=');
    const key = decoded(name);
    values.set(key, [...(values.get(key) ?? []), decoded(rest.join('='))]);
  }
  return Object.fromEntries([...values].map(([key, all]) => [key, all.length === 1 ? (all[0] ?? '') : all]));
};
