import { civilDate, civilDateTime } from '@nap/calendar';
import {
  GROUNDS,
  ITEMS,
  PAPERS,
  act,
  forumWith,
  heldSo,
  meetingAfter,
  meetingDeciderIn,
  meetingScheduled,
  openedWith,
  ring,
  specify,
} from '@nap/testing';

import { dutyOf } from '../deadline/duty';
import type { ForumState } from '../forum/forum.state';
import type { RegisteredMeeting } from '../forum/meetings/meetings.state';
import type { DraftMinutes } from './meeting.commands';
import type { ActionItem, MeetingEvent } from './meeting.events';

const tally = { yes: 3, no: 0, abstain: 0, objections: 0, present: 3, active: 4, needed: 2 };
const noted: MeetingEvent = {
  type: 'DecisionNoted',
  data: { decisionId: 'd1', title: 'Adopt the plan', outcome: 'taken', tally, occurredOn: civilDate('2026-05-20') },
};
const registered = (
  meetingId: string,
  day: string,
  status: RegisteredMeeting['status'] = 'called',
): RegisteredMeeting => ({
  ...{ meetingId, kind: 'regular', source: 'scheduled', status, heldOn: null, attended: [], absent: [] },
  ...{ startsAt: civilDateTime(`${day}T10:00`), endsAt: civilDateTime(`${day}T12:00`) },
});
const forum: ForumState = {
  ...forumWith(2, 2),
  meetings: [
    registered('m0', '2026-02-18', 'held'),
    registered('m1', '2026-05-20'),
    registered('m2', '2026-08-19'),
    registered('m3', '2026-08-20', 'struck'),
    registered('m4', '2026-11-18'),
  ],
};
const { given } = specify(meetingDeciderIn(forum));
const called = meetingScheduled(forum);
const open = [...heldSo(forum, [called], ...openedWith('g1', 'c1', 'c2')), noted];
const closed = heldSo(forum, open, act('2026-05-20 12:30', 'CloseMeeting', { occurredAt: null }));

const todo = (itemId: string, change: Partial<ActionItem> = {}): ActionItem => ({
  ...{ itemId, what: 'Publish the list', ownerId: 'holder-c1', dueOn: civilDate('2026-07-01') },
  ...change,
});
const WRITTEN: Omit<DraftMinutes['data'], 'moment'> = {
  papersHandedOut: [{ title: 'Handout', url: 'https://example.org/handout' }],
  debate: [{ itemId: 'plan', seatId: 'g1', debate: GROUNDS }],
  conclusions: GROUNDS,
  actionItems: [todo('list'), todo('letter', { ownerId: 'holder-g1', dueOn: civilDate('2026-06-10') })],
  otherMaterial: [],
  notes: null,
};
const draft = (change: Partial<typeof WRITTEN> = {}, by: string | null = null, moment = '2026-05-22 10:00') =>
  act(moment, 'DraftMinutes', { ...WRITTEN, ...change }, by);
const circulate = (by: string | null = null) => act('2026-05-23 10:00', 'CirculateMinutes', {}, by);
const approve = (as: 'chair' | 'co-chair', version = 1, by: string | null = as) =>
  act('2026-05-24 10:00', 'ApproveMinutes', { as, version }, by);
const publish = (moment = '2026-05-25 10:00', occurredAt: string | null = null) =>
  act(moment, 'PublishMinutes', { occurredAt: occurredAt === null ? null : civilDateTime(occurredAt) });

const drafted = heldSo(forum, closed, draft());
const sent = heldSo(forum, drafted, circulate());
const approved = heldSo(forum, sent, approve('chair'), approve('co-chair'));
const published = heldSo(forum, approved, publish());

