import { LoginLetters } from '@nap/people';
import request, { type Response, type Test } from 'supertest';

import type { Holder, RunningApi } from './http-api';

/** A browser without a screen: it keeps cookies and says where its requests come from. */
export class FormBrowser {
  private readonly jar = new Map<string, string>();

  constructor(private readonly api: RunningApi) {}

  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set(name: string, value: string): void {
    this.jar.set(name, value);
  }

  of(name: string): string | undefined {
    return this.jar.get(name);
  }

  get(path: string): Promise<Response> {
    return this.send(request(this.api.app.getHttpServer()).get(path));
  }

  post(path: string, fields: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const sent = request(this.api.app.getHttpServer()).post(path).type('form').set('Sec-Fetch-Site', 'same-origin');
    return this.send(sent.set(headers).send(fields));
  }

  private async send(sent: Test): Promise<Response> {
    const response = await sent.set('Cookie', this.cookies).set('Accept', 'text/html');
    for (const line of [response.headers['set-cookie'] ?? []].flat()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return response;
  }
}

/** The value of a hidden field of a form. */
export const fieldIn = (page: string, name: string): string => {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page)?.[0] ?? '';
  const value = /value="([^"]*)"/.exec(field)?.[1];
  if (value === undefined) throw new Error(`the page has no field ${name}`);
  return value;
};

/** A browser whose person came in by a link from the mailbox. */
export const loggedIn = async (api: RunningApi, { personId }: Holder): Promise<FormBrowser> => {
  const email = `${personId}@example.org`;
  await api.database.pool.query('update people set email = $1 where id = $2', [email, personId]);
  const browser = new FormBrowser(api);
  await browser.post('/login', { email });
  const [letter] = await api.app.get(LoginLetters).claim(1);
  if (letter === undefined) throw new Error('no letter is due');
  const entered = await browser.post(`/login/${letter.token}`);
  if (entered.status !== 303) throw new Error(`the link was answered ${String(entered.status)}`);
  return browser;
};
