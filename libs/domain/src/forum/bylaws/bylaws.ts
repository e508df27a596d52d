import { type Period, period } from '@nap/calendar';

import type { Ladder } from '../../deadline/duty';

/** A share of a number, such as one half. */
export type Share = { readonly of: number; readonly in: number };

/** What the forum is there for: it decides, it advises the government, or its decisions need approval from outside. */
export type ForumMode = 'decision' | 'consultative' | 'mixed';

/** Who has the say on a topic: the members decide, the members advise, or the government keeps it to itself. */
export type Mandate = 'decides' | 'advises' | 'reserved';

/** What the votes are counted against: seats present, ballots cast, or all active seats. */
export type MajorityBase = 'present' | 'cast' | 'active';

/** A vote in favour must reach `floor(n/2)+1` of the base, or a share of it rounded up. */
export type VotingRule =
  | { readonly rule: 'simple-majority'; readonly base: 'present' | 'cast' }
  | { readonly rule: 'qualified-majority'; readonly base: MajorityBase; readonly share: Share };

/** When dialogue counts as exhausted, so that a mixed rule may go to a vote: after so many deferrals, or so long after the motion was tabled. */
export type ExhaustionCriterion = { readonly deferrals: number } | { readonly after: Period };

export type DecisionRule =
  | { readonly rule: 'consensus' }
  | VotingRule
  | { readonly rule: 'mixed'; readonly vote: VotingRule; readonly exhaustion: ExhaustionCriterion };

/** The numbers of a forum, each a default of the handbook that the forum may change by a decision. */
export type Bylaws = {
  readonly mode: ForumMode;
  readonly decision: DecisionRule;
  readonly quorum: {
    /** A meeting is valid with more than this share of the active seats, `floor(n·share)+1`. */
    readonly firstCall: Share;
    readonly secondCall: Share;
    /** Asked of each sector's active seats too. */
    readonly perSector: boolean;
    readonly proxiesCount: boolean;
  };
  readonly notice: {
    readonly agenda: Period;
    readonly papers: Period;
    readonly finalAgenda: Period;
    readonly secondCall: Period;
    readonly extraordinary: Period;
  };
  /** Of the duties around a meeting. */
  readonly ladder: Ladder;
  /** How often regular meetings are held; null: as needed. */
  readonly frequency: { readonly usual: Period | null; readonly whileDrafting: Period | null };
  readonly proxies: {
    /** How long before the meeting a proxy must be notified, to the same wall-clock time. */
    readonly cutOff: Period;
    readonly seatsPerProxy: number;
  };
  readonly absences: {
    readonly inARow: number;
    /** More than this share of the regular meetings of twelve months. */
    readonly ofAYear: Share;
    /** The yearly share is asked only of seats held through so many of them. */
    readonly fromMeetings: number;
  };
  /** How long people have, counted in days from the act that opens the duty. */
  readonly terms: {
    readonly minutes: Period;
    readonly vote: Period;
    readonly governmentAnswer: Period;
    readonly lapseConfirmation: Period;
    readonly seatFilling: Period;
  };
};

const HALF: Share = { of: 1, in: 2 };
const LONG_LADDER: Ladder = {
  reminders: [period('P7D'), period('P3D'), period('P1D')],
  overdueNotices: [period('P1D'), period('P7D'), period('P30D')],
};

/** Handbook p. 30–34; where it gives no number, the default of this project. */
export const DEFAULT_BYLAWS: Bylaws = {
  mode: 'decision',
  decision: {
    rule: 'mixed',
    vote: { rule: 'simple-majority', base: 'present' },
    exhaustion: { deferrals: 1 },
  },
  quorum: { firstCall: HALF, secondCall: { of: 1, in: 4 }, perSector: false, proxiesCount: true },
  notice: {
    agenda: period('P7D'),
    papers: period('P7D'),
    finalAgenda: period('P3D'),
    secondCall: period('P3D'),
    extraordinary: period('P3D'),
  },
  ladder: LONG_LADDER,
  frequency: { usual: period('P3M'), whileDrafting: null },
  proxies: { cutOff: period('P1D'), seatsPerProxy: 1 },
  absences: { inARow: 3, ofAYear: HALF, fromMeetings: 4 },
  terms: {
    minutes: period('P14D'),
    vote: period('P7D'),
    governmentAnswer: period('P30D'),
    lapseConfirmation: period('P14D'),
    seatFilling: period('P60D'),
  },
};

/** A version of a forum's bylaws: the first is adopted at the founding, later ones by a decision of the forum. */
export type AdoptedBylaws = { readonly version: number; readonly bylaws: Bylaws };
