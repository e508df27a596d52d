import { z } from 'zod';

import { businessDay, businessMoment, httpUrl, slug, text } from '../scalars';
import { agendaItemKind, approver, attendeeAs, meetingKind } from '../vocabulary';
import { optionalUrl, personId, title, written } from './body-fields';

const slot = { startsAt: businessMoment, endsAt: businessMoment };
const place = title.nullable().default(null);
/** Business time of the act, in the past where it is written down later; null: now. */
const moment = businessMoment.nullable().default(null);
const optionalId = slug.nullable().default(null);
const papers = z.array(z.strictObject({ title, url: httpUrl })).max(100);

/** `POST /forums/{forum}/meetings`; without an id the forum's and the day make one. */
export const newMeetingBody = z.strictObject({ id: optionalId, kind: meetingKind.default('regular'), ...slot, place });

/** `POST /forums/{forum}/meetings/records`: a meeting that was held before the engine knew of it. */
export const pastMeetingBody = z.strictObject({
  id: optionalId,
  kind: meetingKind.default('regular'),
  ...slot,
  title: title.nullable().default(null),
  url: optionalUrl,
  /** Null where the record does not say who was there. */
  attendedSeats: z.array(slug).max(500).nullable().default(null),
});

/** `POST …/announce` */
export const announcementBody = z.strictObject({ place: title, url: optionalUrl });

/** `POST …/move`: grounds where the new time leaves a notice too short; without a place the meeting keeps its own. */
export const moveBody = z.strictObject({ ...slot, place, grounds: written.nullable().default(null) });

/** `POST …/second-call` */
export const secondCallBody = z.strictObject({ ...slot, place });

/** `POST …/minute-taker` */
export const minuteTakerBody = z.strictObject({ personId });

/** `POST …/agenda` and `…/agenda/revise` */
export const agendaBody = z.strictObject({
  items: z
    .array(z.strictObject({ itemId: slug, kind: agendaItemKind.default('topic'), title, decisionId: optionalId }))
    .min(1)
    .max(100),
});

/** `POST …/agenda/approve` and `…/minutes/approve`: the version that was read. */
export const approvalBody = z.strictObject({ as: approver, version: z.int().min(1) });

/** `POST …/agenda/return` */
export const returnBody = z.strictObject({ as: approver, version: z.int().min(1), grounds: written });

/** `POST …/agenda/circulate`, `…/agenda/publish`, `…/close` and `…/minutes/publish` */
export const occurredAtBody = z.strictObject({ occurredAt: moment });

/** `POST …/agenda/comments` */
export const commentBody = z.strictObject({ comment: written });

/** `POST …/materials` */
export const materialsBody = z.strictObject({ papers: papers.min(1), occurredAt: moment });

/** `POST …/proxies`: the proxy's own seat where the proxy is a member too. */
export const proxyBody = z.strictObject({ seatId: slug, personId, proxySeatId: optionalId });

/** `POST …/attendance` */
export const attendanceBody = z.strictObject({
  attendees: z
    .array(z.strictObject({ personId, seatId: optionalId, as: attendeeAs, arrivedAt: moment }))
    .min(1)
    .max(500),
});

/** `POST …/departures` */
export const departureBody = z.strictObject({ personId, leftAt: moment });

/** `POST …/open` */
export const openingBody = z.strictObject({ presidedBy: personId, occurredAt: moment });

/** `POST …/minutes`: what the engine cannot know; attendance, agenda, papers and decisions come from the log. */
export const minutesBody = z.strictObject({
  papersHandedOut: papers.default([]),
  /** Main points, by agenda item and seat. */
  debate: z
    .array(z.strictObject({ itemId: optionalId, seatId: optionalId, debate: written }))
    .max(500)
    .default([]),
  conclusions: written,
  actionItems: z
    .array(z.strictObject({ itemId: slug, what: text(500), ownerId: personId, dueOn: businessDay }))
    .max(100)
    .default([]),
  otherMaterial: papers.default([]),
  notes: written.nullable().default(null),
});

/** `POST …/action-items/{item}/complete` */
export const completionBody = z.strictObject({ occurredOn: businessDay });

/** `POST …/action-items/{item}/review`: the later meeting that looks at it, and what it finds. */
export const reviewBody = z.strictObject({
  meetingId: slug,
  outcome: z.enum(['kept', 'released']),
  dueOn: businessDay.nullable().default(null),
});
