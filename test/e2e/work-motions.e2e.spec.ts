import { randomUUID } from 'node:crypto';

import { FormBrowser, fieldIn, loggedIn } from './http-browser';
import { type Fields, does, looked } from './http-forms';
import { type Item, type Room, SEATS, adoptBylaws, fillSeats, foundForum, openRoom } from './http-room';

const MEETING = '/forums/ro/meetings/ro-2016-01-28';
const DECISIONS = '/forums/ro/decisions';
const MOTIONS = { 'ro-budget': 'money', 'ro-plan': 'plan', 'ro-election': 'elections' } as const;
const WHO = ['chair', 'secretary', 'second', 'third', 'fifth', 'observer', 'admin'] as const;

type Who = (typeof WHO)[number];

let room: Room;
const browsers = new Map<Who, FormBrowser>();

const browserOf = (who: Who): FormBrowser => browsers.get(who) ?? new FormBrowser(room.api);
const work = (act: string): string => `${MEETING}/work/${act}`;
const act = (who: Who, name: string, fields: Fields = {}): Promise<string> => does(browserOf(who), work(name), fields);
const motion = (id: keyof typeof MOTIONS): Promise<Item> => room.view(`${DECISIONS}/${id}`, 'chair');

/** A forum in which government has the last word on what is decided, with three motions on a circulated agenda. */
beforeAll(async () => {
  room = await openRoom();
  await foundForum(room);
  await room.act('/forums/ro/mandates', 'chair', { topic: 'elections', mandate: 'advises' });
  await room.act('/forums/ro/mandates', 'chair', { topic: 'plan', mandate: 'decides' });
  await adoptBylaws(room, {
    mode: 'mixed',
    decision: { rule: 'mixed', vote: { rule: 'simple-majority', base: 'present' }, exhaustion: { after: 'P2W' } },
  });
  await fillSeats(room);
  const slot = { startsAt: '2016-01-28T14:00:00', endsAt: '2016-01-28T16:00:00' };
  await room.act('/forums/ro/meetings', 'secretary', slot, 201);
  for (const [id, topic] of Object.entries(MOTIONS)) {
    const tabled = { id, meetingId: 'ro-2016-01-28', topic, title: `About ${topic}`, motion: 'So be it.' };
    await room.act(DECISIONS, 'fifth', tabled, 201);
  }
  const items = [
    { itemId: 'topic-1', kind: 'topic', title: 'The year before' },
    { itemId: 'motion-1', kind: 'motion', title: 'About money', decisionId: 'ro-budget' },
    { itemId: 'general', kind: 'general', title: 'Whatever else' },
  ];
  await room.act(`${MEETING}/agenda`, 'secretary', { items });
  for (const as of ['chair', 'co-chair']) await room.act(`${MEETING}/agenda/approve`, as, { as, version: 1 });
  await room.act(`${MEETING}/agenda/circulate`, 'secretary');
  for (const who of WHO) browsers.set(who, await loggedIn(room.api, room.as(who)));
}, 60_000);
afterAll(() => room.api.close());

describe('before the meeting', () => {
  it('an agenda to be drafted anew is entered as it was', async () => {
    const { text } = await browserOf('secretary').get(work('agenda'));
    expect(text).toContain('>The year before</textarea>');
    expect(text).toContain('value="Whatever else"');
    expect(text).toMatch(/<input[^>]*checked=""[^>]*value="ro-budget"/);
  });

  it('members comment on the agenda, and say who sits for them', async () => {
    await act('fifth', 'agenda-comment', { comment: 'Money first, please.' });
    await act('third', 'proxy', { seatId: 'gov-3', personId: room.idOf('second') });
    const seen = await room.view(MEETING, 'chair');
    expect(seen).toMatchObject({
      draftAgenda: { comments: [{ comment: { text: 'Money first, please.' } }] },
      proxies: [{ seatId: 'gov-3' }],
    });
    await act('third', 'proxy-withdrawal', { seatId: 'gov-3' });
    expect(await room.view(MEETING, 'chair')).toMatchObject({ proxies: [] });
  });

  it('the secretariat says who takes the minutes', async () => {
    const preview = await looked(browserOf('secretary'), work('minute-taker'), { personId: room.idOf('fifth') });
    expect(preview).toContain('Somebody is to take the minutes');
    await act('secretary', 'minute-taker', { personId: room.idOf('fifth') });
    expect(await room.view(MEETING, 'chair')).toMatchObject({ minuteTaker: { personId: room.idOf('fifth') } });
  });
});

