import { type Problem, problem } from './problem';

/** Why a vote is not opened, a ballot not taken, or a vote not closed. */
export const voteProblems = {
  'seat-not-entitled': problem(
    422,
    ['Seat is not entitled', '席次無權參與'],
    [
      'The seat “{seat}” has no say here: it was not active, or not present, when the vote was opened or the motion stands. Check the id of the seat.',
      '「{seat}」席次無權參與：於表決開始或議案進行時並非有效或未出席；請確認席次代號。',
    ],
  ),
  'other-vote-open': problem(
    409,
    ['Another vote is open', '另有表決進行中'],
    [
      'The meeting votes on “{decision}” now, and one vote is open at a time. Close that one first.',
      '會議正就「{decision}」進行表決，同一時間僅得進行一項表決；請先結束該表決。',
    ],
  ),
  'vote-already-open': problem(
    409,
    ['Vote is open', '表決進行中'],
    ['A vote on this motion is open. Close it before you do this.', '此議案正在表決中，請先結束表決再進行此操作。'],
  ),
  'vote-not-open': problem(
    409,
    ['No vote is open', '沒有進行中的表決'],
    ['No vote on this motion was opened. Open one first.', '此議案尚未開始表決，請先開始表決。'],
  ),
  'vote-closed': problem(
    409,
    ['Vote is closed', '表決已結束'],
    [
      'The vote on this motion is closed and its ballots are counted. No further ballot is taken.',
      '此議案的表決已結束並完成計票，不再接受投票。',
    ],
  ),
  'vote-closes-in-past': problem(
    422,
    ['Vote would close in the past', '表決截止時間在過去'],
    [
      'It is {earliest} in the forum’s zone; a vote closes later than that. Choose a later `closesAt`, or leave it out for the term of the bylaws.',
      '論壇當地時間為 {earliest}，表決截止時間須晚於此；請選擇較晚的 `closesAt`，或省略以適用章程所定期間。',
    ],
  ),
  'vote-closed-by-chair': problem(
    422,
    ['Chair closes a vote in a meeting', '會議中的表決由主席結束'],
    [
      'A vote in a meeting is closed by who presides, not by the clock. Leave `closesAt` out, or vote by correspondence.',
      '會議中的表決由主持人宣布結束，不設截止時間；請省略 `closesAt`，或改為通訊表決。',
    ],
  ),
  'ballots-outstanding': problem(
    409,
    ['Ballots are outstanding', '尚有未投之票'],
    [
      '{missing} seats have not voted, and they have until {closesAt}. The vote closes by itself then, or once all have voted.',
      '尚有 {missing} 席未投票，期限至 {closesAt}；表決將於屆時自動結束，或於全數投票後結束。',
    ],
  ),
  'ballot-already-cast': problem(
    409,
    ['Ballot already cast', '已投票'],
    [
      'The seat “{seat}” has voted. A seat has one ballot, and it is final.',
      '「{seat}」席次已投票；每席一票，投出後不得變更。',
    ],
  ),
  'ballot-by-other': problem(
    403,
    ['Ballot of somebody else', '他人的選票'],
    [
      'Somebody else casts the ballot of the seat “{seat}”: who sat for it when the vote was opened. The secretary may record it for them.',
      '「{seat}」席次的選票由表決開始時代表該席次者投出；秘書處得代為登錄。',
    ],
  ),
} as const satisfies Readonly<Record<string, Problem>>;
