import { addDays, at, civilDate, civilDateTime, daysBetween, period, timeOfDay } from '@nap/calendar';
import {
  adoptBylaws,
  forumAfter,
  forumRegistered,
  on,
  playedInForum,
  profileNamed,
  recordMeeting,
  ringForum,
  seat,
  specify,
  toForum,
} from '@nap/testing';

import { dutyOf } from '../deadline/duty';
import type { FrequencyRule } from './bylaws/bylaws.events';
import { forumDecider } from './forum.decider';
import type { ForumEvent } from './forum.events';
import { forumAgendaOf } from './forum.passing';

const { given } = specify(forumDecider);
const founded = forumRegistered('2020-01-01');
const ruled = playedInForum(founded, adoptBylaws('2020-01-01'));
const line = ({ type, data }: ForumEvent): string =>
  [data.occurredOn, type, 'duty' in data ? data.duty : '', 'rung' in data ? data.rung : ''].filter(Boolean).join(' ');
const since = (history: readonly ForumEvent[], events: readonly ForumEvent[]): readonly string[] =>
  events.slice(history.length).map(line);
const breachesOf = (events: readonly ForumEvent[], rule: FrequencyRule) =>
  events.flatMap(({ type, data }) => (type === 'FrequencyBreached' && data.rule === rule ? [data] : []));
const watchdog = (events: readonly ForumEvent[], duty: 'meeting-frequency' | 'six-month-minimum') =>
  dutyOf(forumAfter(events).duties, duty);

