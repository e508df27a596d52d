import { instant } from '@nap/calendar';
import type { Role } from '@nap/domain';

import { type RunningBrowser, startBrowser } from '../harness/browser';
import { type Holder, type RunningApi, startApi } from './http-api';

/** A name as somebody might write it to do harm. */
export const HOSTILE = '<script>alert(1)</script> & "Co"';

/** What pages show: a forum in Taipei whose midterm self-assessment is late while its next plan is drafted, and an empty one. */
export const startPagesWorld = async (): Promise<RunningApi> => {
  const api = await startApi();
  const chair = await api.person('林小明', { published: true });
  const secretary = await api.person('Nobody knows');
  const by = (holder: Holder) => async (path: string, body: object) => {
    const { status, text } = await api.post(path, holder).send(body);
    if (status >= 300) throw new Error(`${path}: ${text}`);
  };
  const [asAdmin, asChair] = [by(api.admin), by(chair)];
  const now = (utc: string) => api.clock.set(instant(utc));

  await asAdmin('/forums', { id: 'tw', name: '開放政府多方論壇', zone: 'Asia/Taipei', localLanguages: ['zh-TW'] });
  await asAdmin('/forums', { id: 'xx', name: HOSTILE, zone: 'Europe/Bucharest', localLanguages: ['ro'] });
  const offices: readonly (readonly [Holder, Role])[] = [
    [chair, 'chair'],
    [secretary, 'secretary'],
  ];
  for (const [{ personId }, role] of offices) {
    await asAdmin('/forums/tw/roles', { personId, role, from: '2016-01-01' });
  }
  await asChair('/forums/tw/bylaws', { preset: 'HR', bylaws: {} });
  await asChair('/forums/tw/cycles', { start: '2016-07-01', profile: 'ogp-2015' });
  const cycle = '/forums/tw/cycles/tw-2016';
  await asChair(`${cycle}/evidence`, {
    kind: 'plan-adopted',
    url: 'https://example.org/plan',
    occurredOn: '2016-01-04',
  });
  await asChair(`${cycle}/evidence`, {
    kind: 'plan-submitted',
    url: 'https://example.org/submitted',
    occurredOn: '2016-01-04',
  });

  for (const day of ['2016-07-02', '2017-07-02', '2017-08-20', '2017-09-15', '2017-09-25']) {
    now(`${day}T02:00:00Z`);
    await api.ring('tw-2016');
  }
  await asChair(`${cycle}/amendments`, {
    grounds: 'The ministry asked for two more weeks.',
    phase: 'midterm-self-assessment',
    dueOn: '2017-10-14',
  });
  for (const day of ['2017-10-15', '2017-10-16', '2017-10-22']) {
    now(`${day}T02:00:00Z`);
    await api.ring('tw-2016');
  }
  now('2017-11-02T02:00:00Z');
  await asChair(`${cycle}/evidence`, {
    kind: 'report-version',
    phase: 'midterm-self-assessment',
    language: 'en',
    url: 'https://example.org/midterm/en',
    occurredOn: '2017-11-01',
  });
  now('2018-01-02T02:00:00Z');
  await api.ring('tw', 'forum');
  await api.ring('tw-2016');
  await api.ring('tw-2018');
  await asChair('/forums/tw/meetings', {
    id: 'tw-1',
    kind: 'regular',
    startsAt: '2018-02-20T14:00',
    endsAt: '2018-02-20T16:00',
    place: '臺北市',
  });
  await api.settle();
  return api;
};

export type OpenPages = {
  readonly api: RunningApi;
  readonly browser: RunningBrowser;
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/** An API and a browser that looks at its pages. */
export const openPages = async (start: () => Promise<RunningApi> = startPagesWorld): Promise<OpenPages> => {
  const browser = await startBrowser();
  const api = await start();
  return {
    api,
    browser,
    origin: (await api.app.getUrl()).replace('[::1]', '127.0.0.1'),
    close: async () => {
      await browser.close();
      await api.close();
    },
  };
};
