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
  'wall-time-in-gap': problem(
    422,
    ['Time does not exist on this day', '當日沒有這個時間'],
    [
      'The forum’s clocks skip this time when they are put forward. Choose another, such as {earlier} or {later}.',
      '論壇當地時鐘於該日撥快，這個時間並不存在；請改選其他時間，例如 {earlier} 或 {later}。',
    ],
  ),
  'wall-time-twice': problem(
    422,
    ['Time comes twice on this day', '當日有兩次這個時間'],
    [
      'The forum’s clocks show this time twice when they are put back: at {earlier} and at {later}. Choose a time that comes once.',
      '論壇當地時鐘於該日撥慢，此時間出現兩次：{earlier} 與 {later}；請選擇僅出現一次的時間。',
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
} as const satisfies Readonly<Record<string, Problem>>;

export type BusRefusal = keyof typeof busProblems;
