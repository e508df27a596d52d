/** Why a letter is not sent any more. */
export type ObsoleteReason =
  | 'met'
  | 'waived'
  | 'moved'
  | 'suspended'
  | 'newer-step'
  | 'deadline-passed'
  /** The meeting will not be held. */
  | 'cancelled'
  /** What the letter announces has begun, or is over. */
  | 'over'
  /** The reader has done what the letter asks for. */
  | 'done'
  /** The duty could not be met from the start, or is not owed any more. */
  | 'ruled-out'
  | 'released'
  | 'withdrawn'
  /** What the letter says does not hold any more. */
  | 'settled';
