import type { CivilDate } from '@nap/calendar';
import type { Mandate } from '@nap/domain';

export type DefinedMandate = {
  readonly mandate: Mandate;
  readonly definedOn: CivilDate;
  /** The decision that defined it; null where none was needed yet. */
  readonly decisionId: string | null;
};

/** Who has the say on a topic; a topic without a row follows the forum's mode. */
export type MandateRow = DefinedMandate & {
  readonly topic: string;
  /** What held before, oldest first. */
  readonly earlier: readonly DefinedMandate[];
};
