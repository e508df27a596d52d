import { randomUUID } from 'node:crypto';

import { epochMilliseconds, instant, instantOf } from '@nap/calendar';
import { eventually } from '@nap/testing';

import { inDatabase, inModule, lookUpOfCommands, WATCH_OVER_CLOCKS } from './world/guard';
import { callMeeting, openCycle } from './world/life';
import { worldOf } from './world/proves';

const LATE_MS = 180_000;
const ORDERS = 12;

/** From here on the cycle and the meeting have steps every few days. */
const SHORTLY_BEFORE = instant('2016-05-30T12:00:00Z');

const provesThat = worldOf('servers', {
  own: ['postgres', 'kafka', 'temporal'],
  // leases and timeouts of tens of seconds, cut to some
  altered: [
    { module: 'apps/relay/src/relay.options.js', text: 'leaseMs: 15_000', by: 'leaseMs: 3_000' },
    { module: 'apps/relay/src/relay.options.js', text: 'heartbeatMs: 5_000', by: 'heartbeatMs: 1_000' },
  ],
  bundle: [{ text: "startToCloseTimeout: '30 seconds'", by: "startToCloseTimeout: '4 seconds'" }],
  given: async (world) => {
    await openCycle(world, 'ro');
    await world.moveTo(SHORTLY_BEFORE); // the months in which nothing falls due
    await world.untilRecorded(SHORTLY_BEFORE);
    await callMeeting(world, 'ro', '2016-06-20T14:00:00');
  },
});

const meetingOn = (day: string) => ({
  id: `ro-${day}`,
  startsAt: `${day}T14:00:00`,
  endsAt: `${day}T16:00:00`,
});

