import { z } from 'zod';

import {
  agencyReportBody,
  agendaBody,
  announcementBody,
  approvalBody,
  attendanceBody,
  ballotBody,
  commentBody,
  completionBody,
  deferralBody,
  departureBody,
  fieldIssues,
  governmentAnswerBody,
  materialsBody,
  minutesBody,
  moveBody,
  newMeetingBody,
  newMotionBody,
  newSeatBody,
  objectionBody,
  occurredAtBody,
  openingBody,
  pastMeetingBody,
  positionPaperBody,
  proxyBody,
  recognitionBody,
  returnBody,
  reviewBody,
  seatFillingBody,
  secondCallBody,
  vacancyBody,
  voteBody,
} from '..';
import * as contracts from '..';

const issuesOf = (schema: z.ZodType, body: unknown): readonly string[] => {
  const read = schema.safeParse(body);
  return read.success ? [] : fieldIssues(read.error, body).map(({ pointer, code }) => `${pointer} ${code}`);
};

const personId = '6a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const slot = { startsAt: '2021-01-27T14:00:00', endsAt: '2021-01-27T16:00:00' };
const item = { itemId: 'plan', title: 'Draft plan' };
const paper = { title: 'Draft plan', url: 'https://forum.example/draft.pdf' };
const actionItem = { itemId: 'item-1', what: 'Publish the draft', ownerId: personId, dueOn: '2021-03-31' };
const filling = { personId, from: '2021-01-05', way: 'election' };
const motion = { topic: 'Plan', title: 'Draft plan', motion: 'That the draft be adopted.' };

describe('a body that is as it must be', () => {
  it.each<[string, z.ZodType, object, object]>([
    ['a seat', newSeatBody, { id: 'civ-01', sector: 'civil-society' }, {}],
    ['its holder', seatFillingBody, filling, { until: null }],
    ['a meeting', newMeetingBody, slot, { id: null, kind: 'regular', place: null }],
    [
      'a meeting of the past',
      pastMeetingBody,
      slot,
      { id: null, kind: 'regular', title: null, url: null, attendedSeats: null },
    ],
    ['an announcement', announcementBody, { place: 'Taipei' }, { url: null }],
    ['a move', moveBody, slot, { place: null, grounds: null }],
    ['a second call', secondCallBody, slot, { place: null }],
    ['papers', materialsBody, { papers: [paper] }, { occurredAt: null }],
    ['an act that is done now', occurredAtBody, {}, { occurredAt: null }],
    ['a proxy who holds no seat', proxyBody, { seatId: 'civ-01', personId }, { proxySeatId: null }],
    ['a departure', departureBody, { personId }, { leftAt: null }],
    ['an opening', openingBody, { presidedBy: personId }, { occurredAt: null }],
    [
      'minutes',
      minutesBody,
      { conclusions: 'Agreed.' },
      { papersHandedOut: [], debate: [], actionItems: [], otherMaterial: [], notes: null },
    ],
    ['a review', reviewBody, { meetingId: 'tw-2', outcome: 'released' }, { dueOn: null }],
    ['a motion', newMotionBody, motion, { id: null, meetingId: null }],
    ['a deferral', deferralBody, { grounds: 'No agreement yet.' }, { toMeetingId: null }],
    ['a vote', voteBody, { method: 'by-correspondence' }, { secret: false, closesAt: null }],
    ['an answer', governmentAnswerBody, { accepted: 'wholly', answer: 'It is done.' }, { url: null }],
    ['a recognition', recognitionBody, {}, { url: null }],
  ])('is filled with what was left out: %s', (_what, schema, body, filled) => {
    expect(schema.parse(body)).toEqual({ ...body, ...filled });
  });

  it('is filled inside its lists too', () => {
    expect(agendaBody.parse({ items: [item] })).toEqual({ items: [{ ...item, kind: 'topic', decisionId: null }] });
    expect(attendanceBody.parse({ attendees: [{ personId, as: 'guest' }] })).toEqual({
      attendees: [{ personId, as: 'guest', seatId: null, arrivedAt: null }],
    });
    expect(minutesBody.parse({ conclusions: 'Agreed.', debate: [{ debate: 'Costs.' }] }).debate).toEqual([
      { itemId: null, seatId: null, debate: 'Costs.' },
    ]);
  });

  it('may leave the seconds out', () => {
    const short = { startsAt: '2021-01-27T14:00', endsAt: '2021-01-27T16:00' };
    expect(secondCallBody.parse(short)).toEqual({ ...slot, place: null });
  });
});

describe('every body', () => {
  const bodies = Object.entries(contracts).flatMap(([name, schema]) =>
    name.endsWith('Body') && schema instanceof z.ZodType ? [[name, schema] as const] : [],
  );

  it.each(bodies)('%s refuses a field that it does not know', (_name, schema) => {
    const issues = issuesOf(schema, { kind: 'plan-adopted', surprise: 1 });
    expect(issues).toContain('/surprise unknown-field');
  });
});

