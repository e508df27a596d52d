import { z } from 'zod';

import type { Period } from '@nap/calendar';
import type { Bylaws, DecisionRule, ExhaustionCriterion, Share } from '@nap/domain';

import { isForwards, isLadder, isOrdered } from '../lengths';
import { by, forwardLength as length, period, positiveLength } from '../scalars';
import { forumMode, majorityBase } from '../vocabulary';

const MOST_RUNGS = 30;
const MOST_COUNTED = 999;

const rhythm = positiveLength.nullable();

const fraction = (fits: (share: Share) => boolean) =>
  z
    .strictObject({ of: z.int().min(1).max(MOST_COUNTED), in: z.int().min(1).max(MOST_COUNTED) })
    .refine(fits, by('share'));

/** Of a majority the whole is a share too; of a quorum, which is more than its share, it could never be reached. */
const wholeOrPart = fraction((share) => share.of <= share.in);
const part = fraction((share) => share.of < share.in);

const rungs = (isLadderOf: (lengths: readonly Period[]) => boolean, order: string) =>
  z
    .array(period)
    .max(MOST_RUNGS)
    .refine(isLadderOf, { params: { ...by('ladder').params, order } });

/** The last reminder may come on the day itself. */
const reminders = rungs((lengths) => lengths.every(isForwards) && isOrdered(lengths, -1), 'P30D … P1D');
const overdueNotices = rungs((lengths) => isLadder(lengths, 1), 'P1D … P30D');

const exhaustion = z
  .strictObject({ deferrals: z.int().min(1).max(MOST_COUNTED).optional(), after: length.optional() })
  .transform(({ deferrals, after }, context): ExhaustionCriterion => {
    if (deferrals !== undefined && after === undefined) return { deferrals };
    if (after !== undefined && deferrals === undefined) return { after };
    context.addIssue({ code: 'custom', ...by('exhaustion') });
    return z.NEVER;
  });

const voting = [
  z.strictObject({
    rule: z.literal('simple-majority'),
    base: majorityBase.exclude(['active']).default('present'),
  }),
  z.strictObject({
    rule: z.literal('qualified-majority'),
    base: majorityBase.default('present'),
    share: wholeOrPart,
  }),
] as const;

const decision = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('consensus') }),
  ...voting,
  z.strictObject({ rule: z.literal('mixed'), vote: z.discriminatedUnion('rule', voting), exhaustion }),
]) satisfies z.ZodType<DecisionRule>;

/** Whole bylaws out of what a forum has otherwise than the base: each number alone, a rule or a ladder as one. */
export const ownBylaws = (base: Bylaws): z.ZodType<Bylaws> =>
  z.strictObject({
    mode: forumMode.default(base.mode),
    decision: decision.default(base.decision),
    quorum: z
      .strictObject({
        firstCall: part.default(base.quorum.firstCall),
        secondCall: part.default(base.quorum.secondCall),
        perSector: z.boolean().default(base.quorum.perSector),
        proxiesCount: z.boolean().default(base.quorum.proxiesCount),
      })
      .prefault({}),
    notice: z
      .strictObject({
        agenda: length.default(base.notice.agenda),
        papers: length.default(base.notice.papers),
        finalAgenda: length.default(base.notice.finalAgenda),
        secondCall: length.default(base.notice.secondCall),
        extraordinary: length.default(base.notice.extraordinary),
      })
      .prefault({}),
    ladder: z
      .strictObject({
        reminders: reminders.default([...base.ladder.reminders]),
        overdueNotices: overdueNotices.default([...base.ladder.overdueNotices]),
      })
      .prefault({}),
    frequency: z
      .strictObject({
        usual: rhythm.default(base.frequency.usual),
        whileDrafting: rhythm.default(base.frequency.whileDrafting),
      })
      .prefault({}),
    proxies: z
      .strictObject({
        cutOff: length.default(base.proxies.cutOff),
        seatsPerProxy: z.int().min(1).max(MOST_COUNTED).default(base.proxies.seatsPerProxy),
      })
      .prefault({}),
    absences: z
      .strictObject({
        inARow: z.int().min(1).max(MOST_COUNTED).default(base.absences.inARow),
        ofAYear: wholeOrPart.default(base.absences.ofAYear),
        fromMeetings: z.int().min(1).max(MOST_COUNTED).default(base.absences.fromMeetings),
      })
      .prefault({}),
    terms: z
      .strictObject({
        minutes: length.default(base.terms.minutes),
        vote: length.default(base.terms.vote),
        governmentAnswer: length.default(base.terms.governmentAnswer),
        lapseConfirmation: length.default(base.terms.lapseConfirmation),
        seatFilling: length.default(base.terms.seatFilling),
      })
      .prefault({}),
  });
