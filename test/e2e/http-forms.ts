import { type FormBrowser, fieldIn } from './http-browser';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What a page's form sends beside its fields. */
export const carried = (page: string): Fields => ({
  'form-token': fieldIn(page, 'form-token'),
  'form-id': fieldIn(page, 'form-id'),
});

/** Opens a form, fills it in and looks at what it will do. @returns the page that tells it. */
export const looked = async (browser: FormBrowser, path: string, fields: Fields): Promise<string> => {
  const form = await browser.get(path);
  expect([path, form.status]).toEqual([path, 200]);
  const preview = await browser.post(path, { ...carried(form.text), ...fields, step: 'look' });
  const fault = /govuk-error-summary__list[\s\S]*?<\/ul>/.exec(preview.text)?.[0] ?? '';
  expect([path, preview.status, fault]).toEqual([path, 200, '']);
  return preview.text;
};

/** Confirms what was looked at. */
export const confirmed = (browser: FormBrowser, path: string, fields: Fields, preview: string) =>
  browser.post(path, { ...carried(preview), ...fields, version: fieldIn(preview, 'version'), step: 'confirm' });

/** All of it. @returns the address that shows the outcome. */
export const does = async (browser: FormBrowser, path: string, fields: Fields = {}): Promise<string> => {
  const answer = await confirmed(browser, path, fields, await looked(browser, path, fields));
  expect([path, answer.status]).toEqual([path, 303]);
  return String(answer.headers['location']);
};
