import type { BylawsRefusal, DecisionRefusal } from '@nap/domain';

import { type Problem, problem } from './problem';

/** Why a forum’s bylaws stay as they are, beside what decisions say too. */
export const bylawsProblems = {
  'bylaws-not-adopted': problem(
    409,
    ['Bylaws not adopted', '章程尚未通過'],
    [
      'The forum has no bylaws yet, so neither quorum nor notice is known. Adopt its first bylaws before you call a meeting or table a motion.',
      '此論壇尚未通過章程，法定人數與通知期限皆未定；請先通過首份章程，再召集會議或提出議案。',
    ],
  ),
  'bylaws-need-decision': problem(
    409,
    ['Bylaws need a decision', '章程變更須經決議'],
    [
      'The forum has its bylaws; only a decision changes them. Give the id of one that was taken as `decisionId`.',
      '此論壇已有章程，須經決議始得變更；請於 `decisionId` 提供已通過之決議的代號。',
    ],
  ),
  'bylaws-number-invalid': problem(
    422,
    ['Number in the bylaws makes no sense', '章程中的數字不合理'],
    [
      'Shares lie above zero and at most at one, lengths and counts above zero. Correct the field named.',
      '比例須大於零且不超過一，期間與次數須大於零；請更正所指的欄位。',
    ],
  ),
} as const satisfies Readonly<Record<Exclude<BylawsRefusal, DecisionRefusal>, Problem>>;
