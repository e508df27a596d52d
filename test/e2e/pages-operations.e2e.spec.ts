import type { AddressInfo } from 'node:net';

import { type RunningBrowser, startBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import { type RunningApi, startApi } from './http-api';

let api: RunningApi;
let browser: RunningBrowser;

beforeAll(async () => {
  [api, browser] = await Promise.all([startApi(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await api.close();
});

describe('the page of operators', () => {
  it.each(everyReader)('can be read by an administrator $name', async ({ name, options }) => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const asAdmin = { ...options, extraHTTPHeaders: { Authorization: `Bearer ${api.admin.token}` } };
    expect(await faultsOf(browser, `http://127.0.0.1:${String(port)}/operations`, { name, options: asAdmin })).toEqual(
      [],
    );
  });
});
