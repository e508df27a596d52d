import { type Problem, problem } from './problem';

/** Why a command does not even reach the rules. */
export const busProblems = {
  'not-permitted': problem(
    403,
    ['Not permitted', '沒有權限'],
    [
      'Your roles in this forum today do not allow this. Ask its chair or point of contact, or use the key of a person who may.',
      '您今日在此論壇的角色不允許此操作；請洽主席或政府聯絡窗口，或使用有權限者的金鑰。',
    ],
  ),
  'stale-version': problem(
    412,
    ['Stale version', '版本已過時'],
    [
      'You decided on version {expected}, but the stream is at version {actual}. Read it again, then decide anew.',
      '您依據的是版本 {expected}，但目前已是版本 {actual}；請重新讀取後再作決定。',
    ],
  ),
  'command-id-reused': problem(
    422,
    ['Command id reused', '命令代號重複使用'],
    [
      'This command id was used for another command. Send the new command under an id of its own.',
      '此命令代號已用於另一命令，請為新命令使用新的代號。',
    ],
  ),
  'person-not-found': problem(
    422,
    ['Person not found', '找不到人員'],
    ['There is no person with this id. Add the person first.', '沒有這個代號的人員，請先新增該人員。'],
  ),
  'unknown-zone': problem(
    422,
    ['Unknown time zone', '未知的時區'],
    [
      '“{zone}” is not in the time-zone data. Give an IANA name such as Europe/Bucharest or Asia/Taipei.',
      '「{zone}」不在時區資料中，請使用 IANA 名稱，例如 Europe/Bucharest 或 Asia/Taipei。',
    ],
  ),
  'grounds-missing': problem(
    422,
    ['Grounds are missing', '缺少理由'],
    ['This act needs grounds: say in a sentence why it is done.', '此操作須敘明理由，請以一句話說明原因。'],
  ),
  'text-missing': problem(
    422,
    ['The text is missing', '缺少文字內容'],
    ['This text says nothing: write it, or leave the field out.', '此欄位沒有內容，請填寫文字或省略此欄位。'],
  ),
  'wall-time-in-gap': problem(
    422,
    ['No such time on that day', '當日沒有這個時刻'],
    [
      'The clocks are set forward that day and never show this time. Choose another, such as {earlier} or {later}.',
      '當日時鐘往前撥，不會出現這個時刻；請改選其他時刻，例如 {earlier} 或 {later}。',
    ],
  ),
  'wall-time-twice': problem(
    422,
    ['This time comes twice on that day', '這個時刻當日出現兩次'],
    [
      'The clocks are set back that day and show this time at {earlier} and again at {later}. Choose a time that comes once.',
      '當日時鐘往回撥，這個時刻會出現兩次：{earlier} 與 {later}；請改選只出現一次的時刻。',
    ],
  ),
} as const satisfies Readonly<Record<string, Problem>>;

export type BusRefusal = keyof typeof busProblems;
