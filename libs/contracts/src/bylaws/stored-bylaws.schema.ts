import { z } from 'zod';

import { period } from '../scalars';
import { forumMode, majorityBase } from '../vocabulary';

export const share = z.strictObject({ of: z.int(), in: z.int() }).meta({ id: 'Share', title: 'share' });

export const ladder = z.strictObject({ reminders: z.array(period), overdueNotices: z.array(period) });

/** How votes are counted. */
export const votingRule = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('simple-majority'), base: majorityBase.exclude(['active']) }),
    z.strictObject({ rule: z.literal('qualified-majority'), base: majorityBase, share }),
  ])
  .meta({ id: 'VotingRule', title: 'voting rule' });

export const decisionRule = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('consensus') }),
    ...votingRule.options,
    z.strictObject({
      rule: z.literal('mixed'),
      vote: votingRule,
      exhaustion: z.union([z.strictObject({ deferrals: z.int() }), z.strictObject({ after: period })]),
    }),
  ])
  .meta({ id: 'DecisionRule', title: 'decision rule' });

export const quorumRule = z
  .strictObject({ firstCall: share, secondCall: share, perSector: z.boolean(), proxiesCount: z.boolean() })
  .meta({ id: 'QuorumRule', title: 'quorum rule' });

export const terms = z.strictObject({
  minutes: period,
  vote: period,
  governmentAnswer: period,
  lapseConfirmation: period,
  seatFilling: period,
});

/** The shape of bylaws as events carry them. What makes them sensible is asked once, on the way in. */
export const storedBylaws = z
  .strictObject({
    mode: forumMode,
    decision: decisionRule,
    quorum: quorumRule,
    notice: z.strictObject({
      agenda: period,
      papers: period,
      finalAgenda: period,
      secondCall: period,
      extraordinary: period,
    }),
    ladder,
    frequency: z.strictObject({ usual: period.nullable(), whileDrafting: period.nullable() }),
    proxies: z.strictObject({ cutOff: period, seatsPerProxy: z.int() }),
    absences: z.strictObject({ inARow: z.int(), ofAYear: share, fromMeetings: z.int() }),
    terms,
  })
  .meta({ id: 'Bylaws', title: 'bylaws' });
