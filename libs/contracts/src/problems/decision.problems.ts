import { type Problem, problem } from './problem';

/** Why a motion stays where it is: objections, consensus, dialogue, and what follows a decision. */
export const decisionProblems = {
  'decision-not-found': problem(
    404,
    ['Decision not found', '找不到議案'],
    [
      'The forum has no motion or decision “{decision}”. List its decisions to see their ids.',
      '此論壇沒有「{decision}」議案或決議，請查詢決議清單以取得正確代號。',
    ],
  ),
  'decision-already-settled': problem(
    409,
    ['Decision already settled', '議案已有結果'],
    [
      'The motion is settled; it stands at “{status}”. Table a new motion to take the matter up again.',
      '此議案已有結果，目前狀態為「{status}」；如需再議，請提出新的議案。',
    ],
  ),
  'motion-by-other': problem(
    403,
    ['Motion of somebody else', '他人的議案'],
    [
      'Somebody else tabled this motion. Who tabled it, the secretary or the chair may withdraw it.',
      '此議案由他人提出；僅提案人、秘書處或主席得撤回。',
    ],
  ),
  'objection-already-raised': problem(
    409,
    ['Objection already raised', '已提出異議'],
    [
      'The seat “{seat}” objects already. Nothing needs to be done; to give other grounds, withdraw the objection first.',
      '「{seat}」席次已提出異議，無須再次提出；如需更改理由，請先撤回異議。',
    ],
  ),
  'objection-by-other': problem(
    403,
    ['Seat of somebody else', '他人的席次'],
    [
      'Somebody else speaks for the seat “{seat}”. Who sits for it, or the secretary, raises and withdraws its objection.',
      '「{seat}」席次由他人代表；僅代表該席次者或秘書處得提出或撤回異議。',
    ],
  ),
  'objection-stands': problem(
    409,
    ['An objection stands', '仍有異議'],
    [
      'There is no consensus while these seats object: {seats}. Have the objections withdrawn, set the motion aside, or vote where the bylaws allow it.',
      '以下席次仍有異議，尚無共識：{seats}；請待異議撤回、擱置議案，或於章程允許時進行表決。',
    ],
  ),
  'no-objection-of-seat': problem(
    409,
    ['Seat does not object', '席次並無異議'],
    [
      'The seat “{seat}” has raised no objection, so there is none to withdraw.',
      '「{seat}」席次並未提出異議，無從撤回。',
    ],
  ),
  'seat-not-present': problem(
    409,
    ['Seat is not present', '席次未出席'],
    [
      'Nobody sits for the seat “{seat}” in the meeting now. Record the attendance first.',
      '目前無人代表「{seat}」席次出席，請先登錄出席。',
    ],
  ),
  'consensus-not-the-rule': problem(
    409,
    ['Not decided by consensus', '並非採共識決'],
    ['This motion is decided by a vote. Open a vote instead.', '此議案以表決決定，請改為開始表決。'],
  ),
  'consensus-only': problem(
    409,
    ['Decided by consensus alone', '僅採共識決'],
    [
      'The bylaws of this motion know no vote. Declare consensus when nobody objects, or set the motion aside.',
      '依此議案所適用的章程不得表決；請於無人異議時宣布達成共識，或擱置議案。',
    ],
  ),
  'dialogue-not-exhausted': problem(
    409,
    ['Dialogue is not exhausted', '對話尚未窮盡'],
    [
      'A vote is the exception here. The chair first declares, by the criterion of the bylaws, that dialogue is exhausted.',
      '此處以表決為例外；請先由主席依章程所定標準宣布對話已窮盡。',
    ],
  ),
  'deferrals-too-few': problem(
    409,
    ['Set aside too few times', '擱置次數不足'],
    [
      'By the bylaws a motion is set aside {needed} times before a vote; so far it was {deferrals}. Set it aside to the next meeting.',
      '依章程，議案須擱置 {needed} 次後始得表決，目前為 {deferrals} 次；請擱置至下次會議。',
    ],
  ),
  'dialogue-too-short': problem(
    409,
    ['Dialogue is too short', '對話期間不足'],
    [
      'By the bylaws dialogue may be declared exhausted from {from} on. Go on talking until then.',
      '依章程，自 {from} 起始得宣布對話已窮盡，請於該日之前繼續討論。',
    ],
  ),
  'dialogue-not-in-rule': problem(
    409,
    ['Rule knows no exhaustion', '規則並無窮盡對話之要件'],
    [
      'Only a mixed rule asks that dialogue be exhausted before a vote; this motion has another rule. Nothing needs to be declared.',
      '僅有混合規定要求於表決前窮盡對話；此議案適用其他規則，無須宣布。',
    ],
  ),
  'motion-set-aside': problem(
    409,
    ['Motion is set aside', '議案已擱置'],
    [
      'The motion waits for the meeting it was set aside to. Go on when that meeting is open.',
      '此議案已擱置，等待所移至的會議；請於該會議開會後繼續。',
    ],
  ),
  'motion-without-meeting': problem(
    409,
    ['Motion is put to no meeting', '議案未列入會議'],
    [
      'The motion was tabled for correspondence, so no meeting can take it up. Open a vote by correspondence.',
      '此議案以通訊方式提出，無法於會議中處理；請改為通訊表決。',
    ],
  ),
  'deferral-to-same-meeting': problem(
    422,
    ['Set aside to the same meeting', '擱置至同一會議'],
    [
      'The motion is in the meeting “{meeting}” now. Name a later meeting, or none for the next that is called.',
      '此議案目前即在「{meeting}」會議；請指定之後的會議，或不指定而移至下次召集的會議。',
    ],
  ),
  'paper-already-filed': problem(
    409,
    ['Paper already filed', '立場文件已提交'],
    ['A position paper with this id is filed already.', '此代號的立場文件已提交。'],
  ),
  'answer-not-owed': problem(
    409,
    ['No answer is owed', '無須回覆'],
    [
      'The government answers advice of the forum; this decision is none, or is not taken yet.',
      '政府僅須回覆論壇的建議；此決議並非建議，或尚未通過。',
    ],
  ),
  'answer-already-given': problem(
    409,
    ['Answer already given', '已回覆'],
    ['The government has answered this advice. Nothing needs to be done.', '政府已回覆此建議，無須再次回覆。'],
  ),
  'decision-not-taken': problem(
    409,
    ['Decision not taken', '決議尚未通過'],
    [
      'The motion was not carried, or not yet. Only a decision that was taken has consequences.',
      '此議案未通過或尚未通過；僅已通過的決議得發生後續效力。',
    ],
  ),
  'decision-not-binding': problem(
    409,
    ['Decision is advice', '決議僅為建議'],
    [
      'On this topic the members advise and do not decide. Wait for the government’s reasoned answer.',
      '就此議題，成員僅提供建議而無決定權；請等待政府附具理由的回覆。',
    ],
  ),
  'decision-already-recognised': problem(
    409,
    ['Decision already recognised', '決議已獲承認'],
    ['The government has recognised this decision. Nothing needs to be done.', '政府已承認此決議，無須再次處理。'],
  ),
  'agency-not-instructed': problem(
    409,
    ['Agency not instructed', '機關未受指示'],
    [
      'The agency “{agency}” was not instructed to carry out this decision. Check its name, or instruct it first.',
      '「{agency}」未受指示執行此決議；請確認機關名稱，或先行指示。',
    ],
  ),
  'agency-already-instructed': problem(
    409,
    ['Agency already instructed', '機關已受指示'],
    [
      'The agency “{agency}” was instructed before. Nothing needs to be done.',
      '「{agency}」先前已受指示，無須再次指示。',
    ],
  ),
  'agency-already-reported': problem(
    409,
    ['Agency already reported', '機關已回報'],
    [
      'The agency “{agency}” has reported on this decision. Nothing needs to be done.',
      '「{agency}」已就此決議回報，無須再次回報。',
    ],
  ),
  'due-in-past': problem(
    422,
    ['Due in the past', '期限在過去'],
    [
      'Today is {today} in the forum’s zone; nothing can be due before that. Choose today or later.',
      '論壇當地日期為 {today}，期限不得早於該日；請選擇當日或之後的日期。',
    ],
  ),
  'approval-outstanding': problem(
    409,
    ['Approval from outside is outstanding', '外部核准尚未取得'],
    [
      'In this forum a decision takes effect once it is approved from outside. Request that approval and record the answer first.',
      '此論壇的決議須經外部核准始生效力；請先申請核准並登錄結果。',
    ],
  ),
  'approval-not-in-mode': problem(
    409,
    ['No approval from outside is needed', '無須外部核准'],
    [
      'By the forum’s mode its decisions need nobody’s approval from outside. Nothing needs to be done.',
      '依此論壇的運作模式，決議無須外部核准，無須辦理。',
    ],
  ),
  'approval-already-requested': problem(
    409,
    ['Approval already requested', '已申請核准'],
    [
      'Approval of this decision was requested before. Record the answer when it comes.',
      '此決議先前已申請核准；請於收到結果後登錄。',
    ],
  ),
  'approval-not-requested': problem(
    409,
    ['Approval not requested', '尚未申請核准'],
    ['No request for approval waits for an answer. Request it first.', '目前沒有等待結果的核准申請，請先提出申請。'],
  ),
} as const satisfies Readonly<Record<string, Problem>>;
