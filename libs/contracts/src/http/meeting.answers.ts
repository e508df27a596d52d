import { z } from 'zod';

import { tally } from '../events/decision-events.schema';
import { agendaItem, paper } from '../events/meeting-events.schema';
import { civilDate, civilDateTime, httpUrl, sector } from '../scalars';
import { approver, attendeeAs, meetingKind } from '../vocabulary';
import { count, person, personView, version, writtenText } from './answer-fields';

const someDay = civilDate.nullable();
const someMoment = civilDateTime.nullable();
const seatId = z.string();

export const MEETING_STATUSES = [
  'scheduled',
  'open',
  'adjourned',
  'closed',
  'failed',
  'cancelled',
  'recorded',
] as const;

const summary = {
  id: z.string(),
  kind: meetingKind,
  status: z.enum(MEETING_STATUSES),
  title: z.string().nullable(),
  startsAt: civilDateTime,
  endsAt: civilDateTime,
  place: z.string().nullable(),
  url: httpUrl.nullable(),
  call: z.literal([1, 2]),
  announcedOn: someDay,
  agendaPublishedAt: someMoment,
  minutesPublishedAt: someMoment,
  version,
};

export const meetingSummaryAnswer = z.strictObject(summary).meta({ id: 'MeetingSummary', title: 'meeting in a list' });

const slot = z.strictObject({ startsAt: civilDateTime, endsAt: civilDateTime });
const seats = { present: count, active: count, needed: count };
const notedDecision = z.strictObject({
  decisionId: z.string(),
  title: z.string(),
  outcome: z.enum(['taken', 'failed', 'set-aside']),
  tally: tally.nullable(),
});

const quorumCount = z.strictObject({
  ...seats,
  call: z.literal([1, 2]),
  at: z.enum(['opening', 'vote']),
  decisionId: z.string().nullable(),
  sectors: z.array(z.strictObject({ ...seats, sector })),
  outcome: z.enum(['reached', 'failed', 'lost']),
  countedOn: civilDate,
});

const move = z.strictObject({
  from: slot,
  to: slot,
  movedOn: civilDate,
  because: z.enum(['moved', 'second-call']),
  grounds: writtenText.nullable(),
});

const draftAgenda = z.strictObject({
  version: z.int().min(1),
  items: z.array(agendaItem),
  stage: z.enum(['drafted', 'approved', 'circulated', 'revised', 'final-approved', 'published']),
  approvals: z.array(approver),
  returned: z.boolean(),
  circulatedAt: someMoment,
  returns: z.array(
    z.strictObject({
      version: z.int().min(1),
      as: approver,
      stage: z.enum(['draft', 'final']),
      grounds: writtenText,
      returnedOn: civilDate,
    }),
  ),
  comments: z.array(z.strictObject({ by: person, on: civilDate, comment: writtenText })),
});

const attendee = { ...personView, seatId: seatId.nullable(), as: attendeeAs };

/** The fields from `draftAgenda` on are for the forum's own people. */
export const meetingAnswer = z
  .strictObject({
    ...summary,
    revision: count,
    bylawsVersion: count.nullable(),
    shortNotice: z.boolean(),
    calledOn: someDay,
    cancelledOn: someDay,
    cancelledBecause: writtenText.nullable(),
    papers: z.array(paper),
    papersSentAt: someMoment,
    openedAt: someMoment,
    closedAt: someMoment,
    quorumCounts: z.array(quorumCount),
    voteOn: z.string().nullable(),
    decisions: z.array(notedDecision),
    attendedSeats: z.array(seatId),
    absentSeats: z.array(seatId),
    carriedOver: z.array(agendaItem),
    moves: z.array(move),
    agenda: z.array(agendaItem).nullable(),
    draftAgenda: draftAgenda.nullable().optional(),
    minuteTaker: person.nullable().optional(),
    presidedBy: person.nullable().optional(),
    proxies: z.array(z.strictObject({ ...personView, seatId, proxySeatId: seatId.nullable() })).optional(),
    attendees: z
      .array(z.strictObject({ ...attendee, sector: sector.nullable(), arrivedAt: civilDateTime, leftAt: someMoment }))
      .optional(),
  })
  .meta({ id: 'Meeting', title: 'meeting' });

/** Published ones for everybody, drafts for the forum's own people. */
export const minutesAnswer = z
  .strictObject({
    meetingId: z.string(),
    draft: z.int().min(1),
    stage: z.enum(['drafted', 'circulated', 'approved', 'published']),
    approvals: z.array(approver),
    publishedAt: someMoment,
    date: civilDate,
    time: z.strictObject({ from: z.string(), until: z.string() }),
    place: z.string().nullable(),
    attendees: z.array(z.strictObject(attendee)),
    absentSeats: z.array(seatId),
    papersSentBefore: z.array(paper),
    papersHandedOut: z.array(paper),
    agenda: z.array(agendaItem),
    decisions: z.array(notedDecision),
    debate: z.array(z.strictObject({ itemId: z.string().nullable(), seatId: seatId.nullable(), debate: writtenText })),
    conclusions: writtenText,
    actionItems: z.array(z.strictObject({ itemId: z.string(), what: z.string(), owner: person, dueOn: civilDate })),
    otherMaterial: z.array(paper),
    notes: writtenText.nullable(),
    version,
  })
  .meta({ id: 'MinutesOfMeeting', title: 'minutes of a meeting' });

export const actionItemAnswer = z
  .strictObject({
    id: z.string(),
    meetingId: z.string(),
    what: z.string(),
    owner: person,
    dueOn: civilDate,
    openedOn: civilDate,
    status: z.enum(['open', 'done', 'released']),
    doneOn: someDay,
    overdueSince: someDay,
    lateByDays: count.nullable(),
    reviews: z.array(
      z.strictObject({
        meetingId: z.string(),
        outcome: z.enum(['kept', 'released']),
        dueOn: someDay,
        reviewedOn: civilDate,
      }),
    ),
    version,
  })
  .meta({ id: 'ActionItem', title: 'action item' });
