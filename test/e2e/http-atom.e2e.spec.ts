import { commandContext } from '@nap/testing';

import { type RunningApi, startApi } from './http-api';
import { problemIn } from './http-problem';

const EVENTS = 230;

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
  const announced = { type: 'MeetingAnnounced', schemaVersion: 1, data: {} };
  const opened = { type: 'MeetingOpened', schemaVersion: 1, data: {} }; // for the forum's people alone
  await api.store.append(commandContext('many'), [
    {
      streamId: 'meeting-ro-1',
      forumId: 'ro',
      expectedVersion: 0,
      events: Array.from({ length: EVENTS }, (_, index) => (index % 10 === 0 ? opened : announced)),
    },
  ]);
  await api.settle();
});
afterAll(() => api.close());

const allOf = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, found]) => found ?? '');
const idsIn = (xml: string): readonly string[] => allOf(xml, /<entry><id>urn:uuid:([^<]+)<\/id>/g);
const linkIn = (xml: string, rel: string): string | undefined =>
  allOf(xml, new RegExp(`^<link rel="${rel}" href="([^"]+)"`, 'gm'))[0];
const read = (address: string) => api.get(address.replace('/api/v1', '')).expect(200);

describe('the feed as Atom', () => {
  it('has everything that is public once, newest first, when its archives are followed back', async () => {
    const seen: string[] = [];
    let address: string | undefined = '/api/v1/feed/atom';
    while (address !== undefined) {
      const { text, headers } = await read(address);
      expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
      expect(linkIn(text, 'self')).toBe(address);
      seen.push(...idsIn(text));
      address = linkIn(text, 'prev-archive');
    }
    const events = await api.store.readFeed({ after: 0, limit: EVENTS });
    const open = events.filter(({ type }) => type === 'MeetingAnnounced').map(({ messageId }) => messageId);
    expect([...new Set(seen)]).toEqual(open.reverse());
  });

  it('keeps an archive as it is, and has none of a stretch that is not full', async () => {
    const { text, headers } = await read('/api/v1/feed/atom/2');
    expect(text).toContain('<fh:archive/>');
    expect(linkIn(text, 'current')).toBe('/api/v1/feed/atom');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await read('/api/v1/feed/atom')).headers['cache-control']).toBe('no-cache');
    for (const number of ['3', '0', '-1', '1e1', 'x', '9999999999999999']) {
      await problemIn(api, api.get(`/feed/atom/${number}`), { status: 404, code: 'not-found' });
    }
  });

  it('links each entry with the event itself', async () => {
    const { text } = await read('/api/v1/feed/atom');
    const [address = ''] = allOf(text, /<link rel="alternate" href="([^"]+)"/g);
    const [event] = JSON.parse((await read(address.replaceAll('&amp;', '&'))).text) as { readonly id: string }[];
    expect(event?.id).toBe(idsIn(text)[0]);
  });
});