describe('the minutes', () => {
  it('are filled in from what the log knows', () => {
    expect(drafted.at(-1)).toEqual({
      type: 'MinutesDrafted',
      data: {
        version: 1,
        minutes: {
          date: civilDate('2026-05-20'),
          time: { from: '10:00', until: '12:30' },
          place: 'Town hall',
          attendees: [
            { personId: 'holder-g1', seatId: 'g1', as: 'member' },
            { personId: 'holder-c1', seatId: 'c1', as: 'member' },
            { personId: 'holder-c2', seatId: 'c2', as: 'member' },
            { personId: 'chair', seatId: null, as: 'observer' },
          ],
          absentSeats: ['g2'],
          papersSentBefore: PAPERS,
          agenda: ITEMS,
          decisions: [{ decisionId: 'd1', title: 'Adopt the plan', outcome: 'taken', tally }],
          ...WRITTEN,
        },
        occurredOn: civilDate('2026-05-22'),
      },
    });
  });

  it.each([
    ['before the meeting is closed', open, 'minutes-before-close'],
    ['before it is held', [called], 'minutes-before-close'],
    [
      'of a cancelled meeting',
      heldSo(forum, [called], act('2026-05-01', 'CancelMeeting', { grounds: GROUNDS })),
      'minutes-without-meeting',
    ],
    ['without a meeting', [], 'meeting-not-found'],
  ] as const)('are not drafted %s', (_case, history, code) => {
    given(...history)
      .when(draft())
      .thenRefused(code);
  });

  it('are written by the minute taker, the secretariat or the chairs', () => {
    given(...closed)
      .when(draft({}, 'holder-c1'))
      .thenRefused('not-the-minute-taker');
    const assigned = heldSo(forum, closed, act('2026-05-21', 'AssignMinuteTaker', { personId: 'holder-c1' }));
    for (const by of ['holder-c1', 'secretary', 'chair', null]) {
      given(...assigned)
        .when(draft({}, by))
        .thenAmongOthers({ type: 'MinutesDrafted' });
    }
    given(...drafted)
      .when(circulate('holder-c1'))
      .thenRefused('not-the-minute-taker');
  });

  it.each([
    [
      'names an item of the agenda',
      { debate: [{ itemId: 'other', seatId: null, debate: GROUNDS }] },
      'agenda-item-not-found',
      '/debate/0/itemId',
    ],
    [
      'names a seat of the forum',
      { debate: [{ itemId: null, seatId: 'g9', debate: GROUNDS }] },
      'seat-not-found',
      '/debate/0/seatId',
    ],
    [
      'names an action item once',
      { actionItems: [todo('a'), todo('a')] },
      'action-item-repeated',
      '/actionItems/1/itemId',
    ],
    [
      'gives an action item time',
      { actionItems: [todo('a', { dueOn: civilDate('2026-05-19') })] },
      'action-item-due-in-past',
      '/actionItems/0/dueOn',
    ],
  ] as const)('%s', (_rule, change, code, pointer) => {
    given(...closed)
      .when(draft(change))
      .thenRefused(code, pointer);
  });

  it('may be written anew until they are public, which voids approvals', () => {
    const again = heldSo(forum, approved, draft({}, null, '2026-05-24 11:00'));
    expect(again.at(-1)).toMatchObject({ type: 'MinutesDrafted', data: { version: 2 } });
    given(...again)
      .when(publish())
      .thenRefused('minutes-not-approved');
    given(...published)
      .when(draft({}, null, '2026-05-26 10:00'))
      .thenRefused('minutes-already-published');
  });

  it('go to the members once', () => {
    expect(sent.at(-1)).toEqual({
      type: 'MinutesDraftCirculated',
      data: { version: 1, occurredOn: civilDate('2026-05-23') },
    });
    given(...sent)
      .when(circulate())
      .thenNothing();
    given(...closed)
      .when(circulate())
      .thenRefused('minutes-not-drafted');
    given(...published)
      .when(act('2026-05-26', 'CirculateMinutes', {}))
      .thenRefused('minutes-already-published');
  });

  it('are approved by chair and co-chair', () => {
    expect(approved.slice(-2)).toMatchObject([
      { type: 'MinutesApproved', data: { version: 1, as: 'chair', complete: false } },
      { type: 'MinutesApproved', data: { version: 1, as: 'co-chair', complete: true } },
    ]);
    given(...heldSo(forum, sent, approve('chair')))
      .when(approve('chair'))
      .thenNothing();
    given(...approved)
      .when(approve('chair'))
      .thenNothing();
  });

  it.each([
    ['by nobody else', sent, approve('chair', 1, 'secretary'), 'not-the-approver'],
    ['in the version that lies before them', sent, approve('chair', 2), 'minutes-version-other'],
    ['after the members had them', drafted, approve('chair'), 'minutes-not-circulated'],
    ['once they are written', closed, approve('chair'), 'minutes-not-drafted'],
  ] as const)('are approved %s', (_case, history, command, code) => {
    given(...history)
      .when(command)
      .thenRefused(code);
  });

  it('when published meet their duty and open the action items', () => {
    expect(published.slice(approved.length)).toMatchObject([
      { type: 'MinutesPublished', data: { version: 1, publishedAt: '2026-05-25T10:00:00', occurredOn: '2026-05-25' } },
      { type: 'ActionItemOpened', data: { itemId: 'list', ownerId: 'holder-c1', dueOn: '2026-07-01' } },
      { type: 'ActionItemOpened', data: { itemId: 'letter', dueOn: '2026-06-10' } },
      { type: 'DeadlineMet', data: { duty: 'minutes', due: '2026-06-03', lateByDays: 0 } },
    ]);
    given(...approved)
      .when(publish('2026-06-04 00:00'))
      .thenAmongOthers(
        { type: 'DeadlineMissed', data: { duty: 'minutes' } },
        { type: 'DeadlineMet', data: { lateByDays: 1 } },
      );
  });

  it.each([
    ['once', published, publish('2026-05-26 10:00'), 'minutes-already-published'],
    ['approved', sent, publish(), 'minutes-not-approved'],
    ['not in the future', approved, publish('2026-05-25 10:00', '2026-05-25T10:01'), 'act-in-future'],
    ['not before the meeting was over', approved, publish('2026-05-25 10:00', '2026-05-20T12:29'), 'act-out-of-order'],
    ['after the meeting', open, publish(), 'minutes-before-close'],
  ] as const)('are published %s', (_case, history, command, code) => {
    given(...history)
      .when(command)
      .thenRefused(code);
  });

  it('are the last word on who takes them', () => {
    given(...published)
      .when(act('2026-05-26', 'AssignMinuteTaker', { personId: 'holder-c1' }))
      .thenRefused('minutes-already-published');
  });
});

