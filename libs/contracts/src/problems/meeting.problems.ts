import { type Problem, problem } from './problem';

/** Why a meeting’s call and course stay as they are. */
export const meetingProblems = {
  'meeting-not-found': problem(
    404,
    ['Meeting not found', '找不到會議'],
    [
      'The forum has no meeting “{meeting}”. List its meetings to see their ids.',
      '此論壇沒有「{meeting}」會議，請查詢會議清單以取得正確代號。',
    ],
  ),
  'meeting-over': problem(
    409,
    ['Meeting is over', '會議已結束'],
    [
      'The meeting is closed, cancelled or failed, so this can no longer be done in it. Choose or call a later meeting.',
      '此會議已閉會、取消或流會，無法再進行此操作；請改選或召集之後的會議。',
    ],
  ),
  'meeting-not-scheduled': problem(
    409,
    ['Meeting does not wait to be opened', '會議並非待開狀態'],
    [
      'This is done before a meeting is opened. This one is open already, or was adjourned and waits for its second call.',
      '此操作須於開會之前進行；此會議已開會，或已因人數不足改期而等待第二次召集。',
    ],
  ),
  'meeting-already-open': problem(
    409,
    ['Meeting is already open', '會議已開會'],
    ['The meeting is open. Nothing needs to be done.', '會議已經開會，無須再次開會。'],
  ),
  'meeting-not-open': problem(
    409,
    ['Meeting is not open', '會議尚未開會'],
    [
      'This is done while the meeting is open. Record who is there, then open the meeting.',
      '此操作須於會議進行中辦理；請先登錄出席人員，再宣布開會。',
    ],
  ),
  'meeting-in-past': problem(
    422,
    ['Meeting would lie in the past', '會議時間在過去'],
    [
      'It is {now} in the forum’s zone, later than this start. Choose a time to come; a meeting that was held is recorded as a past one.',
      '論壇當地時間為 {now}，已晚於此開始時間；請選擇未來的時間，已舉行的會議請以補登方式辦理。',
    ],
  ),
  'meeting-not-begun': problem(
    409,
    ['Meeting has not begun', '會議尚未開始'],
    [
      'The meeting begins at {start} by the forum’s clock. Do this from then on, or move the meeting.',
      '會議於論壇當地時間 {start} 開始；請於該時間之後辦理，或變更會議時間。',
    ],
  ),
  'meeting-end-before-start': problem(
    422,
    ['Meeting ends before it starts', '會議結束早於開始'],
    [
      'The meeting starts at {start}; its end must lie later than that.',
      '會議於 {start} 開始，結束時間必須晚於該時間。',
    ],
  ),
  'meetings-overlap': problem(
    409,
    ['Two meetings at once', '會議時間重疊'],
    [
      'The meeting “{meeting}” of this forum takes place at that time. Choose another time, or move that meeting.',
      '此論壇的「{meeting}」會議已訂於該時段；請改選其他時間，或變更該會議。',
    ],
  ),
  'move-too-short': problem(
    409,
    ['Notice would be too short', '通知期限不足'],
    [
      'At the new time the duty “{duty}” would have been due at {due}, which has passed. Choose a later time, or send the move again with `grounds`.',
      '依新的時間，「{duty}」應於 {due} 前完成，但該時間已過；請選擇較晚的時間，或附上 `grounds` 敘明理由後再次提交。',
    ],
  ),
  'second-call-not-owed': problem(
    409,
    ['No second call is owed', '無須第二次召集'],
    [
      'A second call follows a first one that was adjourned without a quorum; this meeting was not. Move it instead, or call a new one.',
      '僅有首次召集因未達法定人數而改期的會議，始得第二次召集；請改為變更會議時間，或另行召集。',
    ],
  ),
  'second-call-too-short': problem(
    422,
    ['Second call comes too soon', '第二次召集時間過近'],
    [
      'The bylaws ask {notice} between a second call and its meeting. Choose a later time.',
      '章程規定第二次召集與開會之間須相隔 {notice}，請選擇較晚的時間。',
    ],
  ),
  'meeting-record-only': problem(
    409,
    ['Meeting is a record only', '此會議僅為補登紀錄'],
    [
      'This meeting was written down after it was held and has no course of its own. Nothing more can be done in it.',
      '此會議係事後補登，並無進行流程，無法再辦理其他事項。',
    ],
  ),
  'act-in-future': problem(
    422,
    ['Act lies in the future', '時間在未來'],
    [
      'It is {now} in the forum’s zone. Record what has happened, at the time it happened, or leave the time out for now.',
      '論壇當地時間為 {now}；請依實際發生時間登錄，或省略時間以表示現在。',
    ],
  ),
  'act-out-of-order': problem(
    422,
    ['Act comes before what it follows', '時間順序不符'],
    [
      'What this follows happened at {after}; it cannot have happened before that. Correct the time.',
      '其前一事項發生於 {after}，此事項不得早於該時間，請更正時間。',
    ],
  ),
  'no-active-seats': problem(
    409,
    ['No active seats', '沒有有效席次'],
    [
      'Nobody holds a seat of this forum, so there is no quorum to reach. Fill its seats first.',
      '此論壇目前沒有任何在任席次，無從計算法定人數；請先遞補席次。',
    ],
  ),
  'not-a-presider': problem(
    422,
    ['Person may not preside', '此人不得主持會議'],
    [
      'The chair or the co-chair leads the meeting, or, while both are away, a member who is there. Name one of these.',
      '會議由主席或共同主席主持；兩者皆缺席時，由在場的成員主持。請指定其中一人。',
    ],
  ),
  'vote-still-open': problem(
    409,
    ['A vote is still open', '表決尚未結束'],
    [
      'The vote on “{decision}” is open. Close it, then close the meeting.',
      '議案「{decision}」的表決尚未結束；請先結束表決，再宣布閉會。',
    ],
  ),
} as const satisfies Readonly<Record<string, Problem>>;
