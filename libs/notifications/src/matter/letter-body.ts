import type { CivilDateTime } from '@nap/calendar';
import type { Notice } from '@nap/renderings';

import type { EntryPlan } from '../letter/entry-plan';
import type { Reader } from '../recipients/audience';
import type { Matter } from './matter';
import type { ObsoleteReason } from './obsolete-reason';

/** What one reader's letter says at the moment of sending. */
export type LetterBody = {
  readonly notice: Notice;
  /** Groups all letters about one phase, meeting, motion or seat. */
  readonly thread: string;
  /** Where the one action link leads, below the forum's own address. */
  readonly path: string;
  readonly entry: EntryPlan | null;
};

/** An event of which people are told, as it looks from now. */
export type Telling = {
  readonly matter: Matter;
  /** People whose names the words need. */
  readonly mentions: readonly string[];
  /** Looks again before a letter is sent: null while it still holds. `local` is the forum's wall clock. */
  readonly obsolete: (reader: Reader, local: CivilDateTime) => ObsoleteReason | null;
  readonly body: (reader: Reader, local: CivilDateTime, nameOf: (personId: string) => string | null) => LetterBody;
};
