import type { MembershipRefusal } from '@nap/domain';

import { type Problem, problem } from './problem';

/** Why a forum’s seats stay as they are. */
export const membershipProblems = {
  'seat-already-exists': problem(
    409,
    ['Seat already exists', '席次已存在'],
    [
      'The id “{seat}” belongs to another seat of the forum. Choose an id of its own.',
      '代號「{seat}」已由論壇的其他席次使用，請另選代號。',
    ],
  ),
  'seat-not-found': problem(
    404,
    ['Seat not found', '找不到席次'],
    [
      'The forum has no seat “{seat}”. List its seats to see their ids.',
      '此論壇沒有「{seat}」席次，請查詢席次清單以取得正確代號。',
    ],
  ),
  'seat-taken': problem(
    409,
    ['Seat is taken', '席次已有人擔任'],
    [
      'Somebody holds the seat “{seat}”. Vacate it first, then fill it.',
      '「{seat}」席次已有人擔任；請先辦理該席次出缺，再行遞補。',
    ],
  ),
  'seat-vacant': problem(
    409,
    ['Seat is vacant', '席次出缺中'],
    [
      'Nobody holds the seat “{seat}”, so there is nobody to leave it. Nothing needs to be done.',
      '「{seat}」席次目前無人擔任，無須辦理出缺。',
    ],
  ),
  'seat-abolished': problem(
    409,
    ['Seat was abolished', '席次已裁撤'],
    [
      'The seat “{seat}” was abolished and stays so. Establish a new seat under an id of its own.',
      '「{seat}」席次已裁撤且不再恢復；請以新的代號設立席次。',
    ],
  ),
  'person-holds-other-seat': problem(
    409,
    ['Person holds another seat', '此人已擔任其他席次'],
    [
      'The person holds the seat “{seat}” already, and one person holds one seat. Vacate that seat first or choose somebody else.',
      '此人已擔任「{seat}」席次，一人僅得擔任一席；請先辦理該席次出缺，或改選他人。',
    ],
  ),
  'term-ends-before-it-begins': problem(
    422,
    ['Term ends before it begins', '任期結束日早於開始日'],
    ['The term begins on {from}; its last day cannot lie before that.', '任期自 {from} 開始，最後一日不得早於該日。'],
  ),
  'term-already-over': problem(
    422,
    ['Term is already over', '任期已屆滿'],
    [
      'The term would have ended on {until}. Give a last day that is still to come, or none.',
      '該任期已於 {until} 屆滿；請提供尚未到來的最後一日，或不設期限。',
    ],
  ),
  'substitute-is-the-holder': problem(
    422,
    ['Substitute is the holder', '候補即為現任'],
    [
      'The substitute follows when the holder leaves, so it cannot be the same person. Name somebody else.',
      '候補於現任者離任時遞補，不得為同一人；請改指定他人。',
    ],
  ),
  'substitute-not-named': problem(
    422,
    ['Not the named substitute', '並非指定的候補'],
    [
      'Only the substitute named for this seat may follow as one. Name this person first, or fill the seat in another way, such as `election`.',
      '僅有此席次已指定的候補得以候補身分遞補；請先指定此人為候補，或改以其他方式（例如 `election`）遞補。',
    ],
  ),
  'deputy-is-the-holder': problem(
    422,
    ['Deputy is the holder', '替代人即為現任'],
    [
      'The deputy sits for the holder, so it cannot be the same person. Name somebody else.',
      '替代人代現任者出席，不得為同一人；請改指定他人。',
    ],
  ),
  'lapse-not-proposed': problem(
    409,
    ['No lapse is proposed', '未提出資格喪失'],
    [
      'No lapse of the seat “{seat}” waits for an answer. It is proposed by the absences themselves; to end a membership otherwise, vacate the seat.',
      '「{seat}」席次目前沒有待確認的資格喪失；資格喪失由缺席紀錄自動提出，如因其他原因終止資格，請辦理席次出缺。',
    ],
  ),
} as const satisfies Readonly<Record<MembershipRefusal, Problem>>;
