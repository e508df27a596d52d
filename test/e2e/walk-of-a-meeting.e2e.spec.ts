import { LoginLetters } from '@nap/people';
import type { Page } from 'playwright-core';

import { DESKTOP, type RunningBrowser, accessFaults, startBrowser } from '../harness/browser';
import { type Room, SEATS, adoptBylaws, fillSeats, foundForum, openRoom } from './http-room';

type Office = 'chair' | 'co-chair' | 'secretary';

let room: Room;
let browser: RunningBrowser;
let origin: string;
const windows = new Map<Office, Page>();

const MEETING = '/forums/ro/meetings/ro-2016-01-28';

const pageOf = (who: Office): Page => {
  const page = windows.get(who);
  if (page === undefined) throw new Error(`${who} has no browser`);
  return page;
};

/** Sends the page's form and has its answer. */
const sends = async (page: Page): Promise<void> => {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('main button[type=submit]').first().click();
  await answer;
  await page.waitForLoadState();
};

/** A window whose person came in by the link in the letter; whatever it asks for is shown up to date. */
const logIn = async (who: Office): Promise<void> => {
  const { page } = await browser.open({ ...DESKTOP, locale: 'en' });
  page.setDefaultTimeout(6_000);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.method() === 'GET') void room.api.settle().catch(() => undefined);
  });
  const email = `${who}@example.org`;
  await room.api.database.pool.query('update people set email = $1 where id = $2', [email, room.idOf(who)]);
  await page.goto(`${origin}/login`);
  await page.locator('[name=email]').fill(email);
  await sends(page);
  const [letter] = await room.api.app.get(LoginLetters).claim(1);
  await page.goto(`${origin}/login/${letter?.token ?? ''}`);
  await sends(page);
  windows.set(who, page);
};

/** Opens the form by its link on the page, fills it and looks at what it will do. */
const looksAt = async (
  who: Office,
  title: string,
  fill: (page: Page) => Promise<unknown>,
  from: string,
): Promise<Page> => {
  const page = pageOf(who);
  await room.api.settle();
  await page.goto(`${origin}${from}`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await fill(page);
  await page.locator('button[value=look]').click();
  return page;
};

/** The same, confirmed; the page that shows it is open then. */
const does = async (
  who: Office,
  title: string,
  fill: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  from = MEETING,
): Promise<Page> => {
  const page = await looksAt(who, title, fill, from);
  await page.locator('button[value=confirm]').click();
  await page.locator('button[value=confirm]').waitFor({ state: 'detached' });
  return page;
};

const choosesSeats =
  (...seats: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const seat of seats) await page.getByLabel(new RegExp(`^${seat}: `)).check();
  };

const slot =
  (day: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('#field-startsAt').fill(`${day}T14:00`);
    await page.locator('#field-endsAt').fill(`${day}T16:00`);
    await page.locator('#field-place').fill('Room 7');
  };

const as = (role: string) => (page: Page) => page.getByLabel(role, { exact: true }).check();

beforeAll(async () => {
  browser = await startBrowser();
  room = await openRoom();
  origin = (await room.api.app.getUrl()).replace('[::1]', '127.0.0.1');
  await foundForum(room);
  await adoptBylaws(room, { decision: { rule: 'simple-majority', base: 'present' } });
  await fillSeats(room);
  for (const who of ['chair', 'co-chair', 'secretary'] as const) await logIn(who);
});
afterAll(async () => {
  await browser.close();
  await room.api.close();
});

