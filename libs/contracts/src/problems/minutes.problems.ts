import { type Problem, problem } from './problem';

/** Why minutes and action items stay as they are. */
export const minutesProblems = {
  'minutes-not-drafted': problem(
    409,
    ['No minutes yet', '尚無會議紀錄'],
    ['The meeting has no minutes yet. Draft them first.', '此會議尚無會議紀錄，請先草擬。'],
  ),
  'minutes-before-close': problem(
    409,
    ['Meeting is not closed', '會議尚未閉會'],
    ['Minutes tell of the whole meeting. Close it first.', '會議紀錄須記載整場會議，請先宣布閉會。'],
  ),
  'minutes-without-meeting': problem(
    409,
    ['Meeting was not held', '會議並未舉行'],
    [
      'The meeting was cancelled or failed, so there is nothing to take minutes of. Its items go to a later meeting.',
      '此會議已取消或流會，無從作成會議紀錄；其議程項目將移至之後的會議。',
    ],
  ),
  'minutes-not-circulated': problem(
    409,
    ['Minutes not circulated', '會議紀錄草案尚未送出'],
    [
      'The draft minutes go to the members before they are approved. Circulate them first.',
      '會議紀錄草案須先送交成員再行核可，請先送出。',
    ],
  ),
  'minutes-version-other': problem(
    409,
    ['Another version of the minutes', '會議紀錄版本不同'],
    [
      'The minutes are at version {version} now. Read them, then approve that version.',
      '會議紀錄目前為版本 {version}；請閱讀後再核可該版本。',
    ],
  ),
  'minutes-not-approved': problem(
    409,
    ['Minutes not approved', '會議紀錄尚未核可'],
    [
      'The chair, and the co-chair where there is one, approve the minutes before they are published. Ask those whose approval is outstanding.',
      '會議紀錄須先經主席核可，設有共同主席者亦須其核可，始得公布；請洽尚未核可者。',
    ],
  ),
  'minutes-already-published': problem(
    409,
    ['Minutes already published', '會議紀錄已公布'],
    [
      'The minutes are public and stay as they are. Record a correction in the minutes of a later meeting.',
      '會議紀錄已公布，不再變更；如需更正，請載於之後會議的紀錄。',
    ],
  ),
  'not-the-minute-taker': problem(
    403,
    ['Not the minute taker', '並非紀錄人'],
    [
      'Somebody else writes these minutes. The minute taker assigned, the secretary or the chair may do this.',
      '此會議紀錄由他人負責；僅指定的紀錄人、秘書處或主席得辦理。',
    ],
  ),
  'action-item-not-found': problem(
    404,
    ['Action item not found', '找不到待辦事項'],
    [
      'The meeting opened no action item “{item}”. They are opened when its minutes are published.',
      '此會議沒有「{item}」待辦事項；待辦事項於會議紀錄公布時成立。',
    ],
  ),
  'action-item-repeated': problem(
    422,
    ['Action item id used twice', '待辦事項代號重複'],
    [
      'Two action items have the id “{item}”. Give each an id of its own.',
      '有兩個待辦事項使用代號「{item}」，請為每個事項使用不同的代號。',
    ],
  ),
  'action-item-of-other': problem(
    403,
    ['Action item of somebody else', '他人的待辦事項'],
    [
      'Somebody else owns the action item “{item}”. Its owner, the secretary or the chair records it as done.',
      '「{item}」待辦事項由他人負責；僅其負責人、秘書處或主席得登錄完成。',
    ],
  ),
  'action-item-settled': problem(
    409,
    ['Action item is settled', '待辦事項已結案'],
    [
      'The action item “{item}” is done or released from tracking. Nothing needs to be done.',
      '「{item}」待辦事項已完成或解除列管，無須再次處理。',
    ],
  ),
  'action-item-due-in-past': problem(
    422,
    ['Action item due in the past', '執行期限在過去'],
    [
      'An action item is due on a day that is still to come. Choose today or later.',
      '待辦事項的執行期限不得早於今日，請選擇今日或之後的日期。',
    ],
  ),
  'review-in-other-meeting': problem(
    422,
    ['Not a later meeting', '並非之後的會議'],
    [
      'An action item is looked at in a later meeting of the forum that is not cancelled; “{meeting}” is none. Name such a meeting.',
      '待辦事項須於論壇之後且未取消的會議檢視，「{meeting}」並不符合；請指定符合的會議。',
    ],
  ),
} as const satisfies Readonly<Record<string, Problem>>;