describe('servers that die or sleep in the middle of a cycle and a meeting', () => {
  provesThat('a batch that dies with the relay and the broker is sent again', {
    guard: {
      name: 'a checkpoint that waits for the acknowledgement, or a count of what the topic holds',
      altered: [
        {
          module: 'apps/relay/src/publishing.js',
          text: 'await this.checkpoint.move(topic, epoch, from, next);',
          by: '',
        },
        {
          module: 'apps/relay/src/publishing.js',
          text: 'const acknowledged = await',
          by: 'await this.checkpoint.move(topic, epoch, from, next);\nconst acknowledged = await',
        },
        { module: 'apps/relay/src/publishing.js', text: 'if (progress.published === 0)', by: 'if (true)' },
      ],
    },
    act: async (world) => {
      await world.fault('SIGSTOP of Kafka', () => world.kafka.pause());
      await world.play(2); // by the second, the relay waits for the acknowledgement of the first
      await eventually('the step is in the feed', () => world.isSequenced());
      await world.fault('kill -9 of Kafka and of the relay', async () => {
        await world.processes.kill('relay');
        await world.kafka.kill();
      });
      await world.kafka.startAgain();
      await world.processes.start('relay');
    },
  });

  provesThat('a leader that wakes up late moves nothing any more', {
    guard: inModule(
      'the epoch and the position in the checkpoint',
      'libs/event-store/src/relay-checkpoint.js',
      'where topic = $1 and epoch = $2 and feed_position = $3',
      'where topic = $1 and $2::int is not null and $3::int is not null',
    ),
    act: async (world) => {
      await world.fault('SIGSTOP of Kafka', () => world.kafka.pause());
      await world.play(1);
      await eventually('the step is in the feed', () => world.isSequenced());
      await world.fault('SIGSTOP of the relay with a batch in flight', () => world.processes.pause('relay'));
      world.kafka.resume();
      await world.processes.start('relay-2');
      await world.play(1);
      await eventually('the second relay has published', () => world.isPublished(), 30_000);
      world.processes.resume('relay');
      await world.processes.stop('relay-2');
      await world.play(1);
    },
  });

  provesThat('letters and views go on while the broker sleeps', {
    guard: inModule(
      'the comparison with the log',
      'libs/messaging/src/consumer/catch-up.js',
      'if (this.silentLooks < patience)',
      'if (true)',
    ),
    act: async (world) => {
      await world.fault('SIGSTOP of Kafka', () => world.kafka.pause());
      await world.play(1);
      await eventually(
        'all consumers have heard of it',
        () => world.isTakenBy('notifier', 'reporting', 'timekeeper'),
        30_000,
      );
      world.kafka.resume();
    },
  });

  provesThat('what was acknowledged survives when PostgreSQL is killed', {
    guard: inDatabase(
      'commits that wait for the disk',
      `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
      `alter system set wal_writer_delay = '10s'`,
      'select pg_reload_conf()',
    ),
    act: async (world) => {
      const orders = Array.from({ length: ORDERS }, (_, index) => meetingOn(world.dayIn(200 + index)));
      const keys = orders.map(() => randomUUID());
      let answered = 0;
      const given = orders.map(async (order, index) => {
        await world.attempt('/forums/ro/meetings', order, keys[index], 5_000);
        answered += 1;
      });
      await eventually('some orders are answered', () => answered >= ORDERS / 3);
      await world.fault('kill -9 of PostgreSQL', () => world.postgres.kill());
      await Promise.all(given);
      await world.postgres.startAgain();
      for (const [index, order] of orders.entries()) {
        await eventually('an answer', () => world.attempt('/forums/ro/meetings', order, keys[index], 5_000), 60_000);
      }
      await world.play(1);
    },
  });

  provesThat('an order that PostgreSQL slept over has one answer, however often it is given', {
    guard: lookUpOfCommands,
    act: async (world) => {
      const [path, key, order] = ['/forums/ro/meetings', randomUUID(), meetingOn(world.dayIn(90))];
      await world.fault('SIGSTOP of PostgreSQL', () => world.postgres.pause());
      expect(await world.attempt(path, order, key, 2_000)).toBeUndefined();
      world.postgres.resume();
      await eventually('an answer', () => world.attempt(path, order, key), 30_000);
      await world.command('/forums/ro/meetings', meetingOn(world.dayIn(97)));
      await eventually('the same answer', () => world.attempt(path, order, key), 30_000);
    },
  });

  provesThat('a step that fell due while Temporal was dead is recorded when it is back', {
    guard: { name: 'the watch over late steps', ...WATCH_OVER_CLOCKS },
    act: async (world) => {
      await world.play(1);
      await world.untilQuiet();
      await world.fault('kill -9 of Temporal', () => world.temporal.kill());
      const due = await eventually('a step is to come', () => world.nextStepAt());
      world.setClock(instantOf(epochMilliseconds(due) + LATE_MS));
      await world.temporal.startAgain();
      await world.untilRecorded(due);
    },
  });

  provesThat('a clock is woken whose fact came while Temporal slept and the timekeeper died', {
    guard: {
      name: 'a signal that goes before the position, or the watch over dead clocks',
      ...WATCH_OVER_CLOCKS,
      altered: [
        {
          module: 'libs/messaging/src/consumer/event.processor.js',
          text: 'for (const event of events)\n            if (blocked?.has(',
          by: `await (0, positions_1.advanceOver)(this.dataSource.manager, name, events);
        for (const event of events)
            if (blocked?.has(`,
        },
      ],
    },
    act: async (world) => {
      await world.untilQuiet();
      await world.fault('SIGSTOP of Temporal', () => world.temporal.pause());
      await world.command('/forums/ro/meetings', meetingOn(world.dayIn(9)));
      await eventually('the event is announced', () => world.isPublished(), 20_000);
      await eventually('the others have heard of it', () => world.isTakenBy('notifier', 'reporting'), 20_000);
      // it wakes the new clock: it is not taken before Temporal has heard
      const taken = eventually('it is taken', () => world.isTakenBy('timekeeper'), 3_000);
      await expect(taken).rejects.toThrow('it is taken');
      await world.fault('kill -9 of the timekeeper', () => world.processes.kill('timekeeper'));
      world.temporal.resume();
      await world.processes.start('timekeeper');
      await eventually('the timekeeper has heard of it', () => world.isTakenBy('timekeeper'), 30_000);
      await world.play(4);
    },
  });

  provesThat('every timer is there again after Temporal has lost its database', {
    guard: inModule(
      'nap rearm, which registers the namespace',
      'apps/timekeeper/src/namespace.js',
      'await workflowService.registerNamespace(',
      'await Promise.resolve(',
    ),
    act: async (world) => {
      await world.fault('loss of the database of Temporal', () => world.temporal.forget());
      await world.temporal.startAgain();
      await world.processes.nap('rearm');
      for (const app of ['worker', 'timekeeper'] as const) {
        await world.processes.kill(app); // as a supervisor does with what ended meanwhile
        await world.processes.start(app);
      }
      await world.play(3);
    },
  });
});