describe('the watchdogs of a forum’s rhythm', () => {
  it('start with the first bylaws, and bark by the ladder until a meeting is held', () => {
    expect(forumAfter(founded).duties).toEqual([]);
    const days = ['2020-03-25', '2020-03-29', '2020-03-31', '2020-04-02', '2020-04-08', '2020-05-01', '2020-06-15'];
    const events = playedInForum(ruled, ...days.map((day) => ringForum(day)));
    expect(since(ruled, events)).toEqual([
      '2020-03-25 ReminderIssued meeting-frequency P7D',
      '2020-03-29 ReminderIssued meeting-frequency P3D',
      '2020-03-31 ReminderIssued meeting-frequency P1D',
      '2020-04-02 DeadlineMissed meeting-frequency',
      '2020-04-02 FrequencyBreached',
      '2020-04-02 OverdueNoticeIssued meeting-frequency P1D',
      '2020-04-08 OverdueNoticeIssued meeting-frequency P7D',
      '2020-05-01 OverdueNoticeIssued meeting-frequency P30D',
    ]);
    expect(breachesOf(events, 'agreed')).toEqual([
      {
        rule: 'agreed',
        lastHeldOn: null,
        due: '2020-04-01',
        revision: 0,
        historical: false,
        occurredOn: '2020-04-02',
      },
    ]);
    for (const { type, data } of events) {
      if (type === 'ReminderIssued' || type === 'DeadlineMissed' || type === 'OverdueNoticeIssued') {
        expect('recipients' in data && data.recipients).toEqual(['chair', 'co-chair', 'secretary', 'poc']);
      }
    }
  });

  it('slide with each held meeting, a revision each', () => {
    const once = playedInForum(ruled, recordMeeting('2020-02-10'));
    expect(watchdog(once, 'meeting-frequency')).toMatchObject({ due: '2020-05-10', revision: 1, status: 'open' });
    expect(watchdog(once, 'six-month-minimum')).toMatchObject({ due: '2020-08-10', revision: 1 });
    const twice = playedInForum(once, recordMeeting('2020-03-10', null, { kind: 'extraordinary' }));
    expect(watchdog(twice, 'meeting-frequency')).toMatchObject({ due: '2020-06-10', revision: 2 });
  });

  it('stay where they are when an older meeting is written down', () => {
    const broken = playedInForum(ruled, recordMeeting('2020-02-10'), ringForum('2020-05-11'));
    const filled = playedInForum(broken, recordMeeting('2020-01-20', null, { recordedOn: '2020-05-12' }));
    expect(watchdog(filled, 'meeting-frequency')).toEqual(watchdog(broken, 'meeting-frequency'));
    expect(watchdog(filled, 'six-month-minimum')).toEqual(watchdog(broken, 'six-month-minimum'));
    expect(breachesOf(playedInForum(filled, ringForum('2020-08-01')), 'agreed')).toHaveLength(1);
  });

  it('wait until midnight with a silence that was too long before anybody knew', () => {
    const late = playedInForum(
      founded,
      adoptBylaws('2021-01-04'),
      recordMeeting('2020-02-10', null, { recordedOn: '2021-01-04' }),
    );
    expect(watchdog(late, 'meeting-frequency')).toMatchObject({ due: '2021-01-04' });
    given(...late)
      .when(ringForum('2021-01-04', '23:59'))
      .thenAmongOthers({ type: 'ReminderSkipped', data: { reason: 'past-when-planned' } });
    const filled = playedInForum(late, recordMeeting('2020-12-01', null, { recordedOn: '2021-01-04' }));
    expect(watchdog(filled, 'meeting-frequency')).toMatchObject({ due: '2021-03-01', status: 'open' });
    const silent = playedInForum(late, ringForum('2021-01-05'));
    expect(breachesOf(silent, 'agreed')).toMatchObject([{ lastHeldOn: '2020-02-10', due: '2020-05-10' }]);
    expect(breachesOf(silent, 'minimum')).toMatchObject([{ lastHeldOn: '2020-02-10', due: '2020-08-10' }]);
  });

  it('stay awake when two meetings end in the same due day', () => {
    const bylaws = adoptBylaws('2020-01-01', { frequency: { usual: period('P1M'), whileDrafting: null } });
    const events = playedInForum(founded, bylaws, recordMeeting('2020-01-30'), recordMeeting('2020-01-31'));
    expect(watchdog(events, 'meeting-frequency')).toMatchObject({ due: '2020-02-29', revision: 2, status: 'open' });
  });

  it('follow the frequency that was agreed anew, and miss one silence once', () => {
    const missed = playedInForum(ruled, recordMeeting('2020-02-10'), ringForum('2020-05-11'));
    const changed = (usual: string | null): readonly ForumEvent[] => [
      ...missed,
      {
        type: 'FrequencyChanged',
        data: {
          usual: usual === null ? null : period(usual),
          whileDrafting: null,
          decisionId: 'd1',
          occurredOn: civilDate('2020-05-12'),
        },
      },
    ];
    expect(watchdog(changed('P1M'), 'meeting-frequency')).toMatchObject({ status: 'missed', revision: 1 });
    expect(watchdog(changed('P6M'), 'meeting-frequency')).toMatchObject({ status: 'open', due: '2020-08-10' });
    expect(watchdog(changed(null), 'meeting-frequency')).toMatchObject({ status: 'released' });
    expect(watchdog(changed(null), 'six-month-minimum')).toMatchObject({ status: 'open', due: '2020-08-10' });
  });

  it('stay where they are when new bylaws keep the frequency', () => {
    const missed = playedInForum(ruled, ringForum('2020-04-02'));
    const bylaws = forumAfter(missed).bylaws?.bylaws;
    if (bylaws === undefined) throw new Error('no bylaws');
    const again: ForumEvent = {
      type: 'BylawsAdopted',
      data: { version: 2, bylaws: { ...bylaws, mode: 'mixed' }, decisionId: 'd1', occurredOn: civilDate('2020-05-01') },
    };
    expect(watchdog([...missed, again], 'meeting-frequency')).toEqual(watchdog(missed, 'meeting-frequency'));
    expect(watchdog([...missed, again], 'six-month-minimum')).toEqual(watchdog(missed, 'six-month-minimum'));
  });

  it('are denser while a plan is drafted', () => {
    const dense = adoptBylaws('2020-01-01', { frequency: { usual: period('P3M'), whileDrafting: period('P1M') } });
    const drafting = playedInForum(
      founded,
      dense,
      toForum('OpenCycle', '2020-01-02', {
        cycleId: 'tw-2020',
        profile: profileNamed('handbook-2016'),
        start: civilDate('2020-09-01'),
        end: null,
        lengths: {},
      }),
    );
    const before = playedInForum(drafting, recordMeeting('2020-02-10'));
    const within = playedInForum(drafting, recordMeeting('2020-03-10'));
    const later = playedInForum(drafting, recordMeeting('2020-09-01'));
    expect(watchdog(before, 'meeting-frequency')).toMatchObject({ due: '2020-05-10' });
    expect(watchdog(within, 'meeting-frequency')).toMatchObject({ due: '2020-04-10' });
    expect(watchdog(later, 'meeting-frequency')).toMatchObject({ due: '2020-12-01' });
  });
});

