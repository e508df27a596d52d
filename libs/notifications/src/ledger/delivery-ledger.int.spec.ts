import { randomUUID } from 'node:crypto';

import { type TestDatabase, createTestDatabase } from '@nap/testing';

import { notificationsMigrations } from '../migrations';
import type { ClaimedDelivery } from './delivery';
import { DeliveryLedger } from './delivery-ledger';

let database: TestDatabase;
let ledger: DeliveryLedger;

beforeAll(async () => {
  database = await createTestDatabase(notificationsMigrations);
  ledger = new DeliveryLedger(database.dataSource);
});
afterAll(() => database.drop());
beforeEach(async () => {
  for (const table of ['delivery_attempt', 'delivery', 'recipient_mark']) {
    await database.dataSource.query(`delete from ${table}`);
  }
});

const add = async (feedPosition = 1, recipientId = 'anna', eventId: string = randomUUID()): Promise<string> => {
  await database.dataSource.transaction(async (tx) => {
    await ledger.mark(tx, eventId, feedPosition);
    await ledger.add(tx, {
      eventId,
      recipientId,
      kind: 'reminder',
      roles: ['chair'],
      standsInFor: [],
      forumId: 'ro',
      streamId: 'cycle-ro-2016',
      eventVersion: feedPosition,
      feedPosition,
      status: 'pending',
      reason: null,
    });
  });
  return eventId;
};

const claimOne = async (): Promise<ClaimedDelivery> => {
  const [claimed] = await ledger.claim(1);
  if (claimed === undefined) throw new Error('nothing is due');
  return claimed;
};

const begin = async (claimed: ClaimedDelivery): Promise<number> => {
  const attempt = await ledger.beginAttempt(claimed, '<m@nap.example>');
  if (attempt === null) throw new Error('the lease was lost');
  return attempt;
};

/** Real time passes: leases run out, pauses end. */
const later = (what: 'lease_until' | 'next_attempt_at'): Promise<unknown> =>
  database.dataSource.query(`update delivery set ${what} = now() - interval '1 second' where ${what} is not null`);

describe('the ledger of letters', () => {
  it('has one row per event, channel and reader, however often it is added', async () => {
    const eventId = await add();
    await add(1, 'anna', eventId);
    await add(1, 'ben', eventId);
    expect((await ledger.records({ eventId })).map(({ recipientId }) => recipientId)).toEqual(['anna', 'ben']);
  });

  it('gives a letter to one caller alone, in feed order', async () => {
    for (const position of [3, 1, 2]) await add(position);
    const hands = await Promise.all([ledger.claim(2), ledger.claim(2), ledger.claim(2)]);
    const taken = hands.flat().map(({ feedPosition }) => feedPosition);
    expect([...taken].sort()).toEqual([1, 2, 3]);
    for (const hand of hands)
      expect(hand.map(({ feedPosition }) => feedPosition)).toEqual([...hand.map((d) => d.feedPosition)].sort());
    expect(await ledger.claim(2)).toEqual([]);
  });

  it('shows the attempt and the server’s answer of a letter that was sent', async () => {
    const eventId = await add();
    const claimed = await claimOne();
    await ledger.endAttempt(claimed, await begin(claimed), 'accepted', '250 taken');
    expect(await ledger.records({ eventId })).toMatchObject([
      {
        status: 'sent',
        reason: null,
        attempts: [{ attempt: 1, messageId: '<m@nap.example>', outcome: 'accepted', response: '250 taken' }],
      },
    ]);
    expect(await ledger.openCount()).toBe(0);
  });

  it('shows a sender that died as sending, then as unknown, and gives the letter to the next', async () => {
    const eventId = await add();
    const dead = await claimOne();
    await begin(dead);
    expect(await ledger.records({ eventId })).toMatchObject([{ status: 'sending', attempts: [{ outcome: null }] }]);
    expect(await ledger.claim(1)).toEqual([]);
    await later('lease_until');
    const claimed = await claimOne();
    await ledger.endAttempt(claimed, await begin(claimed), 'accepted', '250 taken');
    expect(await ledger.records({ eventId })).toMatchObject([
      {
        status: 'sent',
        attempts: [
          { attempt: 1, outcome: 'unknown' },
          { attempt: 2, outcome: 'accepted' },
        ],
      },
    ]);
  });

  it('lets a sender whose lease was lost neither send nor settle, but keeps what it learned', async () => {
    const eventId = await add();
    const slow = await claimOne();
    const attempt = await begin(slow);
    await later('lease_until');
    const quick = await claimOne();
    expect(await ledger.beginAttempt(slow, '<m@nap.example>')).toBeNull();
    await ledger.endAttempt(slow, attempt, 'accepted', '250 taken at last');
    await ledger.settleUnsent(slow, 'superseded', 'met');
    await ledger.putBack(slow, 'no text');
    expect(await ledger.records({ eventId })).toMatchObject([
      { status: 'sending', attempts: [{ outcome: 'accepted', response: '250 taken at last' }] },
    ]);
    await ledger.endAttempt(quick, await begin(quick), 'accepted', '250 double');
    expect(await ledger.records({ eventId })).toMatchObject([{ status: 'sent' }]);
  });

  it('waits longer after each deferral, and gives up after three days', async () => {
    const eventId = await add();
    const pauses: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const claimed = await claimOne();
      await ledger.endAttempt(claimed, await begin(claimed), round === 1 ? 'unknown' : 'deferred', '451 later');
      const [row] = await database.dataSource.query<{ pause: number; status: string }[]>(
        `select extract(epoch from next_attempt_at - now())::int as pause, status from delivery`,
      );
      pauses.push(row?.pause ?? 0);
      expect(row?.status).toBe(round === 1 ? 'unknown' : 'pending');
      expect(await ledger.claim(1)).toEqual([]);
      await later('next_attempt_at');
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
    await database.dataSource.query(`update delivery set created_at = now() - interval '3 days'`);
    const claimed = await claimOne();
    await ledger.endAttempt(claimed, await begin(claimed), 'deferred', '451 later');
    expect(await ledger.records({ eventId })).toMatchObject([{ status: 'failed', reason: '451 later' }]);
  });

  it('does not try again what was refused for good', async () => {
    const eventId = await add();
    const claimed = await claimOne();
    await ledger.endAttempt(claimed, await begin(claimed), 'refused', '550 no such mailbox');
    await later('next_attempt_at');
    expect(await ledger.claim(1)).toEqual([]);
    expect(await ledger.records({ eventId, status: 'failed' })).toMatchObject([{ reason: '550 no such mailbox' }]);
  });

  it('names why a letter was never sent, without an attempt', async () => {
    const eventId = await add();
    await ledger.settleUnsent(await claimOne(), 'superseded', 'met');
    expect(await ledger.records({ eventId })).toMatchObject([{ status: 'superseded', reason: 'met', attempts: [] }]);
    await later('next_attempt_at');
    expect(await ledger.claim(1)).toEqual([]);
  });

  it('keeps a letter that could not be written for a later try', async () => {
    await add();
    await ledger.putBack(await claimOne(), 'the forum is gone');
    expect(await ledger.claim(1)).toEqual([]);
    await later('next_attempt_at');
    expect(await ledger.claim(1)).toHaveLength(1);
  });
});
