import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { check } from './check';
import { type History, parseHistory } from './history';
import { messageIdAt } from './message-id';
import { soundHistory, withRecord, withRecords, withRow, withTable, withoutRow } from './sound-history';
import { type Invariant, INVARIANTS } from './violation';

const HEX = /[0-9a-f]{2}$/;
const START_OVER = '22'.repeat(32);

const broken = (history: History): readonly Invariant[] => [
  ...new Set(check(history).map(({ invariant }) => invariant)),
];
const whats = (history: History): string =>
  check(history)
    .map(({ what }) => what)
    .join('\n');

const attempt = { kind: 'attempt', what: 'an order', stream: null, version: null } as const;

describe('the checker', () => {
  it('finds nothing in a history in which every promise is kept', () => {
    expect(check(soundHistory)).toEqual([]);
  });

  it('reads a history as it is kept in a file', () => {
    const lines = soundHistory.map((record) => JSON.stringify(record)).join('\n');
    expect(check(parseHistory(`${lines}\n`))).toEqual([]);
  });

  it('makes ids of messages as the engine publishes them', () => {
    expect(messageIdAt('a command', 0)).toBe('96d929a3-ac74-552d-8c77-abbe8e07ca2b');
  });
});

const erasing = (text: string): History => withRecord({ kind: 'erased', texts: [text] });

it('shares no code with what it judges', () => {
  const names = readdirSync(__dirname).filter((name) => !name.endsWith('.spec.ts'));
  const files = names.map((name) => readFileSync(path.join(__dirname, name), 'utf8'));
  const sources = files.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map(([, source = '']) => source));
  expect(sources.filter((source) => !/^(?:\.\/|node:)/.test(source))).toEqual([]);
});

