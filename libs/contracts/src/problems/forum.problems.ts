import type { BylawsRefusal, CycleRefusal, ForumRefusal, MeetingsRefusal, MembershipRefusal } from '@nap/domain';

import { type Problem, problem } from './problem';

/** Why a forum's rules say no, beside what its cycles, seats, meetings and bylaws say. */
export const forumProblems = {
  'forum-not-found': problem(
    404,
    ['Forum not found', '找不到論壇'],
    [
      'There is no forum with this id. List the forums to see their ids.',
      '沒有這個代號的論壇，請查詢論壇清單以取得正確代號。',
    ],
  ),
  'forum-already-exists': problem(
    409,
    ['Forum already exists', '論壇已存在'],
    [
      'The id “{forum}” belongs to another forum. Choose an id of its own.',
      '代號「{forum}」已由其他論壇使用，請另選代號。',
    ],
  ),
  'role-not-found': problem(
    404,
    ['Role not found', '找不到角色'],
    ['This forum has no assignment of a role with this id.', '此論壇沒有這個代號的角色指派。'],
  ),
  'role-already-held': problem(
    409,
    ['Role already held', '已擔任此角色'],
    [
      'The person holds the role “{role}” on some of these days already. End that assignment or choose other days.',
      '此人在部分日期已擔任「{role}」，請先結束該指派或改選日期。',
    ],
  ),
  'role-already-assigned': problem(
    409,
    ['Assignment already recorded', '角色指派已登錄'],
    ['An assignment with this id is recorded already.', '此代號的角色指派已登錄。'],
  ),
  'role-until-before-from': problem(
    422,
    ['Role ends before it begins', '角色結束日早於開始日'],
    [
      'The role is held from {from}; its last day cannot lie before that.',
      '此角色自 {from} 起擔任，最後一日不得早於該日。',
    ],
  ),
  'cycle-already-exists': problem(
    409,
    ['Cycle already exists', '週期已存在'],
    [
      'The id “{cycle}” belongs to another cycle. Choose an id of its own.',
      '代號「{cycle}」已由其他週期使用，請另選代號。',
    ],
  ),
  'third-cycle': problem(
    409,
    ['A third cycle at once', '同時存在第三個週期'],
    [
      'Two cycles of a forum may overlap, a third may not, counted from six months before each start to five months after each end. Choose later or shorter dates.',
      '一個論壇最多僅能有兩個週期重疊（自各週期開始前六個月起，至結束後五個月止），不得有第三個；請改選較晚或較短的日期。',
    ],
  ),
  'length-asked': problem(
    422,
    ['A length is asked for', '需要提供長度'],
    [
      'The profile names no length for the phase “{phase}”. Give it in `lengths`, such as P4M.',
      '規則檔未訂定「{phase}」階段的長度，請於 `lengths` 提供，例如 P4M。',
    ],
  ),
  'length-not-asked': problem(
    422,
    ['A length is not asked for', '無須提供長度'],
    [
      'The profile fixes the length of the phase “{phase}”, or has no such phase. Remove it from `lengths`.',
      '規則檔已訂定「{phase}」階段的長度，或沒有此階段；請自 `lengths` 移除。',
    ],
  ),
} as const satisfies Readonly<
  Record<Exclude<ForumRefusal, CycleRefusal | BylawsRefusal | MembershipRefusal | MeetingsRefusal>, Problem>
>;