describe('in the meeting', () => {
  it('observers are there too, and who came or left earlier is written down at that time', async () => {
    room.now('2016-01-28T12:20:00Z');
    const seated = Object.entries(SEATS).map(([seatId, who]) => `${seatId} ${room.idOf(who)} member`);
    const attendees = [...seated, `- ${room.idOf('observer')} observer`];
    await act('secretary', 'attendance', { attendees, arrivedAt: '2016-01-28T14:05' });
    await act('chair', 'opening', { presidedBy: room.idOf('chair') });
    await act('secretary', 'departure', { personId: room.idOf('observer'), leftAt: '2016-01-28T14:10' });
    const { attendees: seen } = await room.view(MEETING, 'chair');
    expect(seen).toHaveLength(7);
    expect(seen).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          as: 'observer',
          seatId: null,
          arrivedAt: '2016-01-28T14:05:00',
          leftAt: '2016-01-28T14:10:00',
        }),
      ]),
    );
  });

  it('a seat objects to a motion and takes it back', async () => {
    const seat = { decisionId: 'ro-plan', seatId: 'gov-2' };
    await act('second', 'objection', { ...seat, grounds: 'Too much for the regions.' });
    expect(await motion('ro-plan')).toMatchObject({ objections: [{ seatId: 'gov-2', withdrawnOn: null }] });
    await act('second', 'objection-withdrawal', seat);
    expect(await motion('ro-plan')).toMatchObject({ objections: [{ withdrawnOn: '2016-01-28' }] });
  });

  it('a motion is set aside, and both sides write down their positions', async () => {
    const shownAt = await act('chair', 'deferral', { decisionId: 'ro-budget', grounds: 'Figures are missing.' });
    expect(shownAt).toMatch(/\?min-version=\d+&of=decision-ro-budget$/);
    await room.api.settle();
    expect((await browserOf('chair').get(shownAt)).status).toBe(200);
    const paper = { side: 'civil-society', title: 'Why not', url: 'https://example.org/why-not' };
    await act('fifth', 'position-paper', { decisionId: 'ro-budget', ...paper });
    expect(await room.items(`${DECISIONS}/ro-budget/position-papers`)).toEqual([expect.objectContaining(paper)]);
    expect(await motion('ro-budget')).toMatchObject({ status: 'set-aside' });
  });

  it('what everybody agrees on is decided without a vote', async () => {
    for (const decisionId of ['ro-plan', 'ro-election']) await act('chair', 'consensus', { decisionId });
    await act('chair', 'close');
    expect(await motion('ro-plan')).toMatchObject({ status: 'taken' });
  });
});

describe('after the meeting', () => {
  it('a decision is approved from outside before it takes effect', async () => {
    const about = { decisionId: 'ro-plan' };
    await act('chair', 'approval-request', { ...about, from: 'The cabinet' });
    await act('chair', 'approval-refusal', { ...about, grounds: 'Not yet.' });
    await act('chair', 'approval-request', { ...about, from: 'The cabinet' });
    await act('chair', 'approval-grant', { ...about, url: 'https://example.org/approved' });
    await act('admin', 'recognition', about);
    await act('admin', 'instruction', { ...about, agency: 'Ministry of Finance', dueOn: '2016-03-15' });
    const report = { agency: 'Ministry of Finance', url: 'https://example.org/report', occurredOn: '2016-01-28' };
    await act('admin', 'agency-report', { ...about, ...report });
    expect(await motion('ro-plan')).toMatchObject({
      approval: { from: 'The cabinet', status: 'granted' },
      agencies: [{ agency: 'Ministry of Finance', url: report.url }],
    });
  });

  it('advice is answered', async () => {
    const answer = { accepted: 'in-part', answer: 'For one year, not for two.' };
    await act('admin', 'government-answer', { decisionId: 'ro-election', ...answer });
    expect(await motion('ro-election')).toMatchObject({ answer: { givenOn: '2016-01-28' } });
  });

  it('dialogue is exhausted only when the bylaws say so, and a motion can still be withdrawn', async () => {
    const about = { decisionId: 'ro-budget' };
    const early = await browserOf('chair').get(work('dialogue-exhausted'));
    expect(early.status).toBe(200);
    room.now('2016-02-20T12:00:00Z');
    await act('chair', 'dialogue-exhausted', about);
    await act('fifth', 'motion-withdrawal', { ...about, grounds: 'Overtaken.' });
    expect(await motion('ro-budget')).toMatchObject({ status: 'withdrawn' });
  });

  it('a later meeting looks at what was left to be done', async () => {
    const actionItems = [{ itemId: 'letter', what: 'Write', ownerId: room.idOf('third'), dueOn: '2016-03-01' }];
    await room.act(`${MEETING}/minutes`, 'secretary', { conclusions: 'Agreed.', actionItems });
    await room.act(`${MEETING}/minutes/circulate`, 'secretary');
    for (const as of ['chair', 'co-chair']) await room.act(`${MEETING}/minutes/approve`, as, { as, version: 1 });
    await room.act(`${MEETING}/minutes/publish`, 'secretary');
    const slot = { startsAt: '2016-03-20T14:00:00', endsAt: '2016-03-20T16:00:00' };
    await room.act('/forums/ro/meetings', 'secretary', slot, 201);
    room.now('2016-03-20T12:10:00Z');
    const found = { itemId: 'letter', meetingId: 'ro-2016-03-20', outcome: 'kept', dueOn: '2016-04-20' };
    await act('chair', 'item-review', found);
    expect(await room.view(`${MEETING}/action-items/letter`)).toMatchObject({ status: 'open', dueOn: '2016-04-20' });
  });
});

describe('whoever may not', () => {
  const about = { decisionId: 'ro-budget' };
  const grounds = 'Because.';

  it.each([
    ['observer', 'objection', { ...about, seatId: 'gov-2', grounds }],
    ['observer', 'minutes', { conclusions: 'None.' }],
    ['third', 'deferral', { ...about, grounds }],
    ['third', 'agenda', { general: 'Whatever else' }],
    ['secretary', 'government-answer', { ...about, accepted: 'wholly', answer: 'Yes.' }],
  ] as const)('%s is not shown the form %s, and nothing comes of sending it', async (who, name, fields) => {
    const before = await room.api.stored();
    const browser = browserOf(who);
    expect((await browser.get(work(name))).status).toBe(403);
    const token = fieldIn((await browser.get('/duties')).text, 'form-token');
    for (const step of ['look', 'confirm']) {
      const sent = await browser.post(work(name), { ...fields, 'form-token': token, 'form-id': randomUUID(), step });
      expect([step, sent.status, sent.text.includes('govuk-error-summary')]).toEqual([step, 403, true]);
    }
    expect(await room.api.stored()).toEqual(before);
  });
});
