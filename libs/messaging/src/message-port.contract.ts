import { eventually } from '@nap/testing';

import {
  type IncomingMessage,
  LARGEST_OFFER,
  type MessageHandler,
  type MessagePort,
  type OutgoingRecord,
} from './port';

/** One topic and what belongs to it, apart from every other test's. */
export type World = {
  readonly topic: string;
  /** A port of its own, connected, as another process would have it. */
  readonly open: () => Promise<MessagePort>;
  /** The next event of each of these forums in turn, ready to be sent; what is made has to be sent in this order. */
  readonly records: (...forumIds: readonly string[]) => Promise<readonly OutgoingRecord[]>;
  readonly remove: () => Promise<void>;
};

const GROUP = 'readers';
const idsOf = (messages: readonly OutgoingRecord[]): readonly string[] =>
  messages.map(({ headers }) => headers['ce_id'] ?? '');
const ofKey = (key: string, messages: readonly OutgoingRecord[]): readonly string[] =>
  idsOf(messages.filter((message) => message.key === key));

/** A handler that keeps what it is given. */
const inbox = (): { readonly messages: IncomingMessage[]; readonly handler: MessageHandler } => {
  const messages: IncomingMessage[] = [];
  return {
    messages,
    handler: (offered) => {
      messages.push(...offered);
      return Promise.resolve();
    },
  };
};

/** A promise and its key. */
const gate = (): { readonly passed: Promise<void>; readonly open: () => void } => {
  const state = { open: (): void => undefined };
  const passed = new Promise<void>((resolve) => {
    state.open = resolve;
  });
  return {
    passed,
    open: () => {
      state.open();
    },
  };
};