describe('Taiwan’s eleven task-force meetings', () => {
  const DATES = [
    ...['2020-10-28', '2020-12-31', '2021-05-12', '2021-08-30', '2021-12-22', '2022-04-29'],
    ...['2022-08-15', '2023-01-18', '2023-04-21', '2023-10-02', '2024-01-29'],
  ];
  const gaps = DATES.slice(1).map((day, index) => daysBetween(civilDate(DATES[index] ?? day), civilDate(day)));

  const daily = (): readonly ForumEvent[] => {
    const commands = [adoptBylaws('2020-10-01')];
    const last = civilDate(DATES.at(-1) ?? '');
    for (let day = civilDate('2020-10-01'); day <= last; day = addDays(day, 1)) {
      commands.push(ringForum(day, '09:00'));
      if (DATES.includes(day)) commands.push(recordMeeting(day));
    }
    return playedInForum(forumRegistered('2020-09-01'), ...commands);
  };
  const brokenAfter = ['2020-12-31', '2021-05-12', '2021-08-30', '2021-12-22', '2022-04-29', '2022-08-15'];
  const broken = [...brokenAfter, '2023-01-18', '2023-04-21', '2023-10-02'];

  it('lie 64 to 164 days apart: nine of ten gaps break three months, none six', () => {
    expect([Math.min(...gaps), Math.max(...gaps)]).toEqual([64, 164]);
    const events = daily();
    expect(breachesOf(events, 'agreed').map(({ lastHeldOn }) => lastHeldOn)).toEqual(broken);
    expect(breachesOf(events, 'minimum')).toEqual([]);
    expect(breachesOf(events, 'agreed').every(({ historical }) => !historical)).toBe(true);
    expect(events.filter(({ type }) => type === 'DeadlineMissed')).toHaveLength(9);
  });

  it('break the same when nobody rings between, and when all are written down years later', () => {
    const rare = playedInForum(
      forumRegistered('2020-09-01'),
      adoptBylaws('2020-10-01'),
      ...DATES.map((day) => recordMeeting(day)),
    );
    expect(breachesOf(rare, 'agreed')).toEqual(breachesOf(daily(), 'agreed'));
    const imported = playedInForum(
      forumRegistered('2026-09-01'),
      adoptBylaws('2026-10-01'),
      ...DATES.map((day) => recordMeeting(day, null, { recordedOn: '2026-10-02' })),
    );
    expect(breachesOf(imported, 'agreed').map(({ lastHeldOn }) => lastHeldOn)).toEqual(broken);
    expect(breachesOf(imported, 'minimum')).toEqual([]);
  });

  it('written down newest first break no less: a silence is judged by what is known', () => {
    const imported = playedInForum(
      forumRegistered('2026-09-01'),
      adoptBylaws('2026-10-01'),
      ...[...DATES].reverse().map((day) => recordMeeting(day, null, { recordedOn: '2026-10-02' })),
    );
    expect(breachesOf(imported, 'agreed').map(({ lastHeldOn }) => lastHeldOn)).toEqual([...broken].reverse());
    expect(breachesOf(imported, 'minimum')).toEqual([]);
  });

  it('balance 13 seats of the government by 13 of civil society, and not by 14', () => {
    const numbered = (letter: string, sector: 'government' | 'civil-society', count: number) =>
      Array.from({ length: count }, (_, index) => seat('2020-10-01', `${letter}${String(index)}`, sector)).flat();
    const even = playedInForum(ruled, ...numbered('g', 'government', 13), ...numbered('c', 'civil-society', 13));
    expect(even.at(-1)).toMatchObject({ type: 'ParityRestored', data: { each: 13 } });
    expect(playedInForum(even, ...seat('2020-10-02', 'x', 'other')).at(-1)).toMatchObject({
      type: 'ParityBroken',
      data: { government: 13, others: 14 },
    });
  });
});

