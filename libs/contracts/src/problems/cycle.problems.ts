import type { CycleRefusal } from '@nap/domain';

import { type Problem, problem } from './problem';

/** Why a cycle's rules say no. 404: not there; 409: not in this state; 422: not with these values. */
export const cycleProblems = {
  'cycle-not-found': problem(
    404,
    ['Cycle not found', '找不到週期'],
    [
      'This forum has no such cycle. List its cycles to see their ids.',
      '此論壇沒有這個週期，請查詢論壇的週期清單以取得正確代號。',
    ],
  ),
  'clocks-already-started': problem(
    409,
    ['Clocks already started', '時鐘已啟動'],
    ['The clocks of this cycle run already. Nothing needs to be done.', '此週期的時鐘已在運行，無須再次啟動。'],
  ),
  'clocks-not-started': problem(
    409,
    ['Clocks not started', '時鐘尚未啟動'],
    [
      'The cycle is in preparation and no clock runs yet. Start its clocks first.',
      '此週期仍在準備中，時鐘尚未運行，請先啟動時鐘。',
    ],
  ),
  'cycle-already-suspended': problem(
    409,
    ['Cycle already suspended', '週期已暫停'],
    ['The cycle is suspended already. Resume it before you suspend it again.', '此週期已暫停，請先恢復後再行暫停。'],
  ),
  'cycle-not-suspended': problem(
    409,
    ['Cycle not suspended', '週期未暫停'],
    [
      'Only a suspended cycle can be resumed, and this one is not suspended.',
      '僅能恢復已暫停的週期，而此週期並未暫停。',
    ],
  ),
  'phase-not-in-profile': problem(
    422,
    ['Phase not in this profile', '規則檔中沒有此階段'],
    [
      'The rule profile of this cycle has no phase “{phase}”. Name one of the phases that the cycle lists.',
      '此週期的規則檔沒有「{phase}」階段，請改用該週期所列的階段。',
    ],
  ),
  'phase-already-closed': problem(
    409,
    ['Phase already closed', '階段已結束'],
    [
      'The phase “{phase}” is closed or waived. If that rests on a mistake, withdraw the evidence first.',
      '「{phase}」階段已結束或已免除；若係誤記，請先撤回相關證據。',
    ],
  ),
  'phase-cannot-be-waived': problem(
    422,
    ['Phase cannot be waived', '階段無法免除'],
    [
      'The phase “{phase}” ends by its last day and cannot be waived. Amend the end of the cycle instead.',
      '「{phase}」階段於最後一日自動結束，無法免除；請改為調整週期的結束日。',
    ],
  ),
  'phase-not-planned': problem(
    409,
    ['Phase has no dates yet', '階段尚無日期'],
    [
      'The days of the phase “{phase}” are not known yet, because it is counted from the plan’s submission. Record that first.',
      '「{phase}」階段自方案提交日起算，目前尚無日期；請先登錄方案提交。',
    ],
  ),
  'date-in-future': problem(
    422,
    ['Date lies in the future', '日期在未來'],
    [
      '{date} has not come yet in the forum’s time zone. Record what has happened, on or after its day.',
      '在論壇所在時區，{date} 尚未到來；請於事件發生當日或之後登錄。',
    ],
  ),
  'evidence-url-missing': problem(
    422,
    ['Evidence needs an address', '證據缺少網址'],
    [
      'Evidence is a published document: give its absolute http or https address.',
      '證據必須是已公開的文件，請提供完整的 http 或 https 網址。',
    ],
  ),
  'evidence-already-recorded': problem(
    409,
    ['Evidence already recorded', '證據已登錄'],
    [
      'Evidence with this id is recorded already. Withdraw it with grounds if it was a mistake.',
      '此代號的證據已登錄；若係誤記，請敘明理由後撤回。',
    ],
  ),
  'evidence-does-not-fit-phase': problem(
    422,
    ['Evidence does not fit the phase', '證據與階段不符'],
    [
      'Evidence of the kind “{kind}” proves nothing for the phase “{phase}”. Choose the kind or the phase it belongs to.',
      '「{kind}」類的證據不適用於「{phase}」階段，請改選相符的種類或階段。',
    ],
  ),
  'evidence-not-found': problem(
    404,
    ['Evidence not found', '找不到證據'],
    ['This cycle holds no evidence with this id.', '此週期沒有這個代號的證據。'],
  ),
  'evidence-already-withdrawn': problem(
    409,
    ['Evidence already withdrawn', '證據已撤回'],
    ['This evidence was withdrawn before. Nothing needs to be done.', '此證據先前已撤回，無須再次處理。'],
  ),
  'comment-window-not-in-phase': problem(
    422,
    ['Phase has no comment window', '階段沒有公眾意見徵詢期'],
    ['The rules ask for no public comment in the phase “{phase}”.', '規則並未要求在「{phase}」階段公開徵詢意見。'],
  ),
  'comment-window-too-short': problem(
    422,
    ['Comment window too short', '公眾意見徵詢期過短'],
    [
      'The window may not end before {earliest}: the public needs the whole length that the rules name.',
      '徵詢期最早須於 {earliest} 結束，以確保公眾享有規則所定的完整期間。',
    ],
  ),
  'comment-window-already-open': problem(
    409,
    ['Comment window already open', '公眾意見徵詢期已開放'],
    ['Another comment window of this phase covers some of these days.', '此階段另有徵詢期與這些日期重疊。'],
  ),
  'comment-window-not-closed': problem(
    409,
    ['Comment window not closed', '公眾意見徵詢期尚未結束'],
    [
      'The report is published after its public comment: open a comment window, let it end, then publish from the next day.',
      '報告須於公眾意見徵詢之後發表：請先開放徵詢期，待其結束，自次日起始得發表。',
    ],
  ),
  'commitment-part-repeated': problem(
    422,
    ['Part of the commitment is there twice', '承諾事項的項目重複'],
    [
      '“{part}” stands twice in this commitment. Give each milestone and each indicator an id of its own.',
      '「{part}」在此承諾事項中重複出現；請為每一里程碑與每一指標給予各自的代號。',
    ],
  ),
  'commitment-ends-before-start': problem(
    422,
    ['End before start', '結束日早於開始日'],
    ['“{part}” begins on {start}; it cannot be due before that.', '「{part}」自 {start} 開始，到期日不得早於該日。'],
  ),
  'implementation-over': problem(
    409,
    ['Implementation is over', '執行期已結束'],
    [
      'The last day of implementation has passed; what follows it keeps its days. Amend one phase’s due day instead.',
      '執行期的最後一日已過，其後各階段的日期不再變動；請改為調整單一階段的到期日。',
    ],
  ),
  'end-before-start': problem(
    422,
    ['End before start', '結束日早於開始日'],
    [
      'Implementation begins on {start}; its last day cannot lie before that.',
      '執行期自 {start} 開始，最後一日不得早於該日。',
    ],
  ),
  'due-before-opening': problem(
    422,
    ['Due before it opens', '到期日早於開放日'],
    ['The phase opens on {opensOn}; it cannot be due before that.', '此階段於 {opensOn} 開始，到期日不得早於該日。'],
  ),
  'end-is-amended-for-the-cycle': problem(
    422,
    ['Amend the end of the cycle', '請調整週期的結束日'],
    [
      'Implementation is due on its last day. Give the new `end` instead of a due day of the phase.',
      '執行階段以最後一日為到期日；請提供新的 `end`，而非該階段的到期日。',
    ],
  ),
  'calendar-unchanged': problem(
    409,
    ['Calendar unchanged', '時程未變更'],
    ['The calendar has this day already. Nothing needs to be done.', '時程已是此日期，無須變更。'],
  ),
  'successor-already-adopted': problem(
    409,
    ['Next plan already adopted', '下一期方案已採認'],
    [
      'The next cycle “{cycle}” begins where this one ends, and its plan is adopted, so its days are fixed. Amend one phase’s due day instead.',
      '下一週期「{cycle}」緊接於本週期之後，且其方案已採認，日期已固定；請改為調整單一階段的到期日。',
    ],
  ),
} as const satisfies Readonly<Record<CycleRefusal, Problem>>;