/** What every adapter of the message port owes, run by the int spec of each. */
export const messagePortContract = (adapter: string, createWorld: () => Promise<World>): void => {
  describe(`the message port over ${adapter}`, () => {
    let world: World;
    let port: MessagePort;
    const arrived = (what: string, box: { messages: readonly IncomingMessage[] }, count: number): Promise<boolean> =>
      eventually(`${count} messages: ${what}`, () => new Set(idsOf(box.messages)).size >= count, 20_000);
    const acknowledged = (group = GROUP): Promise<boolean> =>
      eventually(`lag 0 of ${group}`, async () => (await port.lag(group, world.topic)) === 0, 20_000);

    beforeEach(async () => {
      world = await createWorld();
      port = await world.open();
    });
    afterEach(async () => {
      await port.disconnect();
      await world.remove();
    });

    it('brings a record as it was sent', async () => {
      const [record] = await world.records('ro');
      const box = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await port.sendBatch(world.topic, record === undefined ? [] : [record]);
      await arrived('the one record', box, 1);
      expect(box.messages[0]).toMatchObject({ ...record, topic: world.topic });
    });

    it('keeps the order of each key', async () => {
      const records = await world.records('ro', 'us', 'ro', 'ro', 'tw', 'us', 'ro', 'tw', 'us', 'ro');
      const box = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await port.sendBatch(world.topic, records.slice(0, 4));
      await port.sendBatch(world.topic, records.slice(4));
      await arrived('all', box, records.length);
      for (const key of ['ro', 'us', 'tw']) expect(ofKey(key, box.messages)).toEqual(ofKey(key, records));
    });

    it('takes the identical batch again and keeps the order of first arrivals', async () => {
      const records = await world.records('ro', 'ro', 'ro');
      await port.sendBatch(world.topic, records);
      await port.sendBatch(world.topic, records);
      const box = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await arrived('all', box, records.length);
      await acknowledged();
      expect([...new Set(idsOf(box.messages))]).toEqual(idsOf(records));
    });

    it('gives every group everything from the earliest message on', async () => {
      const records = await world.records('ro', 'us', 'ro');
      await port.sendBatch(world.topic, records);
      const boxes = [inbox(), inbox()];
      for (const [index, box] of boxes.entries()) {
        await port.subscribe({ group: `${GROUP}-${index}`, topic: world.topic, handler: box.handler });
      }
      for (const box of boxes) {
        await arrived('all', box, records.length);
        expect([...idsOf(box.messages)].sort()).toEqual([...idsOf(records)].sort());
      }
    });

    it('goes on behind the last acknowledged message when the group comes back in another process', async () => {
      const records = await world.records('ro', 'ro', 'ro', 'ro', 'ro', 'ro');
      await port.sendBatch(world.topic, records.slice(0, 3));
      const first = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: first.handler });
      await arrived('the first half', first, 3);
      await acknowledged();
      await port.disconnect();

      port = await world.open();
      await port.sendBatch(world.topic, records.slice(3));
      const second = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: second.handler });
      await arrived('the second half', second, 3);
      expect(idsOf(second.messages)).toEqual(idsOf(records.slice(3)));
    });

    it('counts what a group has not acknowledged', async () => {
      const records = await world.records('ro', 'us', 'ro', 'tw');
      await port.sendBatch(world.topic, records);
      expect(await port.lag(GROUP, world.topic)).toBe(4);
      const box = inbox();
      const subscription = await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await acknowledged();
      await subscription.stop();
      await port.sendBatch(world.topic, await world.records('us', 'us'));
      expect(await port.lag(GROUP, world.topic)).toBe(2);
    });

    it('offers messages again as they were until the handler takes them, and lets nothing pass', async () => {
      const records = await world.records('ro', 'ro', 'ro');
      const box = inbox();
      const tries: (readonly string[])[] = [];
      await port.subscribe({
        group: GROUP,
        topic: world.topic,
        handler: (messages) => {
          tries.push(idsOf(messages));
          return tries.length < 3 ? Promise.reject(new Error('not yet')) : box.handler(messages);
        },
      });
      await port.sendBatch(world.topic, records);
      await arrived('all', box, 3);
      expect(tries.slice(1, 3)).toEqual([tries[0], tries[0]]);
      expect(idsOf(box.messages)).toEqual(idsOf(records));
    });

    it('brings what has piled up in large pieces, in order', async () => {
      const records = await world.records(...Array.from({ length: LARGEST_OFFER + 50 }, () => 'ro'));
      await port.sendBatch(world.topic, records);
      const sizes: number[] = [];
      const box = inbox();
      await port.subscribe({
        group: GROUP,
        topic: world.topic,
        handler: (messages) => {
          sizes.push(messages.length);
          return box.handler(messages);
        },
      });
      await arrived('all', box, records.length);
      await acknowledged();
      expect(idsOf(box.messages)).toEqual(idsOf(records));
      expect(sizes).toEqual([LARGEST_OFFER, 50]);
    });

    it('finishes what is in hand before it stops, and takes nothing else', async () => {
      const records = await world.records('ro', 'ro');
      const [inHand, release] = [gate(), gate()];
      const box = inbox();
      const subscription = await port.subscribe({
        group: GROUP,
        topic: world.topic,
        handler: async (messages) => {
          inHand.open();
          await release.passed;
          await box.handler(messages);
        },
      });
      await port.sendBatch(world.topic, records.slice(0, 1));
      await inHand.passed;
      await port.sendBatch(world.topic, records.slice(1));
      const stopped = subscription.stop();
      release.open();
      await stopped;
      expect(idsOf(box.messages)).toEqual(idsOf(records.slice(0, 1)));

      await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await arrived('the other one', box, 2);
    });

    it('stops while a handler keeps failing, and offers that message to the next member', async () => {
      const records = await world.records('ro');
      await port.sendBatch(world.topic, records);
      const tried = gate();
      const subscription = await port.subscribe({
        group: GROUP,
        topic: world.topic,
        handler: () => {
          tried.open();
          return Promise.reject(new Error('never'));
        },
      });
      await tried.passed;
      await subscription.stop();
      const box = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await arrived('the refused message', box, 1);
    });

    it('delivers from the earliest message again on request', async () => {
      const records = await world.records('ro', 'us', 'ro');
      await port.sendBatch(world.topic, records);
      const box = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await arrived('all', box, 3);
      await acknowledged();
      box.messages.length = 0;
      await port.seek(GROUP, world.topic, 'earliest');
      await arrived('all again', box, 3);
      expect(ofKey('ro', box.messages)).toEqual(ofKey('ro', records));
    });

    it('delivers again what was sought, also when a message is in hand meanwhile', async () => {
      const records = await world.records('ro', 'ro', 'ro');
      const [inHand, release] = [gate(), gate()];
      const box = inbox();
      await port.subscribe({
        group: GROUP,
        topic: world.topic,
        handler: async (messages) => {
          await box.handler(messages);
          if (box.messages.length !== 3) return;
          inHand.open();
          await release.passed;
        },
      });
      await port.sendBatch(world.topic, records);
      await inHand.passed;
      await port.seek(GROUP, world.topic, 'earliest');
      release.open();
      await eventually('all three again', () => box.messages.length === 6, 20_000);
      expect(idsOf(box.messages)).toEqual([...idsOf(records), ...idsOf(records)]);
    });

    it('delivers from a message of a partition again on request', async () => {
      const records = await world.records('ro', 'ro', 'ro');
      await port.sendBatch(world.topic, records);
      const box = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await arrived('all', box, 3);
      await acknowledged();
      const [, second] = box.messages.splice(0);
      await port.seek(GROUP, world.topic, { partition: second?.partition ?? 0, offset: second?.offset ?? '0' });
      await arrived('the last two', box, 2);
      await acknowledged();
      expect(idsOf(box.messages)).toEqual(idsOf(records.slice(1)));
    });

    it('shares a group among processes, and the one that is left takes over', async () => {
      const other = await world.open();
      const box = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await other.subscribe({ group: GROUP, topic: world.topic, handler: box.handler });
      await port.sendBatch(world.topic, await world.records('ro', 'us', 'tw', 'ro', 'us', 'tw'));
      await arrived('all', box, 6);
      await other.disconnect();
      await port.sendBatch(world.topic, await world.records('ro', 'us', 'tw'));
      await arrived('what came after', box, 9);
    });

    it('refuses a second member of a group in one process', async () => {
      const { handler } = inbox();
      await port.subscribe({ group: GROUP, topic: world.topic, handler });
      await expect(port.subscribe({ group: GROUP, topic: world.topic, handler })).rejects.toThrow(
        'already has a member',
      );
    });

    it('cannot move a group that has no member here', async () => {
      await expect(port.seek('nobody', world.topic, 'earliest')).rejects.toThrow('no subscription');
    });
  });
};