/** One harm each, and the invariants that it breaks. */
const HARM: readonly (readonly [string, History, Invariant, RegExp])[] = [
  [
    'a command that was taken is not stored',
    withRecord({ ...attempt, commandId: 'lost', outcome: 'ok' }),
    'I1',
    /taken and is not stored/,
  ],
  [
    'a command that was refused is stored',
    withRecord({ ...attempt, commandId: 'register-tw', outcome: 'fail' }),
    'I1',
    /refused and is stored/,
  ],
  [
    'a command has another answer the second time',
    withRecord({ ...attempt, commandId: 'register', outcome: 'ok', stream: 'forum-ro', version: 7 }),
    'I1',
    /another answer/,
  ],
  ['events are stored without their command', withoutRow('commands', 1), 'I1', /without their answer/],
  ['the end of a batch is missing', withRow('commands', 0, { version: 2 }), 'I1', /its answer says 2/],
  [
    'an event in the middle of a batch is not the command’s',
    withRow('events', 2, { message_id: messageIdAt('open', 2) }),
    'I1',
    /not the one that command open makes/,
  ],
  [
    'a clock records one step twice',
    withTable('events', (rows) =>
      rows.map((row, at) => (at === 4 ? { ...row, type: rows[3]?.['type'], data: rows[3]?.['data'] } : row)),
    ),
    'I1',
    /recorded 2 times/,
  ],
  [
    'a clock supersedes a step on another day that it has issued',
    withTable('events', (rows) =>
      rows.map((row, at) =>
        at === 3 || at === 4
          ? {
              ...row,
              type: at === 3 ? 'ReminderIssued' : 'ReminderSuperseded',
              data: `{"rung":"P7D","dueAt":"2016-06-24T09:00:00","doneOn":"2016-06-2${String(at)}"}`,
            }
          : row,
      ),
    ),
    'I1',
    /recorded 2 times: cycle-ro-2016 Reminder P7D 2016-06-24T09:00:00/,
  ],
  ['an event has no place in the feed', withoutRow('feed', 5), 'I1', /forum-tw@1 is 0 times in the feed/],
  [
    'an event has two places in the feed',
    withTable('feed', (rows) => [...rows, { ...rows[5], feed_position: 7 }]),
    'I1',
    /2 times in the feed/,
  ],
  ['a version of a stream is missing', withoutRow('events', 3), 'I2', /the log: cycle-ro-2016 has 3 in place of 2/],
  [
    'the feed has versions in another order',
    withTable('feed', (rows) =>
      rows.map((row, at) =>
        at === 3 ? { ...row, global_position: 5 } : at === 4 ? { ...row, global_position: 4 } : row,
      ),
    ),
    'I2',
    /the feed: cycle-ro-2016@3 comes after 1/,
  ],
  [
    'a partition has versions in another order',
    withRecords('message', (message) =>
      message.event.stream === 'cycle-ro-2016' ? { ...message, offset: -message.offset } : message,
    ),
    'I2',
    /partition 0: cycle-ro-2016@3 comes after 0/,
  ],
  [
    'a reader misses a version',
    withRecords('page', (page, index) => (index === 1 ? { ...page, events: page.events.slice(1) } : page)),
    'I3',
    /asked after 4 and got 6 in place of 5/,
  ],
  [
    'the feed has a hole',
    withTable('feed', (rows) => rows.map((row, at) => (at === 5 ? { ...row, feed_position: 7 } : row))),
    'I3',
    /the feed has 7 in place of 6/,
  ],
  ['an event was altered', withRow('events', 3, { data: '{"type":"another"}' }), 'I3', /the event at 4 was altered/],
  [
    'an event was altered together with its hash',
    withRow('events', 3, { event_hash: `\\x${'11'.repeat(32)}` }),
    'I3',
    /the event at 4 was altered/,
  ],
  ['the event of a place is gone', withTable('events', (rows) => rows.slice(0, 5)), 'I3', /the event at 6 is gone/],
  [
    'a link of the chain was altered',
    withTable('feed', (rows) =>
      rows.map((row, at) => (at === 2 ? { ...row, chain: String(row['chain']).replace(HEX, '00') } : row)),
    ),
    'I3',
    /the chain breaks at 3/,
  ],
  [
    'a place names another predecessor in its forum',
    withRow('feed', 4, { previous_in_forum: 2 }),
    'I3',
    /names another place before it/,
  ],
  [
    'a position was given to another event between two reads',
    withRecords('page', (page, index) =>
      index === 2 ? { ...page, events: page.events.map((event) => ({ ...event, chain: START_OVER })) } : page,
    ),
    'I3',
    /is not the same for/,
  ],
  [
    'a message is not in the topic',
    withRecords('message', (message) => (message.event.position === 6 ? undefined : message)),
    'I4',
    /6 never came to the topic/,
  ],
  [
    'the topic has an event that the feed has not',
    withRecords('message', (message) =>
      message.event.position === 6
        ? { ...message, event: { ...message.event, id: messageIdAt('stranger', 0) } }
        : message,
    ),
    'I4',
    /the feed has another there/,
  ],
  [
    'an event comes late to its partition',
    withRecords('message', (message) => (message.event.position === 1 ? { ...message, offset: 99 } : message)),
    'I4',
    /1 comes after 5/,
  ],
  [
    'an event comes again at another position',
    withRecords('message', (message, index) =>
      index === 5 ? { ...message, event: { ...message.event, position: 9 } } : message,
    ),
    'I4',
    /stood at 4 before/,
  ],
  [
    'one forum lies in two partitions',
    withRecords('message', (message, index) => (index === 0 ? { ...message, partition: 1 } : message)),
    'I4',
    /forum ro lies in several partitions/,
  ],
  [
    'the checkpoint of the relay goes back',
    withTable('checkpoint_step', (rows) => [...rows, { id: 2, position_before: 6, position_after: 4 }]),
    'I4',
    /went back from 6 to 4/,
  ],
  [
    'a consumer passes an event over',
    withTable('consumer_step', (rows) =>
      rows.flatMap((row, at) => (at === 2 ? [] : at === 3 ? [{ ...row, position_before: 2 }] : [row])),
    ),
    'I5',
    /took 1 of 2 events up to 4/,
  ],
  [
    'a consumer takes an event twice',
    withTable('consumer_step', (rows) => [...rows, { ...rows[4], id: 7 }]),
    'I5',
    /went from 4 to 5/,
  ],
  ['a consumer never takes the end', withTable('consumer_step', (rows) => rows.slice(0, 4)), 'I5', /never took 5/],
  [
    'a letter has two deliveries',
    withTable('delivery', (rows) => [...rows, { ...rows[1], id: 3 }]),
    'I5',
    /two deliveries/,
  ],
  ['a letter is still being sent', withRow('delivery', 1, { status: 'sending' }), 'I5', /still sending/],
  ['a letter that was sent did not arrive', withRecords('mail', () => undefined), 'I5', /did not arrive/],
  ['a letter went out under two ids', withRow('delivery_attempt', 1, { message_id: '<another>' }), 'I5', /under 2 ids/],
  [
    'a letter arrived that nobody sent',
    withRecord({ kind: 'mail', messageId: '<stranger>', to: 'ben@example.org' }),
    'I5',
    /knows nothing of it/,
  ],
  [
    'a letter arrived more often than it was sent',
    withRecord({ kind: 'mail', messageId: '<reminder>', to: 'anna@example.org' }),
    'I5',
    /arrived 3 times in 2 attempts/,
  ],
  [
    'a view differs from its fold',
    withRecords('view', (view) => ({ ...view, live: ['{"id":"ro-2017"}'] })),
    'I6',
    /cycles, row 1/,
  ],
  ['a view lacks a row', withRecords('view', (view) => ({ ...view, live: [] })), 'I6', /stored nothing/],
  [
    'something lags when time is up',
    withRecords('settled', (settled) => ({ ...settled, behind: ['events published: 3 of 6'] })),
    'I7',
    /60000 ms after the last fault: events published: 3 of 6/,
  ],
  [
    'an erased text is in a table',
    withTable('events', (rows) => rows.map((row) => ({ ...row })), erasing('ReminderIssued')),
    'I8',
    /table events holds/,
  ],
  [
    'an erased text is in a view',
    [...erasing('ro-2016'), ...soundHistory.filter(({ kind }) => kind === 'view')],
    'I8',
    /view cycles holds/,
  ],
  ['an erased text is in the topic', erasing('a message'), 'I8', /the topic, 0@0 holds/],
  ['an erased text is in the feed', erasing('a page'), 'I8', /the feed after 0 holds/],
  ['an erased text is in a log', erasing('ready'), 'I8', /the log of worker holds/],
];

describe.each(HARM)('when %s', (_, history, invariant, what) => {
  it(`says that ${invariant} is broken, and how`, () => {
    expect(broken(history)).toContain(invariant);
    expect(whats(history)).toMatch(what);
  });
});

it('has an example of harm to every invariant', () => {
  expect([...new Set(HARM.map(([, , invariant]) => invariant))].toSorted()).toEqual(Object.keys(INVARIANTS));
});

it('takes no offence at a text that a table held before it was erased', () => {
  expect(check(erasing('CycleRegistered'))).toEqual([]);
});
