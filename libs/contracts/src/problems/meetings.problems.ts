import type { BylawsRefusal, DecisionRefusal, MeetingRefusal, MeetingsRefusal, MembershipRefusal } from '@nap/domain';

import { type Problem, problem } from './problem';

/** Why a forum’s register takes a meeting or a motion not in, beside what those say themselves. */
export const meetingsProblems = {
  'meeting-already-exists': problem(
    409,
    ['Meeting already exists', '會議已存在'],
    [
      'The id “{meeting}” belongs to another meeting. Choose an id of its own.',
      '代號「{meeting}」已由其他會議使用，請另選代號。',
    ],
  ),
  'meeting-in-future': problem(
    422,
    ['Meeting is still to come', '會議尚未舉行'],
    [
      'It is {now} in the forum’s zone. Only a meeting that has ended is written down; call one that is to come.',
      '論壇當地時間為 {now}；僅能補登已結束的會議，尚未舉行者請以召集方式辦理。',
    ],
  ),
  'decision-already-exists': problem(
    409,
    ['Decision already exists', '議案已存在'],
    [
      'The id “{decision}” belongs to another motion. Choose an id of its own.',
      '代號「{decision}」已由其他議案使用，請另選代號。',
    ],
  ),
} as const satisfies Readonly<
  Record<Exclude<MeetingsRefusal, BylawsRefusal | DecisionRefusal | MeetingRefusal | MembershipRefusal>, Problem>
>;
