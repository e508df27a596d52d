import type { Period } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { Timed } from '../../moment/moment';
import type { Bylaws, Mandate } from './bylaws';

/** The first bylaws are adopted at the founding without a decision; every later version names the one that adopted it. */
export type AdoptBylaws = Message<
  'AdoptBylaws',
  Timed & { readonly bylaws: Bylaws; readonly decisionId: string | null }
>;
export type DefineMandate = Message<
  'DefineMandate',
  Timed & { readonly topic: string; readonly mandate: Mandate; readonly decisionId: string | null }
>;
export type ChangeFrequency = Message<
  'ChangeFrequency',
  Timed & { readonly usual: Period | null; readonly whileDrafting: Period | null; readonly decisionId: string | null }
>;

export type BylawsCommand = AdoptBylaws | DefineMandate | ChangeFrequency;

/** Behind a code: the words its text may use. */
export type BylawsRefusal =
  | 'bylaws-not-adopted'
  | 'bylaws-need-decision'
  | 'bylaws-number-invalid'
  /** decision */
  | 'decision-not-found'
  | 'decision-not-taken'
  | 'decision-not-binding';
