import { civilDate, civilDateTime } from '@nap/calendar';

import type { Notice, NoticeKind } from './notice';

const phase = 'midterm-self-assessment';
const irmPhase = 'irm-progress-report';
const dueOn = civilDate('2017-09-30');
const irmDueOn = civilDate('2018-02-28');
const cycle = { stream: 'cycle', id: 'ro-2016' } as const;

const meeting = {
  stream: 'meeting',
  id: 'm1',
  meeting: 'regular',
  startsAt: civilDateTime('2017-10-31T14:00'),
  endsAt: civilDateTime('2017-10-31T16:30'),
  place: 'Sample Hall, 1 Example Street',
} as const;
const items = ['Report on commitment 3', 'Motion: open contracts', 'General items'];

const decision = { stream: 'decision', id: 'd1', title: 'Publish all contracts' } as const;
const closesAt = civilDateTime('2017-11-07T18:00');
const tally = { yes: 11, no: 4, abstain: 2, objections: 0, present: 17, active: 20, needed: 9 };
const forum = { stream: 'forum', id: 'ro' } as const;
const record = { inARow: 3, ofYear: { held: 5, missed: 3 }, meetings: ['m1', 'm2', 'm3'] };
const agenda = {
  stream: 'meeting',
  id: 'm1',
  duty: 'agenda',
  startsAt: meeting.startsAt,
  due: civilDateTime('2017-10-24T14:00'),
} as const;

/** One notice of every kind. */
export const notices = {
  'phase-opened': { ...cycle, kind: 'phase-opened', phase, dueOn, opensOn: civilDate('2017-07-01') },
  reminder: { ...cycle, kind: 'reminder', phase, dueOn, daysLeft: 14 },
  'comment-window-reminder': {
    ...cycle,
    kind: 'comment-window-reminder',
    phase: 'end-of-term-self-assessment',
    dueOn: civilDate('2018-09-15'),
    daysLeft: 1,
  },
  'irm-briefing': { ...cycle, kind: 'irm-briefing', phase: irmPhase, dueOn: irmDueOn },
  'deadline-missed': { ...cycle, kind: 'deadline-missed', phase, dueOn },
  overdue: { ...cycle, kind: 'overdue', phase, dueOn, daysOverdue: 7 },
  'escalation-warned': { ...cycle, kind: 'escalation-warned', phase, dueOn, reachedOn: civilDate('2018-02-01') },
  'escalation-reached': { ...cycle, kind: 'escalation-reached', phase, dueOn },
  'deadline-moved': { ...cycle, kind: 'deadline-moved', phase, dueOn, from: civilDate('2017-08-31') },
  'irm-report-missing-at-drafting': {
    ...cycle,
    kind: 'irm-report-missing-at-drafting',
    phase: irmPhase,
    dueOn: irmDueOn,
  },
  'duty-reminder': { ...agenda, kind: 'duty-reminder', daysLeft: 3, awaitsApproval: false },
  'duty-missed': { ...agenda, kind: 'duty-missed' },
  'duty-overdue': { ...agenda, kind: 'duty-overdue', daysOverdue: 1 },
  'duty-moved': {
    stream: 'meeting',
    id: 'm1',
    kind: 'duty-moved',
    duty: 'action-item',
    what: 'Publish the register',
    due: civilDate('2017-12-15'),
    from: civilDate('2017-11-30'),
  },
  'meeting-invitation': { ...meeting, kind: 'meeting-invitation', url: 'https://nap.example/call/1' },
  'meeting-moved': { ...meeting, kind: 'meeting-moved', url: null, from: civilDateTime('2017-10-24T14:00') },
  'meeting-second-call': { ...meeting, kind: 'meeting-second-call', url: null, place: null },
  'meeting-cancelled': { ...meeting, kind: 'meeting-cancelled' },
  'agenda-submitted': { ...meeting, kind: 'agenda-submitted', items, due: civilDateTime('2017-10-24T14:00') },
  'final-agenda-submitted': { ...meeting, kind: 'final-agenda-submitted', items, due: null },
  'agenda-returned': { ...meeting, kind: 'agenda-returned', by: 'co-chair', stage: 'draft' },
  'agenda-circulated': { ...meeting, kind: 'agenda-circulated', items },
  'materials-sent': {
    ...meeting,
    kind: 'materials-sent',
    papers: [{ title: 'Report on commitment 3', url: 'https://nap.example/papers/1' }],
  },
  'agenda-published': { ...meeting, kind: 'agenda-published', items },
  'proxy-notified': { ...meeting, kind: 'proxy-notified', seatId: 'cso-4', proxy: 'Sample Proxy' },
  'proxy-named': { ...meeting, kind: 'proxy-named', seatId: 'cso-4' },
  'quorum-failed': { ...meeting, kind: 'quorum-failed', have: 9, need: 11 },
  'meeting-failed': { ...meeting, kind: 'meeting-failed' },
  'minutes-circulated': { ...meeting, kind: 'minutes-circulated' },
  'minutes-published': { ...meeting, kind: 'minutes-published' },
  'action-item-opened': {
    ...meeting,
    kind: 'action-item-opened',
    what: 'Publish the register',
    dueOn: civilDate('2017-11-30'),
  },
  'vote-opened': { ...decision, kind: 'vote-opened', closesAt, secret: true },
  'vote-reminder': { ...decision, kind: 'vote-reminder', closesAt, secret: false, daysLeft: 3 },
  'decision-taken': { ...decision, kind: 'decision-taken', tally },
  'advice-adopted': { ...decision, kind: 'advice-adopted', tally: { ...tally, needed: null } },
  'decision-failed': { ...decision, kind: 'decision-failed', tally, reason: 'not-carried' },
  'advice-issued': { ...decision, kind: 'advice-issued', answerDue: civilDate('2017-12-07') },
  'government-answered': {
    ...decision,
    kind: 'government-answered',
    accepted: 'in-part',
    url: 'https://nap.example/answers/1',
  },
  'lapse-warned': { ...forum, kind: 'lapse-warned', seatId: 'cso-4', record: { ...record, inARow: 2 } },
  'lapse-proposed': {
    ...forum,
    kind: 'lapse-proposed',
    seatId: 'cso-4',
    person: 'Sample Member',
    rule: 'in-a-row',
    record,
    missedOn: [civilDate('2017-04-25'), civilDate('2017-07-25'), civilDate('2017-10-31')],
    confirmBy: civilDate('2017-11-14'),
  },
  'membership-lapsed': { ...forum, kind: 'membership-lapsed', seatId: 'cso-4' },
  'seat-vacated': {
    ...forum,
    kind: 'seat-vacated',
    seatId: 'cso-4',
    substitute: { name: 'Sample Substitute' },
    fillBy: civilDate('2018-01-13'),
  },
  'substitute-follows': { ...forum, kind: 'substitute-follows', seatId: 'cso-4' },
  'parity-broken': { ...forum, kind: 'parity-broken', government: 13, others: 12 },
} as const satisfies { readonly [Kind in NoticeKind]: Notice & { readonly kind: Kind } };
