/** Why a decision's decider says no; each has a problem text in every language shipped. Behind a code: the words its text may use. */
export type DecisionRefusal =
  | 'decision-not-found'
  /** status */
  | 'decision-already-settled'
  | 'motion-by-other'
  /** seat */
  | 'objection-already-raised'
  /** seat */
  | 'objection-by-other'
  /** seats: ids with commas between */
  | 'objection-stands'
  /** seat */
  | 'no-objection-of-seat'
  /** seat */
  | 'seat-not-present'
  /** seat */
  | 'seat-not-entitled'
  | 'consensus-not-the-rule'
  | 'consensus-only'
  | 'dialogue-not-exhausted'
  /** deferrals, needed */
  | 'deferrals-too-few'
  /** from: the first day */
  | 'dialogue-too-short'
  | 'dialogue-not-in-rule'
  | 'motion-set-aside'
  | 'motion-without-meeting'
  /** meeting */
  | 'deferral-to-same-meeting'
  | 'paper-already-filed'
  /** meeting */
  | 'meeting-not-found'
  /** meeting */
  | 'meeting-over'
  | 'meeting-not-open'
  | 'no-active-seats'
  /** decision */
  | 'other-vote-open'
  | 'vote-already-open'
  | 'vote-not-open'
  | 'vote-closed'
  /** earliest */
  | 'vote-closes-in-past'
  | 'vote-closed-by-chair'
  /** missing: how many, closesAt */
  | 'ballots-outstanding'
  /** seat */
  | 'ballot-already-cast'
  /** seat */
  | 'ballot-by-other'
  | 'answer-not-owed'
  | 'answer-already-given'
  | 'decision-not-taken'
  | 'decision-not-binding'
  | 'decision-already-recognised'
  /** agency */
  | 'agency-not-instructed'
  /** agency */
  | 'agency-already-instructed'
  /** agency */
  | 'agency-already-reported'
  /** today */
  | 'due-in-past'
  /** now */
  | 'act-in-future'
  | 'approval-outstanding'
  | 'approval-not-in-mode'
  | 'approval-already-requested'
  | 'approval-not-requested';
