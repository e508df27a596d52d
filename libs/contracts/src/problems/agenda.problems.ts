import { type Problem, problem } from './problem';

/** Why an agenda stays where it is on its road from the secretary to the public. */
export const agendaProblems = {
  'agenda-not-drafted': problem(
    409,
    ['No agenda yet', '尚無議程'],
    ['The meeting has no agenda yet. The secretary drafts one first.', '此會議尚無議程，請先由秘書處草擬。'],
  ),
  'agenda-already-approved': problem(
    409,
    ['Agenda already approved', '議程已核可'],
    [
      'You have approved this agenda at its present stage. Nothing needs to be done.',
      '您已核可現階段的議程，無須再次核可。',
    ],
  ),
  'agenda-not-approved': problem(
    409,
    ['Agenda not approved', '議程尚未核可'],
    [
      'The chair, and the co-chair where there is one, approve the agenda before it goes out. Ask those whose approval is outstanding.',
      '議程須先經主席核可，設有共同主席者亦須其核可，始得送出；請洽尚未核可者。',
    ],
  ),
  'agenda-already-circulated': problem(
    409,
    ['Agenda already circulated', '議程草案已送出'],
    [
      'The draft agenda is with the members. Change it by a revision, which is approved again.',
      '議程草案已送交成員；如需變更，請以修訂方式辦理，並再次核可。',
    ],
  ),
  'agenda-not-circulated': problem(
    409,
    ['Agenda not circulated', '議程草案尚未送出'],
    [
      'The draft agenda is not with the members yet. Circulate it once it is approved; comments and revisions follow.',
      '議程草案尚未送交成員；請於核可後送出，再徵詢意見與修訂。',
    ],
  ),
  'agenda-already-published': problem(
    409,
    ['Agenda already published', '議程已公布'],
    [
      'The final agenda is public and stays as it is. Raise the matter under general items, or at the next meeting.',
      '議程定稿已公布，不再變更；請於臨時動議時提出，或留待下次會議。',
    ],
  ),
  'agenda-version-other': problem(
    409,
    ['Another version of the agenda', '議程版本不同'],
    [
      'The agenda is at version {version} now. Read it, then approve or return that version.',
      '議程目前為版本 {version}；請閱讀後再核可或退回該版本。',
    ],
  ),
  'agenda-returned': problem(
    409,
    ['Agenda was returned', '議程已退回'],
    [
      'The agenda was returned with grounds and waits for the secretary. Approve it once it is drafted or revised anew.',
      '議程已敘明理由退回，等待秘書處處理；請於重新草擬或修訂後再行核可。',
    ],
  ),
  'agenda-empty': problem(
    422,
    ['Agenda without items', '議程沒有項目'],
    [
      'An agenda has at least one item. Add what the meeting is about.',
      '議程至少須有一個項目，請加入會議要討論的事項。',
    ],
  ),
  'agenda-item-repeated': problem(
    422,
    ['Item id used twice', '項目代號重複'],
    [
      'Two items of the agenda have the same id. Give each an id of its own.',
      '議程中有兩個項目使用相同代號，請為每個項目使用不同的代號。',
    ],
  ),
  'agenda-item-not-found': problem(
    422,
    ['Not an item of the agenda', '議程中沒有此項目'],
    [
      'The agenda has no item “{item}”. Name one of its items, or none for what was said outside them.',
      '議程中沒有「{item}」項目；請使用議程所列的項目，議程以外的發言請勿填項目。',
    ],
  ),
  'agenda-motion-unknown': problem(
    422,
    ['Motion not tabled', '議案尚未提出'],
    [
      'The forum has no motion with this id. Table the motion first, then put it on the agenda.',
      '此論壇沒有這個代號的議案；請先提出議案，再列入議程。',
    ],
  ),
  'agenda-without-general-items': problem(
    422,
    ['No time for general items', '缺少臨時動議'],
    [
      'A regular meeting sets time aside for what participants raise. Add an item of the kind `general`.',
      '定期會議須保留臨時動議的時間；請加入類別為 `general` 的項目。',
    ],
  ),
  'not-the-approver': problem(
    403,
    ['Not the approver', '並非核可人'],
    [
      'You do not hold the role “{as}” today. The chair and the co-chair approve, each for themselves; where neither is in office, an administrator does.',
      '您今日並未擔任「{as}」；核可由主席與共同主席各自為之，兩者皆出缺時由管理員為之。',
    ],
  ),
  'papers-missing': problem(
    422,
    ['No papers named', '缺少會議資料'],
    ['Name at least one paper with its title and address.', '請至少提供一份會議資料的標題與網址。'],
  ),
} as const satisfies Readonly<Record<string, Problem>>;
