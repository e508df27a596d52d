import type { CivilDate, Period } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { Occurred } from '../../moment/moment';
import type { Bylaws, Mandate } from './bylaws';

/** `decisionId` names the decision that adopted them; null for the first ones, adopted at the founding. */
export type BylawsAdopted = Message<
  'BylawsAdopted',
  Occurred & { readonly version: number; readonly bylaws: Bylaws; readonly decisionId: string | null }
>;
/** What members decide and what the government keeps to itself, topic by topic (handbook p. 30). */
export type MandateDefined = Message<
  'MandateDefined',
  Occurred & { readonly topic: string; readonly mandate: Mandate; readonly decisionId: string | null }
>;
/** The agreed frequency of regular meetings changed by a decision; null: as needed. */
export type FrequencyChanged = Message<
  'FrequencyChanged',
  Occurred & {
    readonly usual: Period | null;
    readonly whileDrafting: Period | null;
    readonly decisionId: string | null;
  }
>;
/** `agreed`: the forum's own frequency; `minimum`: six months (OGP standard 1.1). */
export type FrequencyRule = 'agreed' | 'minimum';
/**
 * No meeting was held from `lastHeldOn` to `due`. `historical`: found between meetings written down later, by no clock, and
 * then without a revision of the watchdog's (0).
 */
export type FrequencyBreached = Message<
  'FrequencyBreached',
  Occurred & {
    readonly rule: FrequencyRule;
    readonly lastHeldOn: CivilDate | null;
    readonly due: CivilDate;
    readonly revision: number;
    readonly historical: boolean;
  }
>;

export type BylawsEvent = BylawsAdopted | MandateDefined | FrequencyChanged | FrequencyBreached;
