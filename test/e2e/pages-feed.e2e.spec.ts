import type { RunningBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import type { RunningApi } from './http-api';
import { type OpenPages, openPages } from './pages-world';

const PAGE = 25;

let opened: OpenPages;
let api: RunningApi;
let browser: RunningBrowser;
let origin: string;
let feedId: string;
let head: number;

beforeAll(async () => {
  opened = await openPages();
  ({ api, browser, origin } = opened);
  [feedId, head] = await Promise.all([api.store.feedId(), api.store.feedHead()]);
});
afterAll(() => opened.close());

const read = async (path: string): Promise<string> => (await api.page(path).expect(200)).text;

const positionsIn = (text: string): readonly number[] =>
  [...text.matchAll(/href="\/feed\/[0-9a-f-]{36}\.(\d+)"/g)].map(([, position]) => Number(position));

const link = (text: string, rel: string): string =>
  (new RegExp(`href="([^"]+)" rel="${rel}"`).exec(text)?.[1] ?? '').replaceAll('&amp;', '&');

const upFrom = (last: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_each, index) => last - index);

describe('the feed', () => {
  it('begins with the newest event and leaves none out, page by page and back again', async () => {
    const newest = await read('/feed');
    expect(positionsIn(newest)).toEqual(upFrom(head, PAGE));
    expect(link(newest, 'prev')).toBe('');
    const older = await read(link(newest, 'next'));
    expect(positionsIn(older)).toEqual(upFrom(head - PAGE, Math.min(PAGE, head - PAGE)));
    expect(positionsIn(await read(link(older, 'prev')))).toEqual(upFrom(head, PAGE));
  });

  it('ends where it began', async () => {
    const first = await read(`/feed?before=${feedId}.3`);
    expect(positionsIn(first)).toEqual([2, 1]);
    expect(link(first, 'next')).toBe('');
  });

  it('is narrowed by forum, cycle and type, whose pages keep the choice', async () => {
    expect(positionsIn(await read('/feed?forum=xx&cycle=&type=&day='))).toHaveLength(1);
    const all = await api.store.readFeed({ after: 0, limit: 1_000, streamId: 'cycle-tw-2016' });
    expect(all.length).toBeGreaterThan(PAGE);
    const page = await read('/feed?cycle=tw-2016');
    expect(positionsIn(page)).toEqual(
      all
        .map(({ feedPosition }) => feedPosition)
        .reverse()
        .slice(0, PAGE),
    );
    expect(link(page, 'next')).toContain('cycle=tw-2016');
    expect(positionsIn(await read('/feed?type=DeadlineMoved'))).toHaveLength(1);
    expect(await read('/feed?type=RoleAssigned')).toContain('No event matches.');
    await api.page('/feed?type=Nonsense').expect(422);
  });

  it('is narrowed to the day on which events were recorded', async () => {
    const today = (await api.store.readFeed({ after: 0, limit: 1 }))[0]?.recordedAt.slice(0, 10) ?? '';
    expect(positionsIn(await read(`/feed?day=${today}`))).not.toEqual([]);
    expect(await read('/feed?day=2020-02-29')).toContain('No event matches.');
    await api.page('/feed?day=2020-02-30').expect(422);
  });

  it('shows the place of what is not public, and nothing else of it', async () => {
    const [hidden] = await api.store.readFeed({ after: 0, limit: 1, types: ['RoleAssigned'] });
    const place = `/feed/${feedId}.${String(hidden?.feedPosition)}`;
    const text = await read(place);
    expect(text).toContain('An event that is not public');
    expect(text).toContain(hidden?.eventHash ?? 'none');
    for (const secret of ['RoleAssigned', '/forums/tw', 'forum-tw']) expect(text).not.toContain(secret);
    const { text: mine } = await api.page(place, { Authorization: `Bearer ${api.admin.token}` }).expect(200);
    expect(mine).toContain('RoleAssigned');
  });

  it('refuses two directions at once and places that it does not have', async () => {
    await api.page('/feed?before=1&after=1').expect(422);
    await api.page('/feed?before=nonsense').expect(400);
    await api.page('/feed?colour=red').expect(422);
  });
});

describe('an event', () => {
  it('is found under its position and its id, and kept under one address', async () => {
    const [event] = await api.store.readFeed({ after: 6, limit: 1 });
    for (const name of ['7', event?.messageId ?? '']) {
      const { headers } = await api.page(`/feed/${name}`).expect(303);
      expect(headers['location']).toBe(`/feed/${feedId}.7`);
    }
    for (const nowhere of ['0', `${feedId}.0`, 'earliest']) await api.page(`/feed/${nowhere}`).expect(404);
    await api.page(`/feed/${feedId}.${String(head + 1)}`).expect(400);
  });

  it('shows its JSON as programs get it, its hash and its neighbours', async () => {
    const [event] = await api.store.readFeed({ after: 0, limit: 1, types: ['DeadlineMoved'] });
    const position = event?.feedPosition ?? 0;
    const text = await read(`/feed/${feedId}.${String(position)}`);
    expect(positionsIn(text)).toEqual([event?.previousInForum, position - 1, position + 1]);
    expect(text).toContain(event?.eventHash ?? 'none');
    const [, json = ''] = /<pre[^>]*><code>(.*?)<\/code>/s.exec(text) ?? [];
    const { body } = await api.get(`/feed?after=${String(position - 1)}&limit=1`).expect(200);
    expect([JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&#x27;', "'"))]).toEqual(body);
  });

  it('says what happened in the language of its reader', async () => {
    const told = async (language: string) => {
      const { text } = await api.page(`/feed/${feedId}.1`, { 'Accept-Language': language }).expect(200);
      return text;
    };
    expect(await told('en')).toContain('A forum exists, with its zone, local languages and reminder hour.');
    expect(await told('zh-TW')).toContain('論壇成立登錄，並訂定其時區、當地語言與提醒時刻。');
  });
});

describe.each(everyReader)('in Chromium, $name', (reader) => {
  it.each(['/feed', '/feed/1', '/feed/30', '/feed?cycle=none'])('%s has no fault', async (path) => {
    expect(await faultsOf(browser, `${origin}${path}`, reader)).toEqual([]);
  });
});
