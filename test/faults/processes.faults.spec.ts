import { randomUUID } from 'node:crypto';

import { instant } from '@nap/calendar';
import { eventually } from '@nap/testing';

import { effectsWithPosition, inModule, lookUpOfCommands, WATCH_OVER_CLOCKS } from './world/guard';
import { callMeeting, openCycle } from './world/life';
import { lockOfStream, lockOfTable } from './world/locks';
import { worldOf } from './world/proves';

const CYCLE = 'ro-2016';
const CLOCK = `nap-cycle/${CYCLE}`;

/** From here on the cycle and the meeting have steps every few days. */
const SHORTLY_BEFORE = instant('2016-05-30T12:00:00Z');

const provesThat = worldOf('processes', {
  // leases and timeouts of tens of seconds, cut to some
  altered: [
    { module: 'apps/relay/src/relay.options.js', text: 'leaseMs: 15_000', by: 'leaseMs: 3_000' },
    { module: 'apps/relay/src/relay.options.js', text: 'heartbeatMs: 5_000', by: 'heartbeatMs: 1_000' },
    { module: 'libs/notifications/src/ledger/delivery-ledger.js', text: 'LEASE_SECONDS = 60', by: 'LEASE_SECONDS = 3' },
    {
      module: 'libs/platform/src/database.js',
      text: 'transaction_timeout=30s -c TimeZone=UTC`;\nconst MIG',
      by: 'transaction_timeout=5s -c TimeZone=UTC`;\nconst MIG',
    },
  ],
  bundle: [{ text: "startToCloseTimeout: '30 seconds'", by: "startToCloseTimeout: '4 seconds'" }],
  given: async (world) => {
    await openCycle(world, 'ro');
    await world.moveTo(SHORTLY_BEFORE); // the months in which nothing falls due
    await world.untilRecorded(SHORTLY_BEFORE);
    await callMeeting(world, 'ro', '2016-06-20T14:00:00');
  },
});

describe('processes that die or sleep in the middle of a cycle and a meeting', () => {
  provesThat('an order whose API is killed while it is stored is stored once, and told so when it is given again', {
    guard: lookUpOfCommands,
    act: async (world) => {
      const [path, key] = ['/forums/ro/meetings', randomUUID()];
      const meeting = { id: 'ro-autumn', startsAt: '2016-10-07T14:00:00', endsAt: '2016-10-07T16:00:00' };
      let answer: Promise<unknown> = Promise.resolve();
      await world.faultInTransaction('kill -9 of the API in the middle of an append', {
        lock: lockOfStream('forum-ro'),
        bringAbout: () => {
          answer = world.attempt(path, meeting, key);
        },
        harm: () => world.processes.kill('api'),
      });
      expect(await answer).toBeUndefined();
      await world.processes.start('api');
      await eventually('an answer', () => world.attempt(path, meeting, key));
    },
  });

  provesThat('a step whose worker is killed in the middle of its append is recorded once, and the clock goes on', {
    guard: {
      name: 'an activity that is tried again, or the watch over dead clocks',
      ...WATCH_OVER_CLOCKS,
      bundle: [{ text: "maximumInterval: '1 minute'", by: 'maximumAttempts: 1' }],
    },
    act: async (world) => {
      await world.faultInTransaction('kill -9 of the worker in the middle of an append', {
        lock: lockOfStream(`cycle-${CYCLE}`),
        bringAbout: () => world.goToNextStepOf(CLOCK),
        harm: () => world.processes.kill('worker'),
      });
      await world.processes.start('worker');
      await world.untilRecorded(await world.goToNextStepOf(CLOCK));
    },
  });

  provesThat('a worker that sleeps in the middle of its append and answers late records its step once', {
    guard: inModule(
      'the rule that a recorded step is done',
      'libs/domain/src/cycle/cycle.state.js',
      'done: new Set([...cycle.done, key])',
      'done: cycle.done',
    ),
    act: async (world) => {
      await world.untilRecorded(await world.goToNextStepOf(CLOCK));
      await world.faultInTransaction('SIGSTOP of the worker in the middle of an append', {
        lock: lockOfStream(`cycle-${CYCLE}`),
        bringAbout: () => world.goToNextStepOf(CLOCK),
        harm: () => world.processes.pause('worker'),
      });
      await eventually('the activity has timed out', () => world.hasPendingRetry(CLOCK), 30_000);
      world.processes.resume('worker');
      await world.untilRecorded(await world.goToNextStepOf(CLOCK));
    },
  });

  provesThat('the views miss nothing when reporting is killed in the middle of its transaction', {
    guard: effectsWithPosition,
    act: async (world) => {
      await world.faultInTransaction('kill -9 of reporting in the middle of a transaction', {
        lock: lockOfTable('read_model.states', 'read_model.deadlines'),
        bringAbout: () => world.play(1),
        harm: () => world.processes.kill('reporting'),
      });
      await world.processes.start('reporting');
    },
  });

  provesThat('a consumer that sleeps in the middle of its transaction holds its successor up for seconds only', {
    guard: inModule(
      'the longest time a transaction may take',
      'libs/platform/src/database.js',
      'transaction_timeout=5s',
      'transaction_timeout=0',
    ),
    act: async (world) => {
      await world.faultInTransaction('SIGSTOP of reporting in the middle of a transaction', {
        lock: lockOfTable('read_model.states', 'read_model.deadlines'),
        bringAbout: () => world.play(1),
        harm: () => world.processes.pause('reporting'),
      });
      await world.processes.start('reporting-2');
      await eventually('the successor has caught up', () => world.isTakenBy('reporting'), 30_000);
      world.processes.resume('reporting');
      await world.processes.stop('reporting-2');
      await world.play(1);
    },
  });

  provesThat('a letter whose sender is killed before the mail server answers goes out again under the same id', {
    guard: inModule(
      'ids of letters that are derived, not drawn',
      'libs/notifications/src/letter/letter-writer.js',
      '`<${eventId}.${recipientId}@',
      "`<${require('node:crypto').randomUUID()}.${recipientId}@",
    ),
    act: async (world) => {
      await world.untilQuiet();
      const before = world.mail.received.length;
      world.mail.reaction = 'silent-after-letter';
      await world.play(1);
      await eventually('a letter is handed over', () => world.mail.received.length > before, 30_000);
      await world.fault('kill -9 of the notifier before the mail server answers', () =>
        world.processes.kill('notifier'),
      );
      world.mail.reaction = 'take';
      await world.processes.start('notifier');
    },
  });

  provesThat('a second relay takes over from a leader that sleeps', {
    guard: inModule(
      'the lease of the leader',
      'apps/relay/src/leadership.js',
      'set idle_session_timeout = ${String(this.options.leaseMs)}',
      'set idle_session_timeout = 0',
    ),
    act: async (world) => {
      await world.processes.start('relay-2');
      await world.fault('SIGSTOP of the leading relay', () => world.processes.pause('relay'));
      await world.play(1);
      await eventually('the second relay has published', () => world.isPublished(), 20_000);
      world.processes.resume('relay');
      await world.processes.stop('relay-2');
      await world.play(1);
    },
  });

  provesThat('a run that an operator ends is started anew from the log', {
    guard: { name: 'the watch over dead clocks', ...WATCH_OVER_CLOCKS },
    act: async (world) => {
      await world.fault('termination of the run of the cycle', () =>
        world.engine.temporal.workflow.getHandle(CLOCK).terminate('by hand'),
      );
      await world.untilRecorded(await world.goToNextStepOf(CLOCK));
    },
  });
});
