import { z } from 'zod';

import { businessDay, businessMoment, httpUrl, sector, slug } from '../scalars';
import { acceptance, choice, voteMethod } from '../vocabulary';
import { optionalUrl, title, written } from './body-fields';

const optionalId = slug.nullable().default(null);

/** `POST /forums/{forum}/decisions`; without a meeting the motion is decided by correspondence. */
export const newMotionBody = z.strictObject({
  id: optionalId,
  meetingId: optionalId,
  topic: title,
  title,
  motion: written,
});

/** `POST …/objections` */
export const objectionBody = z.strictObject({ seatId: slug, grounds: written });

/** `POST …/defer`; without a meeting to the next one that is called. */
export const deferralBody = z.strictObject({ toMeetingId: optionalId, grounds: written });

/** `POST …/position-papers` */
export const positionPaperBody = z.strictObject({ side: sector, title, url: httpUrl });

/** `POST …/vote`; `closesAt` is of a vote by correspondence, null: the term of the bylaws. */
export const voteBody = z.strictObject({
  method: voteMethod,
  secret: z.boolean().default(false),
  closesAt: businessMoment.nullable().default(null),
});

/** `POST …/ballots` */
export const ballotBody = z.strictObject({ seatId: slug, choice });

/** `POST …/government-answer` */
export const governmentAnswerBody = z.strictObject({ accepted: acceptance, answer: written, url: optionalUrl });

/** `POST …/recognise` */
export const recognitionBody = z.strictObject({ url: optionalUrl });

/** `POST …/agencies` */
export const agencyBody = z.strictObject({ agency: title, dueOn: businessDay });

/** `POST …/agencies/report` */
export const agencyReportBody = z.strictObject({ agency: title, url: httpUrl, occurredOn: businessDay });

/** `POST …/external-approval`: who outside the forum has to approve. */
export const externalApprovalBody = z.strictObject({ from: title });

/** `POST …/external-approval/grant` */
export const externalApprovalGrantBody = z.strictObject({ url: optionalUrl });
