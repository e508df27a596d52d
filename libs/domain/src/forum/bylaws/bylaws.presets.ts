import { type Period, period } from '@nap/calendar';

import { type Bylaws, DEFAULT_BYLAWS, type DecisionRule, type ForumMode } from './bylaws';

/** Bylaws to begin with, as a country's forum was found to work in 2015. What the handbook does not say of it is the default. */
export type BylawsPreset = {
  readonly bylaws: Bylaws;
  /** Whether the forum has written its rules down. */
  readonly formalised: boolean;
  readonly source: string;
};

const CONSENSUS: DecisionRule = { rule: 'consensus' };
const SIMPLE_MAJORITY: DecisionRule = { rule: 'simple-majority', base: 'present' };
const CONSENSUS_THEN_MAJORITY: DecisionRule = {
  rule: 'mixed',
  vote: { rule: 'simple-majority', base: 'present' },
  exhaustion: { deferrals: 1 },
};

const FORTNIGHTLY = period('P2W');
const MONTHLY = period('P1M');
const QUARTERLY = period('P3M');
const TWICE_A_YEAR = period('P6M');
const AS_NEEDED = null;

const preset = (decision: DecisionRule, usual: Period | null, formalised: boolean, mode?: ForumMode): BylawsPreset => ({
  bylaws: { ...DEFAULT_BYLAWS, mode: mode ?? DEFAULT_BYLAWS.mode, decision, frequency: { usual, whileDrafting: null } },
  formalised,
  source: mode === undefined ? 'handbook p. 28, 34' : 'handbook p. 28, 31, 34',
});

/** The seventeen forums of the handbook's table of decision rules, by ISO 3166 code; a frequency of null is as needed. */
export const BYLAWS_PRESETS = {
  AR: preset(CONSENSUS, FORTNIGHTLY, false, 'consultative'),
  BR: preset(SIMPLE_MAJORITY, TWICE_A_YEAR, true),
  CL: preset(CONSENSUS, AS_NEEDED, false),
  CO: preset(CONSENSUS, QUARTERLY, false),
  CR: preset(SIMPLE_MAJORITY, MONTHLY, true),
  EE: preset(CONSENSUS, QUARTERLY, true),
  GH: preset(CONSENSUS, QUARTERLY, false),
  GT: preset(CONSENSUS, MONTHLY, false),
  HR: preset(CONSENSUS_THEN_MAJORITY, AS_NEEDED, true),
  MD: preset(SIMPLE_MAJORITY, QUARTERLY, true),
  ME: preset(CONSENSUS_THEN_MAJORITY, MONTHLY, true),
  MT: preset(SIMPLE_MAJORITY, MONTHLY, true),
  MX: preset(CONSENSUS_THEN_MAJORITY, AS_NEEDED, true, 'decision'),
  PA: preset(CONSENSUS, MONTHLY, true),
  PE: preset(SIMPLE_MAJORITY, MONTHLY, true, 'mixed'),
  PH: preset(CONSENSUS_THEN_MAJORITY, QUARTERLY, true),
  UY: preset(CONSENSUS, FORTNIGHTLY, false),
} as const satisfies Readonly<Record<string, BylawsPreset>>;

/** A country whose forum's bylaws are at hand. */
export type PresetCountry = keyof typeof BYLAWS_PRESETS;
