import { type RunningBrowser, startBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import { type Room, SEATS, adoptBylaws, fillSeats, foundForum, openRoom } from './http-room';

let room: Room;
let browser: RunningBrowser;
let origin: string;

const meeting = '/forums/ro/meetings/ro-1';
const motion = '/forums/ro/decisions/ro-budget';
const page = async (who?: string): Promise<string> => {
  await room.api.settle();
  const headers = who === undefined ? {} : { Authorization: `Bearer ${room.as(who).token}` };
  return (await room.api.page(meeting, headers).expect(200)).text;
};
const approve = async (what: 'agenda' | 'minutes'): Promise<void> => {
  for (const as of ['chair', 'co-chair']) await room.act(`${meeting}/${what}/approve`, as, { as, version: 1 });
};

beforeAll(async () => {
  browser = await startBrowser();
  room = await openRoom();
  origin = (await room.api.app.getUrl()).replace('[::1]', '127.0.0.1');
  await foundForum(room);
  await adoptBylaws(room, { decision: { rule: 'simple-majority', base: 'present' } });
  await fillSeats(room);
  const slot = { startsAt: '2016-01-28T14:00', endsAt: '2016-01-28T16:00' };
  await room.act('/forums/ro/meetings', 'secretary', { id: 'ro-1', place: 'Room 7', ...slot }, 201);
  const tabled = { id: 'ro-budget', topic: 'money', title: 'A budget <b>now</b>', motion: 'Let there be money.' };
  await room.act('/forums/ro/decisions', 'chair', { ...tabled, meetingId: 'ro-1' }, 201);
  await room.act(`${meeting}/agenda`, 'secretary', {
    items: [
      { itemId: 'budget', kind: 'motion', title: 'Money for the next plan', decisionId: 'ro-budget' },
      { itemId: 'general', kind: 'general', title: 'Anything else' },
    ],
  });
  await room.act(`${meeting}/agenda/approve`, 'chair', { as: 'chair', version: 1 });
});
afterAll(async () => {
  await browser.close();
  await room.api.close();
});

describe('before a meeting', () => {
  it('everybody sees when and where it is, what is due for it, and no draft', async () => {
    const text = await page();
    expect(text).toContain('<time dateTime="2016-01-28T14:00:00+02:00">');
    expect(text).toContain('<bdi>Room 7</bdi>');
    expect(text).toContain('href="/deadlines/meeting-ro-1/final-agenda"');
    expect(text).toContain('The agenda is not published yet.');
    expect(text).not.toContain('Money for the next plan');
    expect(text).not.toContain('Approved by');
  });

  it('the forum’s own people see the draft and who has approved it', async () => {
    const text = await page('fifth');
    expect(text).toContain('Money for the next plan');
    expect(text).toContain('Approved by: chair.');
  });

  it('the history of a deadline leads back to it', async () => {
    const { text } = await room.api.page('/deadlines/meeting-ro-1/agenda').expect(200);
    expect(text).toContain(`href="${meeting}"`);
  });

  it('everybody sees the agenda and the papers once they are published', async () => {
    await room.act(`${meeting}/agenda/approve`, 'co-chair', { as: 'co-chair', version: 1 });
    await room.act(`${meeting}/agenda/circulate`, 'secretary');
    await room.act(`${meeting}/materials`, 'secretary', {
      papers: [{ title: 'Figures', url: 'https://example.org/figures' }],
    });
    await approve('agenda');
    await room.act(`${meeting}/agenda/publish`, 'secretary');
    const text = await page();
    expect(text).toContain('Money for the next plan');
    expect(text).toContain('href="https://example.org/figures"');
    expect(text).toMatch(/Final agenda<\/a>.*?✓ <\/span>met/s);
  });

  it('is led to by the page of its forum', async () => {
    const { text } = await room.api.page('/forums/ro').expect(200);
    expect(text).toContain(`href="${meeting}"`);
  });
});

describe('in a meeting', () => {
  it('news reach who looks on, without a reload, and are said politely', async () => {
    room.now('2016-01-28T12:05:00Z');
    const { page: window, violations } = await browser.open({ locale: 'en' });
    await window.goto(`${origin}${meeting}`);
    await window.locator('[data-following]').waitFor();
    await window.evaluate('document.title = "not loaded again"');
    const attendees = Object.entries(SEATS).map(([seatId, who]) => ({
      seatId,
      personId: room.idOf(who),
      as: 'member',
    }));
    await room.act(`${meeting}/attendance`, 'secretary', { attendees });
    await room.act(`${meeting}/open`, 'secretary', { presidedBy: room.idOf('chair') });
    await room.api.settle();
    await window.getByText('6 of 6 seats', { exact: true }).first().waitFor();
    await window.getByText('▶ in session').waitFor();
    await room.act(`${motion}/vote`, 'chair', { method: 'in-meeting' });
    await room.api.settle();
    await window.getByText('▶ voting is open').waitFor();
    for (const [seatId, who] of Object.entries(SEATS)) {
      await room.act(`${motion}/ballots`, who, { seatId, choice: seatId === 'gov-1' ? 'no' : 'yes' });
    }
    await room.act(`${motion}/vote/close`, 'chair');
    await room.api.settle();
    const told = window.locator('[aria-live="polite"]');
    await window.getByText('✓ carried').waitFor();
    expect(await told.textContent()).toContain('A budget <b>now</b>: carried');
    expect(await window.title()).toBe('not loaded again');
    expect(violations).toEqual([]);
    await window.context().close();
  });

  it('who has no script finds a link to look again', async () => {
    expect(await page()).toContain(`href="${meeting}#live"`);
  });

  it('who sits there is told to the forum’s own people only', async () => {
    expect(await page()).not.toContain('still there');
    expect(await page('fifth')).toContain('still there');
  });
});

describe('after a meeting', () => {
  it('its minutes stay unseen until they are published', async () => {
    room.now('2016-01-28T14:00:00Z');
    await room.act(`${meeting}/close`, 'secretary');
    await room.act(`${meeting}/minutes`, 'secretary', {
      conclusions: 'There will be money.\nAnd soon.',
      actionItems: [{ itemId: 'find', what: 'Find the money', ownerId: room.idOf('chair'), dueOn: '2016-02-20' }],
    });
    expect(await page()).not.toContain('There will be money');
    expect(await page('fifth')).toContain('drafted, not sent to the members yet');
  });

  it('everybody reads them with decisions, action items, owners and due days', async () => {
    await room.act(`${meeting}/minutes/circulate`, 'secretary');
    await approve('minutes');
    await room.act(`${meeting}/minutes/publish`, 'secretary');
    const text = await page();
    expect(text).toContain('There will be money.\nAnd soon.');
    expect(text).toContain('Approved by: chair and co-chair.');
    expect(text).toContain('<bdi>A budget &lt;b&gt;now&lt;/b&gt;</bdi>: carried');
    expect(text).toContain('<bdi>Find the money</bdi>');
    expect(text).toMatch(/<bdi>chair<\/bdi>.*?<time dateTime="2016-02-20">/s);
    expect(text).not.toContain('data-live="');
    expect((await room.api.page('/forums/ro').expect(200)).text).toMatch(/Past meetings.*?>regular meeting</s);
  });
});

describe('a meeting that there is not', () => {
  it('is a page too, also under another forum', async () => {
    for (const path of ['/forums/ro/meetings/none', '/forums/xx/meetings/ro-1']) {
      expect((await room.api.page(path).expect(404)).text).toContain('Page not found');
    }
  });
});

describe.each(everyReader)('in Chromium, $name', (reader) => {
  it('the page has no fault', async () => {
    expect(await faultsOf(browser, `${origin}${meeting}`, reader)).toEqual([]);
  });
});