describe('a body that is not', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a start with an offset', newMeetingBody, { ...slot, startsAt: '2021-01-27T14:00:00+08:00' }, '/startsAt'],
    ['a start in UTC', newMeetingBody, { ...slot, startsAt: '2021-01-27T14:00:00Z' }, '/startsAt'],
    ['a start without an hour', newMeetingBody, { ...slot, startsAt: '2021-01-27' }, '/startsAt'],
    ['an hour that is none', newMeetingBody, { ...slot, endsAt: '2021-01-27T24:00:00' }, '/endsAt'],
    ['a day that does not exist', moveBody, { ...slot, endsAt: '2021-02-29T14:00:00' }, '/endsAt'],
    ['an act at no time', occurredAtBody, { occurredAt: 'now' }, '/occurredAt'],
    ['a vote closing on a day', voteBody, { method: 'by-correspondence', closesAt: '2021-04-22' }, '/closesAt'],
  ])('%s is no moment of the wall clock', (_what, schema, body, pointer) => {
    expect(issuesOf(schema, body)).toEqual([`${pointer} civil-date-time`]);
  });

  it.each<[string, z.ZodType, unknown, string]>([
    ['a start beyond the calendar', newMeetingBody, { ...slot, startsAt: '2999-01-27T14:00' }, '/startsAt date-range'],
    ['no end', newMeetingBody, { startsAt: slot.startsAt }, '/endsAt required'],
    ['a kind nobody knows', newMeetingBody, { ...slot, kind: 'secret' }, '/kind not-one-of'],
    ['an unknown field', newMeetingBody, { ...slot, room: '7' }, '/room unknown-field'],
    ['an id with a slash', newMeetingBody, { ...slot, id: 'a/b' }, '/id slug'],
    ['a seat by name', pastMeetingBody, { ...slot, attendedSeats: ['gov-01', 'Anna'] }, '/attendedSeats/1 slug'],
    ['a blank place', announcementBody, { place: ' ' }, '/place blank'],
    ['an agenda without items', agendaBody, { items: [] }, '/items too-few'],
    ['an item without a title', agendaBody, { items: [item, { itemId: 'b' }] }, '/items/1/title required'],
    ['an item of no kind', agendaBody, { items: [{ ...item, kind: 'tea' }] }, '/items/0/kind not-one-of'],
    ['an approval by a member', approvalBody, { as: 'member', version: 1 }, '/as not-one-of'],
    ['an approval of no version', approvalBody, { as: 'chair', version: 0 }, '/version too-small'],
    ['an agenda returned without grounds', returnBody, { as: 'chair', version: 1 }, '/grounds required'],
    ['a blank comment', commentBody, { comment: '\n' }, '/comment blank'],
    ['a comment too long', commentBody, { comment: 'x'.repeat(10_001) }, '/comment too-long'],
    ['no papers', materialsBody, { papers: [] }, '/papers too-few'],
    ['a paper on a disk', materialsBody, { papers: [{ ...paper, url: 'file:///a' }] }, '/papers/0/url http-url'],
    ['a proxy by name', proxyBody, { seatId: 'civ-01', personId: 'Anna' }, '/personId uuid'],
    ['nobody there', attendanceBody, { attendees: [] }, '/attendees too-few'],
    ['somebody there as nothing', attendanceBody, { attendees: [{ personId }] }, '/attendees/0/as required'],
    ['minutes without conclusions', minutesBody, {}, '/conclusions required'],
    [
      'an action item without a day',
      minutesBody,
      { conclusions: 'Agreed.', actionItems: [{ ...actionItem, dueOn: 'soon' }] },
      '/actionItems/0/dueOn civil-date',
    ],
    ['debate that says nothing', minutesBody, { conclusions: 'A', debate: [{ debate: '' }] }, '/debate/0/debate blank'],
    ['what the engine knows', minutesBody, { conclusions: 'A', attendees: [] }, '/attendees unknown-field'],
    ['an item done at no day', completionBody, {}, '/occurredOn required'],
    ['a review without an outcome', reviewBody, { meetingId: 'tw-2' }, '/outcome required'],
    ['a seat of no sector', newSeatBody, { id: 'gov-01', sector: 'press' }, '/sector not-one-of'],
    ['a seat filled in no way', seatFillingBody, { ...filling, way: 'lot' }, '/way not-one-of'],
    ['a seat vacated by a lapse', vacancyBody, { reason: 'lapse' }, '/reason not-one-of'],
    ['a motion that says nothing', newMotionBody, { ...motion, motion: '' }, '/motion blank'],
    ['an objection without grounds', objectionBody, { seatId: 'civ-01' }, '/grounds required'],
    ['a ballot for maybe', ballotBody, { seatId: 'civ-01', choice: 'maybe' }, '/choice not-one-of'],
    ['a vote by applause', voteBody, { method: 'applause' }, '/method not-one-of'],
    ['a secret that is a word', voteBody, { method: 'in-meeting', secret: 'yes' }, '/secret wrong-type'],
    ['a paper of no side', positionPaperBody, { ...paper, side: 'neutral' }, '/side not-one-of'],
    ['an answer of no kind', governmentAnswerBody, { accepted: 'later', answer: 'A' }, '/accepted not-one-of'],
    [
      'a report without an address',
      agencyReportBody,
      { agency: 'Ministry', occurredOn: '2021-06-25' },
      '/url required',
    ],
  ])('%s', (_what, schema, body, issue) => {
    expect(issuesOf(schema, body)).toEqual([issue]);
  });
});
