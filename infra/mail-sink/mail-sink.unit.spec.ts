import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { listPage, messagePage } from './page.cjs';
import { idOf, openStore, receivedAtOf } from './store.cjs';

const MAIL = [
  'From: NAP <nap@example.org>',
  'To: chair@example.org',
  'Subject: =?utf-8?B?5o+Q6YaS?= <script>',
  'Message-ID: <a.b@example.org>',
  'Content-Type: multipart/alternative; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'due soon',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>due soon</p>',
  '--x',
  'Content-Type: text/calendar; charset=utf-8; method=PUBLISH',
  '',
  'BEGIN:VCALENDAR',
  'METHOD:PUBLISH',
  'END:VCALENDAR',
  '--x--',
  '',
].join('\r\n');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mail-sink-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('an id tells when the mail came and sorts in the order of arrival', () => {
  const at = new Date('2026-11-23T10:36:01.836Z');
  expect(idOf(at, 7)).toBe('20261123T103601836Z-0007');
  expect(receivedAtOf(idOf(at, 7))).toBe('2026-11-23T10:36:01.836Z');
});

test('a mail is taken apart, with the recipients of its envelope', async () => {
  const store = openStore(folder);
  const id = store.add('nap@example.org', ['chair@example.org', 'hidden@example.org'], Buffer.from(MAIL));
  expect(await store.read(id)).toMatchObject({
    subject: '提醒 <script>',
    messageId: '<a.b@example.org>',
    to: ['chair@example.org', 'hidden@example.org'],
    text: 'due soon',
    html: '<p>due soon</p>',
    calendar: [{ method: 'PUBLISH', content: expect.stringContaining('BEGIN:VCALENDAR') as string }],
  });
  expect(store.raw(id)?.toString()).toBe(
    `Return-Path: <nap@example.org>\r\nDelivered-To: chair@example.org\r\nDelivered-To: hidden@example.org\r\n${MAIL}`,
  );
});

test('mails survive a restart of the sink and go when they are cleared', async () => {
  openStore(folder).add('nap@example.org', ['chair@example.org'], Buffer.from(MAIL));
  const restarted = openStore(folder);
  expect((await restarted.list(10)).map(({ subject }) => subject)).toEqual(['提醒 <script>']);
  restarted.clear();
  expect(restarted.count()).toBe(0);
});

test('an id leads to no file outside the folder', async () => {
  const store = openStore(folder);
  for (const id of ['../../etc/passwd', '..', '', '20261123T103601836Z-0007']) {
    expect(await store.read(id)).toBeUndefined();
    expect(store.raw(id)).toBeUndefined();
  }
});

test('the pages show what a mail says as text, its HTML only in a sandboxed frame', async () => {
  const store = openStore(folder);
  const mail = await store.read(store.add('nap@example.org', ['chair@example.org'], Buffer.from(MAIL)));
  const pages = mail === undefined ? [] : [listPage([mail], 1), messagePage(mail)];
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    expect(page).toContain('提醒 &lt;script&gt;');
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<p>due soon</p>');
  }
  expect(pages[1]).toContain('<iframe sandbox src="/messages/');
});