describe('the forum’s clock', () => {
  const opened = playedInForum(
    ruled,
    toForum('OpenCycle', '2020-01-02', {
      cycleId: 'tw-2020',
      profile: profileNamed('handbook-2016'),
      start: civilDate('2020-07-01'),
      end: null,
      lengths: {},
    }),
  );

  it('lists successors and duties in due order', () => {
    const agenda = forumAgendaOf(forumAfter(opened));
    const moments = agenda.map((step) => at(step.on, step.time));
    expect(moments).toEqual([...moments].sort());
    expect(new Set(agenda.map(({ key }) => key)).size).toBe(agenda.length);
    expect(agenda.map(({ step }) => step)).toContain('open-successor');
    expect(forumAgendaOf(forumAfter(founded))).toEqual([]);
  });

  it('records both when it rings, in due order', () => {
    const told = since(opened, playedInForum(opened, ringForum('2022-01-03'))).filter(
      (text) => !/Reminder|Overdue/.test(text),
    );
    expect(told).toEqual([
      '2020-04-02 DeadlineMissed meeting-frequency',
      '2020-04-02 FrequencyBreached',
      '2020-07-02 DeadlineMissed six-month-minimum',
      '2020-07-02 FrequencyBreached',
      '2022-01-01 CycleRegistered',
      '2022-01-01 CycleActivated',
    ]);
  });

  it('says nothing twice, and nothing of a forum at rest', () => {
    given(...playedInForum(opened, ringForum('2022-01-03')))
      .when(ringForum('2022-01-03'))
      .thenNothing();
    given(...founded)
      .when(ringForum('2030-01-01'))
      .thenNothing();
    given().when(ringForum('2030-01-01')).thenRefused('forum-not-found');
  });

  it('rings at the forum’s own reminder hour', () => {
    const early = playedInForum(
      ruled,
      toForum('SetReminderHour', '2020-02-01', { reminderHour: timeOfDay('07:30') }),
      ringForum('2020-03-25', '07:30'),
    );
    expect(early.at(-1)).toMatchObject({ type: 'ReminderIssued', data: { dueAt: '2020-03-25T07:30:00' } });
  });

  it('is heard before a person’s act: duties first, a successor only by its own ring', () => {
    const assign = toForum('AssignRole', '2022-01-03', {
      assignmentId: 'a1',
      personId: 'p1',
      role: 'chair',
      from: civilDate('2022-01-03'),
      until: null,
      cycleId: null,
    });
    const told = since(opened, playedInForum(opened, assign));
    expect(told).toContain('2020-04-02 FrequencyBreached');
    expect(told.at(-1)).toBe('2022-01-03 RoleAssigned');
    expect(told.filter((text) => text.includes('Cycle'))).toEqual([]);
    expect(on('2022-01-03').local).toBe(civilDateTime('2022-01-03T10:00'));
  });
});
