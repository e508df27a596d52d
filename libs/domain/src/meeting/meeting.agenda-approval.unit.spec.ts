import { civilDate } from '@nap/calendar';
import {
  GROUNDS,
  ITEMS,
  act,
  circulated,
  forumWith,
  heldSo,
  meetingDeciderIn,
  meetingScheduled,
  published,
  specify,
} from '@nap/testing';

import type { ForumState } from '../forum/forum.state';
import type { Role } from '../role/role';
import type { MeetingEvent } from './meeting.events';

const forum = forumWith(2, 2);
const { given } = specify(meetingDeciderIn(forum));
const called = meetingScheduled(forum);
const draft = (items = ITEMS, moment = '2026-05-04 10:00') => act(moment, 'DraftAgenda', { items });
const revise = (items = ITEMS, moment = '2026-05-08 10:00') => act(moment, 'ReviseAgenda', { items });
const approve = (as: 'chair' | 'co-chair', version = 1, by: string | null = as, moment = '2026-05-05 10:00') =>
  act(moment, 'ApproveAgenda', { as, version }, by);
const sendBack = (as: 'chair' | 'co-chair', version = 1, by: string | null = as) =>
  act('2026-05-05 10:00', 'ReturnAgenda', { as, version, grounds: GROUNDS }, by);
const withRoles = (...roles: readonly Role[]): ForumState => ({
  ...forum,
  roles: forum.roles.filter(({ role }) => roles.includes(role)),
});

const drafted = heldSo(forum, [called], draft());
const sent = heldSo(forum, [called], ...circulated('2026-05-04'));
const approvedFinally = heldSo(forum, sent, ...published('2026-05-15').slice(0, 2));
const final = heldSo(forum, sent, ...published('2026-05-15'));

describe('the approval of an agenda', () => {
  it('is given by chair and co-chair, in any order', () => {
    const approved = (as: 'chair' | 'co-chair', complete: boolean): MeetingEvent => ({
      type: 'AgendaApproved',
      data: { version: 1, as, complete, occurredOn: civilDate('2026-05-05') },
    });
    given(...drafted)
      .when(approve('chair'))
      .then(approved('chair', false));
    given(...heldSo(forum, drafted, approve('chair')))
      .when(approve('co-chair'))
      .then(approved('co-chair', true));
    given(...heldSo(forum, drafted, approve('co-chair')))
      .when(approve('chair'))
      .then(approved('chair', true));
  });

  it('says nothing when it was given before and the other is waited for', () => {
    given(...heldSo(forum, drafted, approve('chair')))
      .when(approve('chair'))
      .thenNothing();
  });

  it('is complete with one where the other office is vacant', () => {
    for (const [office, other] of [
      ['chair', 'co-chair'],
      ['co-chair', 'chair'],
    ] as const) {
      const alone = specify(meetingDeciderIn(withRoles(office)));
      alone
        .given(...drafted)
        .when(approve(office))
        .thenAmongOthers({ type: 'AgendaApproved', data: { as: office, complete: true } });
      alone
        .given(...drafted)
        .when(approve(other, 1, null))
        .thenRefused('not-the-approver', '/as');
    }
  });

  it('is completed by whoever remains when the other office falls vacant', () => {
    specify(meetingDeciderIn(withRoles('chair')))
      .given(...heldSo(forum, drafted, approve('chair')))
      .when(approve('chair'))
      .thenAmongOthers({ type: 'AgendaApproved', data: { as: 'chair', complete: true } });
  });

  it('is given by the operator alone where neither office is held', () => {
    const nobody = specify(meetingDeciderIn(withRoles('secretary')));
    nobody
      .given(...drafted)
      .when(approve('chair', 1, null))
      .thenAmongOthers({ type: 'AgendaApproved', data: { complete: true } });
    nobody
      .given(...drafted)
      .when(approve('chair', 1, 'secretary'))
      .thenRefused('not-the-approver', '/as');
  });

  it.each([
    ['the secretary', 'chair', 'secretary'],
    ['a member', 'chair', 'holder-g1'],
    ['the co-chair in the name of the chair', 'chair', 'co-chair'],
    ['the chair in the name of the co-chair', 'co-chair', 'chair'],
  ] as const)('is not given by %s', (_who, as, by) => {
    given(...drafted)
      .when(approve(as, 1, by))
      .thenRefused('not-the-approver', '/as');
    given(...drafted)
      .when(sendBack(as, 1, by))
      .thenRefused('not-the-approver', '/as');
  });

  it('is of the version that lies before them', () => {
    given(...drafted)
      .when(approve('chair', 2))
      .thenRefused('agenda-version-other', '/version');
    given(called).when(approve('chair')).thenRefused('agenda-not-drafted');
  });

  it('is given once', () => {
    given(...heldSo(forum, drafted, approve('chair'), approve('co-chair')))
      .when(approve('chair'))
      .thenRefused('agenda-already-approved');
    given(...approvedFinally)
      .when(approve('chair', 1, 'chair', '2026-05-15 12:00'))
      .thenRefused('agenda-already-approved');
    given(...final)
      .when(approve('chair', 1, 'chair', '2026-05-15 12:00'))
      .thenRefused('agenda-already-published');
  });

  it('is of the final agenda once the members have it, changed or not', () => {
    given(...sent)
      .when(approve('chair', 1, 'chair', '2026-05-08 10:00'))
      .thenAmongOthers({ type: 'AgendaFinalApproved', data: { version: 1, complete: false } });
    given(...heldSo(forum, sent, revise()))
      .when(approve('chair', 2, 'chair', '2026-05-08 11:00'))
      .thenAmongOthers({ type: 'AgendaFinalApproved', data: { version: 2 } });
  });
});

describe('a returned agenda', () => {
  it('names its grounds and its stage, and waits for another version', () => {
    const returned = heldSo(forum, drafted, approve('co-chair'), sendBack('chair'));
    expect(returned.at(-1)).toEqual({
      type: 'AgendaReturned',
      data: { version: 1, as: 'chair', stage: 'draft', grounds: GROUNDS, occurredOn: civilDate('2026-05-05') },
    });
    given(...returned)
      .when(approve('co-chair'))
      .thenRefused('agenda-returned');
    given(...returned)
      .when(sendBack('co-chair'))
      .thenRefused('agenda-returned');
    given(...heldSo(forum, returned, draft(ITEMS, '2026-05-06 10:00')))
      .when(approve('co-chair', 2, 'co-chair', '2026-05-06 11:00'))
      .thenAmongOthers({ type: 'AgendaApproved', data: { version: 2, complete: false } });
  });

  it('may come back after the comments too', () => {
    given(...sent)
      .when(sendBack('chair'))
      .thenAmongOthers({ type: 'AgendaReturned', data: { stage: 'final' } });
  });
});