describe('a meeting, walked through by its pages alone', () => {
  it('is called, with the invitation told before it goes out', async () => {
    const fill = async (page: Page): Promise<void> => {
      await page.getByLabel('regular meeting').check();
      await slot('2016-01-28')(page);
    };
    const page = await looksAt('secretary', 'Call a meeting', fill, '/forums/ro');
    expect(await page.locator('main').textContent()).toContain('The meeting is called');
    expect(await accessFaults(page)).toEqual([]);
    await page.locator('button[value=confirm]').click();
    await page.getByRole('link', { name: 'regular meeting' }).first().waitFor();
  });

  it('gets a motion and an agenda; one without general items is refused in words, at the field', async () => {
    await does('chair', 'Table a motion', async (page) => {
      await page.locator('#field-topic').fill('money');
      await page.locator('#field-title').fill('A budget');
      await page.locator('#field-motion').fill('Let there be money.');
    });
    const page = await looksAt(
      'secretary',
      'Draft the agenda',
      async (form) => {
        await form.locator('#field-topics').fill('The year\nThe plan');
        await form.getByLabel('A budget').check();
      },
      MEETING,
    );
    await page.getByText('Add an item of the kind').first().waitFor();
    await page.locator('#field-general').fill('Anything else');
    await page.locator('button[value=look]').click();
    await page.locator('button[value=confirm]').click();
    await page.getByText('It is draft 1 and waits for approval.').waitFor();
  });

  it('is prepared: approved, sent out with papers, approved again and published', async () => {
    await does('chair', 'Approve the agenda', as('chair'));
    await does('co-chair', 'Approve the agenda', as('co-chair'));
    await does('secretary', 'Send the draft agenda to the members');
    await does('secretary', 'Send the papers', (page) =>
      page.locator('#field-papers').fill('Figures https://example.org/figures'),
    );
    await does('chair', 'Approve the agenda', as('chair'));
    await does('co-chair', 'Approve the agenda', as('co-chair'));
    const page = await does('secretary', 'Publish the final agenda');
    await page.getByText('The plan').waitFor();
    await page.getByRole('link', { name: 'Figures' }).waitFor();
  });

  it('has too few people at its first call: foretold in words, then adjourned', async () => {
    room.now('2016-01-28T12:00:00Z');
    await does('secretary', 'Record who is there', choosesSeats('gov-1', 'cso-1'));
    const page = await looksAt(
      'chair',
      'Open the meeting',
      (form) => form.locator('#field-presidedBy').selectOption({ label: 'chair' }),
      MEETING,
    );
    const foretold = await page.locator('main').textContent();
    expect(foretold).toContain('The quorum is not reached');
    expect(foretold).toContain('The meeting is adjourned: a second call is owed');
    await page.locator('button[value=confirm]').click();
    await page.getByText('2 of 6 seats', { exact: true }).waitFor();
    await page.getByText('adjourned: no quorum, a second call follows').first().waitFor();
  });

  it('is called a second time, opened, and decides by a vote', async () => {
    await does('secretary', 'Call it a second time', slot('2016-02-04'));
    room.now('2016-02-04T12:00:00Z');
    await does('secretary', 'Record who is there', choosesSeats(...Object.keys(SEATS)));
    await does('chair', 'Open the meeting', (page) =>
      page.locator('#field-presidedBy').selectOption({ label: 'chair' }),
    );
    const motion = (page: Page) => page.locator('#field-decisionId').selectOption({ label: 'A budget' });
    await does('chair', 'Open a vote', motion);
    const votes: readonly (readonly [Office, string])[] = [
      ['chair', 'gov-1'],
      ['co-chair', 'cso-1'],
    ];
    for (const [who, seat] of votes) {
      await does(who, 'Vote', async (page) => {
        await motion(page);
        await page.locator('#field-seatId').selectOption(seat);
        await page.getByLabel('in favour').check();
      });
    }
    await does('chair', 'Close the vote', motion);
    const page = await does('secretary', 'Close the meeting');
    await page.getByText('2 in favour, 0 against, 0 abstained').first().waitFor();
  });

  it('ends with minutes that everybody reads once they are approved and published', async () => {
    await does('secretary', 'Draft the minutes', async (page) => {
      await page.locator('#field-conclusions').fill('There will be money.');
      await page.locator('#field-what').fill('Find the money');
      await page.locator('#field-ownerId').selectOption({ label: 'chair' });
      await page.locator('#field-dueOn').fill('2016-03-01');
    });
    await does('secretary', 'Send the draft minutes to the members');
    await does('chair', 'Approve the minutes', as('chair'));
    await does('co-chair', 'Approve the minutes', as('co-chair'));
    await does('secretary', 'Publish the minutes');
    await room.api.settle();
    const { text } = await room.api.page(MEETING).expect(200);
    for (const words of ['There will be money.', 'Find the money', 'Approved by: chair and co-chair.', 'carried']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('What you can do here');
  });
});
