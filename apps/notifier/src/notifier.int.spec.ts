import { instant } from '@nap/calendar';
import { LetterWriter } from '@nap/notifications';
import { PeopleStore } from '@nap/people';
import { MailServer, eventually } from '@nap/testing';
import ICAL from 'ical.js';

import { ANNA, BEN, NotifierDesk } from '../../../test/harness/notifier-desk';
import { DeliveryLoop } from './delivery.loop';
import { LoginLetterSender } from './login-letter.sender';
import { NOTIFIER_OPTIONS, type NotifierOptions } from './notifier.options';
import { SmtpMailer } from './smtp.mailer';

const MIDTERM = 'midterm-self-assessment';

let desk: NotifierDesk;

beforeAll(async () => {
  desk = await NotifierDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.clear());

/** Anna chairs and is POC, Ben is secretary; the midterm report is due in 14 days. */
const reminded = async (): Promise<void> => {
  for (const role of ['chair', 'poc'] as const) desk.stored.world.assign('2016-01-01', ANNA, role);
  desk.stored.world.passTime(desk.cycleId(), '2017-07-01');
  await desk.see('2017-07-01');
  await desk.deliverAll();
  desk.server.received.splice(0);
  desk.stored.world.assign('2017-07-02', BEN, 'secretary');
  desk.stored.world.passTime(desk.cycleId(), '2017-09-16');
  await desk.see('2017-09-16');
};

describe('a letter', () => {
  it('goes once to each person, in their language, as text and HTML with the due day', async () => {
    await reminded();
    await desk.deliverAll();
    expect(desk.server.received.map(({ to }) => to).sort()).toEqual([['anna@nap.example'], ['ben@nap.example']]);
    const mailTo = (address: string) => desk.server.received.find(({ to }) => to[0] === address)?.mail;
    const [anna, ben] = [mailTo('anna@nap.example'), mailTo('ben@nap.example')];
    expect(anna?.subject).toBe('[Sample Forum] The midterm self-assessment is due in 14 days');
    expect(ben?.subject).toBe('[Sample Forum] 「期中自我評估報告」尚餘 14 天截止');
    expect(anna?.text).toContain('is due on Saturday, September 30, 2017, in 14 days.');
    expect(ben?.html).toContain('<html lang="zh-TW">');
    expect(anna?.text).toContain(`https://nap.example/api/v1/forums/${desk.forumId}/cycles/${desk.cycleId()}/phases`);
  });

  it('says of itself that a machine wrote it, what it belongs to, and the same id each time', async () => {
    await reminded();
    const [event] = desk.stored.world.feed.filter(({ type }) => type === 'ReminderIssued').slice(-1);
    await desk.deliverAll();
    const received = desk.server.received.find(({ to }) => to[0] === 'anna@nap.example');
    const records = await desk.ledger.records({ forumId: desk.forumId });
    const eventId = records.find(({ recipientId, kind }) => recipientId === ANNA && kind === 'reminder')?.eventId;
    expect(event?.data['phase']).toBe(MIDTERM);
    expect(received?.mail.messageId).toBe(`<${eventId}.${ANNA}@nap.example>`);
    expect(received?.mail.references).toBe(`<${desk.cycleId()}.${MIDTERM}@nap.example>`);
    expect(received?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(received?.mail.headers.get('content-language')).toBe('en');
    expect(received?.mail.from?.text).toBe('"Sample engine" <engine@nap.example>');
    expect(received?.mail.headers.has('bcc')).toBe(false);
  });

  it('carries the day as an alternative and as a file, both with the method of their MIME type', async () => {
    await reminded();
    await desk.deliverAll();
    const raw = desk.server.received[0]?.raw ?? '';
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    expect(raw).toMatch(/Content-Type: application\/ics; name="?deadline\.ics"?/i);
    const attached = desk.server.received[0]?.mail.attachments.find(
      ({ contentType }) => contentType === 'text/calendar',
    );
    const calendar = new ICAL.Component(ICAL.parse(attached?.content.toString('utf8') ?? '') as unknown[]);
    const event = calendar.getFirstSubcomponent('vevent');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event?.getFirstPropertyValue('uid')).toBe(`${desk.cycleId()}/${MIDTERM}@nap.example`);
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2017-09-30');
  });

  it('about a moved day carries a higher sequence and replaces the entry', async () => {
    await reminded();
    await desk.deliverAll();
    desk.server.received.splice(0);
    desk.stored.world.amend(desk.cycleId(), '2017-09-17', { phase: MIDTERM, dueOn: '2017-10-31' as never });
    await desk.see('2017-09-17');
    await desk.deliverAll();
    const [moved] = desk.server.received;
    expect(moved?.mail.subject).toMatch(/Tuesday, October 31, 2017|2017年10月31日/);
    const entry = moved?.mail.attachments[0]?.content.toString('utf8');
    expect(entry).toContain('SEQUENCE:1');
    expect(entry).toContain('DTSTART;VALUE=DATE:20171031');
  });

  it('counts days from the day of sending', async () => {
    await reminded();
    desk.clock.set(instant('2017-09-20T10:00:00Z'));
    await desk.deliverAll();
    expect(desk.server.received.map(({ mail }) => mail.subject)).toContain(
      '[Sample Forum] The midterm self-assessment is due in 10 days',
    );
  });

  it('is not sent about what was met, and not again for an older rung', async () => {
    await reminded();
    desk.stored.world.passTime(desk.cycleId(), '2017-09-23');
    await desk.see('2017-09-23');
    await desk.deliverAll();
    expect((await desk.statuses()).slice(-4)).toEqual([
      'reminder superseded newer-step',
      'reminder superseded newer-step',
      'reminder sent',
      'reminder sent',
    ]);
    desk.stored.world.passTime(desk.cycleId(), '2017-09-27');
    await desk.see('2017-09-27');
    desk.stored.world.publish(desk.cycleId(), '2017-09-27', MIDTERM, 'ro', 'en');
    await desk.see('2017-09-27');
    await desk.deliverAll();
    expect((await desk.statuses()).slice(-2)).toEqual(['reminder superseded met', 'reminder superseded met']);
    expect(desk.server.received.map(({ mail }) => mail.subject)).toHaveLength(2);
  });

  it('whose reader was erased is undeliverable, and the ledger keeps no address', async () => {
    await reminded();
    desk.server.reaction = { answer: 451 };
    await desk.deliverAll();
    await desk.app.get(PeopleStore).erase(ANNA);
    await desk.later('next_attempt_at');
    desk.server.reaction = 'take';
    await desk.deliverAll();
    expect((await desk.statuses()).slice(-1)).toEqual(['reminder sent']);
    const records = await desk.ledger.records({ forumId: desk.forumId });
    expect(records.find(({ recipientId, kind }) => recipientId === ANNA && kind === 'reminder')).toMatchObject({
      status: 'undeliverable',
      reason: 'no-address',
      attempts: [{ outcome: 'deferred', response: expect.stringContaining('<reader>') as string }],
    });
    expect(JSON.stringify(records)).not.toContain('@nap.example unknown');
    expect(JSON.stringify(records)).not.toContain('anna@');
  });
});

describe('a mail server', () => {
  it('that refuses for good ends the letter; one that defers gets it again', async () => {
    await reminded();
    desk.server.reaction = { answer: 451 };
    await desk.deliverAll();
    expect((await desk.statuses()).slice(-2)).toEqual(['reminder pending', 'reminder pending']);
    desk.server.reaction = { answer: 550 };
    await desk.later('next_attempt_at');
    await desk.deliverAll();
    expect(
      (await desk.ledger.records({ forumId: desk.forumId, status: 'failed' })).map(({ attempts }) =>
        attempts.map((a) => a.outcome),
      ),
    ).toEqual([
      ['deferred', 'refused'],
      ['deferred', 'refused'],
    ]);
    expect(desk.server.received).toEqual([]);
  });

  it('that is away for a while loses nothing', async () => {
    await reminded();
    const { port } = desk.server;
    await desk.server.stop();
    await desk.deliverAll();
    expect((await desk.statuses()).slice(-2)).toEqual(['reminder pending', 'reminder pending']);
    desk.server = await MailServer.start(port);
    await desk.later('next_attempt_at');
    await desk.deliverAll();
    expect((await desk.statuses()).slice(-2)).toEqual(['reminder sent', 'reminder sent']);
    expect(desk.server.received).toHaveLength(2);
  });

  it('that took the letter and was cut off before the answer may get it twice under one id', async () => {
    await reminded();
    desk.server.reaction = 'cut-after-letter';
    await desk.deliverAll();
    expect((await desk.statuses()).slice(-2)).toEqual(['reminder unknown', 'reminder unknown']);
    desk.server.reaction = 'take';
    await desk.later('next_attempt_at');
    await desk.deliverAll();
    const idsOf = (address: string) =>
      desk.server.received.filter(({ to }) => to[0] === address).map(({ mail }) => mail.messageId);
    const [first, second, ...more] = idsOf('anna@nap.example');
    expect([first, more]).toEqual([second, []]);
    expect(
      (await desk.ledger.records({ forumId: desk.forumId }))
        .filter(({ status }) => status === 'sent' || status === 'unknown')
        .slice(-2),
    ).toMatchObject([
      { status: 'sent', attempts: [{ outcome: 'unknown' }, { outcome: 'accepted' }] },
      { status: 'sent', attempts: [{ outcome: 'unknown' }, { outcome: 'accepted' }] },
    ]);
  });
});

describe('a notifier that dies', () => {
  it('between sending and noting the result leaves one letter, sent twice under one id', async () => {
    await reminded();
    const claimed = await desk.ledger.claim(10);
    const anna = claimed.find(({ recipientId }) => recipientId === ANNA);
    if (anna === undefined) throw new Error('no letter for Anna');
    await desk.ledger.beginAttempt(anna, 'sent by a process that then died');
    await desk.deliverAll();
    expect(desk.server.received).toHaveLength(0); // the dead process still holds the letters
    await desk.later('lease_until');
    await desk.deliverAll();
    expect(desk.server.received.map(({ to }) => to[0]).sort()).toEqual(['anna@nap.example', 'ben@nap.example']);
    const records = (await desk.ledger.records({ forumId: desk.forumId })).filter(
      ({ kind, recipientId }) => kind === 'reminder' && recipientId === ANNA,
    );
    expect(records).toMatchObject([{ status: 'sent', attempts: [{ outcome: 'unknown' }, { outcome: 'accepted' }] }]);
  });

  it('is quiet when nothing is due, and not while a letter is in hand', async () => {
    await reminded();
    expect(await desk.loop.isQuiet()).toBe(false);
    await desk.deliverAll();
    expect(await desk.loop.isQuiet()).toBe(true);
  });
});

describe('a running loop', () => {
  let running: DeliveryLoop;

  beforeEach(() => {
    const options = { ...desk.app.get<NotifierOptions>(NOTIFIER_OPTIONS), pollMs: 3_600_000 };
    running = new DeliveryLoop(
      desk.ledger,
      desk.app.get(LetterWriter),
      desk.app.get(SmtpMailer),
      desk.app.get(LoginLetterSender),
      options,
    );
  });
  afterEach(() => running.stop());

  it('sends at once what it is nudged for, however rarely it looks by itself', async () => {
    running.start();
    await reminded();
    running.nudge();
    await eventually('both letters are there', () => desk.server.received.length === 2);
  });

  it('finishes the letters in hand when it is stopped, and takes no more', async () => {
    await reminded();
    running.start();
    await eventually('a letter is handed over', () => desk.server.received.length > 0);
    await running.stop();
    expect(await desk.ledger.records({ forumId: desk.forumId, status: 'sending' })).toEqual([]);
    const sent = (await desk.ledger.records({ forumId: desk.forumId, status: 'sent' })).filter(
      ({ kind }) => kind === 'reminder',
    );
    expect(sent).toHaveLength(desk.server.received.length);
  });
});