describe('an action item', () => {
  const done = (moment: string, occurredOn: string, by: string | null = null) =>
    act(moment, 'CompleteActionItem', { itemId: 'list', occurredOn: civilDate(occurredOn) }, by);
  const status = (events: readonly MeetingEvent[]) =>
    meetingAfter(events).actionItems.find(({ itemId }) => itemId === 'list');

  it('rings its owner and the secretary, and the chair once it is overdue', () => {
    given(...published)
      .when(ring('2026-06-24 09:00'))
      .thenAmongOthers({
        type: 'ReminderIssued',
        data: { duty: 'action-item', subject: 'list', rung: 'P7D', recipients: ['owner', 'secretary'] },
      });
    given(...heldSo(forum, published, ring('2026-07-01 23:59')))
      .when(ring('2026-07-02 00:00'))
      .thenAmongOthers({
        type: 'DeadlineMissed',
        data: { duty: 'action-item', subject: 'list', recipients: ['owner', 'secretary', 'chair'] },
      });
  });

  it('is done by its owner, once', () => {
    const events = heldSo(forum, published, done('2026-06-01 15:00', '2026-06-01', 'holder-c1'));
    expect(events.slice(published.length)).toMatchObject([
      { type: 'ActionItemDone', data: { itemId: 'list', doneOn: '2026-06-01', occurredOn: '2026-06-01' } },
      {
        type: 'DeadlineMet',
        data: { duty: 'action-item', subject: 'list', lateByDays: 0, metAt: '2026-06-01T15:00:00' },
      },
    ]);
    given(...events)
      .when(done('2026-06-02 10:00', '2026-06-02'))
      .thenNothing();
  });

  it('recorded late is judged by the day on which it was done', () => {
    given(...heldSo(forum, published, ring('2026-07-02 00:00')))
      .when(done('2026-07-05 10:00', '2026-07-01'))
      .thenAmongOthers(
        { type: 'DeadlineMet', data: { lateByDays: 0 } },
        { type: 'MissRectified', data: { subject: 'list' } },
      );
  });

  it.each([
    ['by another member', done('2026-06-01', '2026-06-01', 'holder-c2'), 'action-item-of-other', '/itemId'],
    ['in the future', done('2026-06-01', '2026-06-02'), 'act-in-future', '/occurredOn'],
    ['before the meeting', done('2026-06-01', '2026-05-19'), 'act-out-of-order', '/occurredOn'],
    [
      'without being known',
      act('2026-06-01', 'CompleteActionItem', { itemId: 'other', occurredOn: civilDate('2026-06-01') }),
      'action-item-not-found',
      '/itemId',
    ],
  ] as const)('is not done %s', (_case, command, code, pointer) => {
    given(...published)
      .when(command)
      .thenRefused(code, pointer);
  });

  const review = (
    outcome: 'kept' | 'released',
    {
      meetingId = 'm2',
      dueOn = null,
      moment = '2026-08-19 10:10',
      itemId = 'list',
    }: { meetingId?: string; dueOn?: string | null; moment?: string; itemId?: string } = {},
  ) => act(moment, 'ReviewActionItem', { itemId, meetingId, outcome, dueOn: dueOn === null ? null : civilDate(dueOn) });

  it('is kept under tracking by a later meeting, with another due day if one is given', () => {
    const kept = heldSo(forum, published, review('kept', { dueOn: '2026-10-01' }));
    expect(kept.slice(-2)).toMatchObject([
      { type: 'ActionItemKeptUnderTracking', data: { itemId: 'list', meetingId: 'm2', dueOn: '2026-10-01' } },
      { type: 'DeadlineMoved', data: { duty: 'action-item', subject: 'list', from: '2026-07-01', due: '2026-10-01' } },
    ]);
    given(...kept)
      .when(review('kept', { dueOn: '2026-10-01' }))
      .thenNothing();
    expect(
      heldSo(forum, kept, review('kept', { meetingId: 'm4', moment: '2026-11-18 10:10' }))
        .slice(kept.length)
        .filter(({ type }) => type === 'ActionItemKeptUnderTracking' || type === 'DeadlineMoved'),
    ).toMatchObject([{ data: { meetingId: 'm4', dueOn: '2026-10-01' } }]);
  });

  it('is released by a later meeting, done or not, and owed no more', () => {
    const released = heldSo(forum, published, review('released'));
    expect(status(released)).toMatchObject({ status: 'released', doneOn: null });
    expect(dutyOf(meetingAfter(released).duties, 'action-item', 'list')?.status).toBe('released');
    given(...released)
      .when(review('released'))
      .thenNothing();
    given(...released)
      .when(done('2026-08-20', '2026-08-20'))
      .thenRefused('action-item-settled', '/itemId');
    const after = heldSo(forum, published, done('2026-06-01', '2026-06-01'), review('released'));
    expect(status(after)).toMatchObject({ status: 'released', doneOn: '2026-06-01' });
    given(...after)
      .when(done('2026-08-20', '2026-08-20'))
      .thenNothing();
    expect(dutyOf(meetingAfter(after).duties, 'action-item', 'list')?.status).toBe('met');
  });

  it('once settled is not looked at again', () => {
    given(...heldSo(forum, published, done('2026-06-01', '2026-06-01')))
      .when(review('kept'))
      .thenRefused('action-item-settled', '/itemId');
    const released = heldSo(forum, published, review('released'));
    given(...released)
      .when(review('kept'))
      .thenRefused('action-item-settled', '/itemId');
    given(...released)
      .when(review('released', { meetingId: 'm4', moment: '2026-11-18 10:10' }))
      .thenRefused('action-item-settled', '/itemId');
  });

  it.each([
    ['its own meeting', review('kept', { meetingId: 'm1' }), 'review-in-other-meeting', '/meetingId'],
    ['an earlier meeting', review('kept', { meetingId: 'm0' }), 'review-in-other-meeting', '/meetingId'],
    ['an unknown meeting', review('kept', { meetingId: 'm9' }), 'review-in-other-meeting', '/meetingId'],
    [
      'a meeting that is not held',
      review('kept', { meetingId: 'm3', moment: '2026-08-20 10:10' }),
      'review-in-other-meeting',
      '/meetingId',
    ],
    ['a meeting that has not begun', review('kept', { moment: '2026-08-19 09:59' }), 'meeting-not-begun', '/meetingId'],
    ['a day that has passed', review('kept', { dueOn: '2026-08-18' }), 'action-item-due-in-past', '/dueOn'],
    ['an item nobody knows', review('kept', { itemId: 'other' }), 'action-item-not-found', '/itemId'],
  ] as const)('is not reviewed with %s', (_case, command, code, pointer) => {
    given(...published)
      .when(command)
      .thenRefused(code, pointer);
  });
});
