import { z } from 'zod';

import type { DutyEvent, MeetingEvent } from '@nap/domain';

import { storedBylaws } from '../bylaws/stored-bylaws.schema';
import { civilDate, civilDateTime, hash, httpUrl, personRef, sector } from '../scalars';
import { agendaItemKind, approver, attendeeAs, meetingKind } from '../vocabulary';
import { agreeingWith } from './agreement';
import { tally } from './decision-events.schema';

const occurred = { occurredOn: civilDate };
const slot = { startsAt: civilDateTime, endsAt: civilDateTime };
const place = z.string().nullable();
const url = httpUrl.nullable();
const nth = z.int().min(1);
const count = z.int().min(0);
const call = z.literal([1, 2]);
const seatIds = z.array(z.string());

export const agendaItem = z
  .strictObject({
    itemId: z.string(),
    kind: agendaItemKind,
    title: z.string(),
    decisionId: z.string().nullable(),
  })
  .meta({ id: 'AgendaItem', title: 'agenda item' });
const items = z.array(agendaItem);
export const paper = z.strictObject({ title: z.string(), url: httpUrl }).meta({ id: 'Paper', title: 'paper' });
const papers = z.array(paper);
const actionItem = { itemId: z.string(), what: z.string(), ownerId: personRef, dueOn: civilDate };
const notedDecision = {
  decisionId: z.string(),
  title: z.string(),
  outcome: z.enum(['taken', 'failed', 'set-aside']),
  tally: tally.nullable(),
};
const seats = { present: count, active: count, needed: count };
const approved = { ...occurred, version: nth, as: approver, complete: z.boolean() };
const agenda = { ...occurred, version: nth, items };

const minutes = z
  .strictObject({
    date: civilDate,
    time: z.strictObject({ from: z.string(), until: z.string() }),
    place,
    attendees: z.array(z.strictObject({ personId: personRef, seatId: z.string().nullable(), as: attendeeAs })),
    absentSeats: seatIds,
    papersSentBefore: papers,
    papersHandedOut: papers,
    agenda: items,
    decisions: z.array(z.strictObject(notedDecision)),
    debate: z.array(z.strictObject({ itemId: z.string().nullable(), seatId: z.string().nullable(), debate: hash })),
    conclusions: hash,
    actionItems: z.array(z.strictObject(actionItem)),
    otherMaterial: papers,
    notes: hash.nullable(),
  })
  .meta({ id: 'Minutes', title: 'minutes' });

const quorum = z.strictObject({
  ...occurred,
  ...seats,
  call,
  at: z.enum(['opening', 'vote']),
  decisionId: z.string().nullable(),
  sectors: z.array(z.strictObject({ ...seats, sector })),
});

const callSchemas = {
  MeetingScheduled: z.strictObject({
    ...occurred,
    ...slot,
    meetingId: z.string(),
    forumId: z.string(),
    kind: meetingKind,
    place,
    bylaws: z.strictObject({ version: count, bylaws: storedBylaws }),
    shortNotice: z.boolean(),
  }),
  MeetingRecorded: z.strictObject({
    ...occurred,
    ...slot,
    meetingId: z.string(),
    forumId: z.string(),
    kind: meetingKind,
    title: z.string().nullable(),
    url,
    attendedSeats: seatIds.nullable(),
  }),
  MeetingAnnounced: z.strictObject({ ...occurred, place: z.string(), url }),
  MeetingMoved: z.strictObject({
    ...occurred,
    ...slot,
    from: z.strictObject(slot),
    place,
    revision: count,
    grounds: hash.nullable(),
  }),
  MeetingCancelled: z.strictObject({ ...occurred, grounds: hash, revision: count }),
  MinuteTakerAssigned: z.strictObject({ ...occurred, personId: personRef }),
};

const agendaSchemas = {
  AgendaDrafted: z.strictObject(agenda),
  AgendaApproved: z.strictObject(approved),
  AgendaReturned: z.strictObject({
    ...occurred,
    version: nth,
    as: approved.as,
    stage: z.enum(['draft', 'final']),
    grounds: hash,
  }),
  AgendaDraftCirculated: z.strictObject({ ...occurred, version: nth, circulatedAt: civilDateTime }),
  AgendaCommented: z.strictObject({ ...occurred, personId: personRef.nullable(), comment: hash }),
  MaterialsSent: z.strictObject({ ...occurred, papers, sentAt: civilDateTime }),
  AgendaRevised: z.strictObject(agenda),
  AgendaFinalApproved: z.strictObject(approved),
  AgendaFinalised: z.strictObject({ ...agenda, publishedAt: civilDateTime }),
};

const sittingSchemas = {
  ProxyNotified: z.strictObject({
    ...occurred,
    seatId: z.string(),
    personId: personRef,
    proxySeatId: z.string().nullable(),
  }),
  ProxyWithdrawn: z.strictObject({ ...occurred, seatId: z.string() }),
  AttendanceRecorded: z.strictObject({
    ...occurred,
    personId: personRef,
    seatId: z.string().nullable(),
    sector: sector.nullable(),
    as: attendeeAs,
    arrivedAt: civilDateTime,
  }),
  DepartureRecorded: z.strictObject({ ...occurred, personId: personRef, leftAt: civilDateTime }),
  MeetingOpened: z.strictObject({ ...occurred, call, openedAt: civilDateTime, presidedBy: personRef }),
  QuorumReached: quorum,
  QuorumFailed: quorum,
  QuorumLost: quorum,
  DecisionNoted: z.strictObject({ ...occurred, ...notedDecision }),
  MeetingAdjourned: z.strictObject({ ...occurred, reason: z.literal('no-quorum') }),
  SecondCallIssued: z.strictObject({ ...occurred, ...slot, place, revision: count }),
  MeetingFailed: z.strictObject({ ...occurred, items }),
  MeetingClosed: z.strictObject({ ...occurred, closedAt: civilDateTime, attended: seatIds, absent: seatIds }),
};

const minutesSchemas = {
  MinutesDrafted: z.strictObject({ ...occurred, version: nth, minutes }),
  MinutesDraftCirculated: z.strictObject({ ...occurred, version: nth }),
  MinutesApproved: z.strictObject(approved),
  MinutesPublished: z.strictObject({ ...occurred, version: nth, publishedAt: civilDateTime }),
  ActionItemOpened: z.strictObject({ ...occurred, ...actionItem }),
  ActionItemDone: z.strictObject({ ...occurred, itemId: z.string(), doneOn: civilDate }),
  ActionItemKeptUnderTracking: z.strictObject({
    ...occurred,
    itemId: z.string(),
    meetingId: z.string(),
    dueOn: civilDate,
  }),
  ActionItemReleasedFromTracking: z.strictObject({ ...occurred, itemId: z.string(), meetingId: z.string() }),
};

/** What is stored as `data` of each event of a meeting's stream beside its duties, schema version 1. */
export const meetingEventSchemas = agreeingWith<Exclude<MeetingEvent, DutyEvent>>()({
  ...callSchemas,
  ...agendaSchemas,
  ...sittingSchemas,
  ...minutesSchemas,
});
