import { type Problem, problem } from './problem';

/** What HTTP itself can say no to. */
export const httpProblems = {
  'malformed-json': problem(
    400,
    ['Malformed JSON', 'JSON 格式錯誤'],
    ['The body is not JSON. Check commas, quotes and brackets.', '內容不是有效的 JSON，請檢查逗號、引號與括號。'],
  ),
  'malformed-utf8': problem(
    400,
    ['Malformed UTF-8', 'UTF-8 編碼錯誤'],
    [
      'The body is not UTF-8. Save or send the text in that encoding.',
      '內容不是有效的 UTF-8，請以該編碼儲存或傳送文字。',
    ],
  ),
  'body-too-large': problem(
    413,
    ['Body too large', '內容過大'],
    [
      'A body may have at most {maximum} bytes. Link to long documents instead of sending them.',
      '內容最多 {maximum} 位元組；較長的文件請以連結代替。',
    ],
  ),
  'unsupported-media-type': problem(
    415,
    ['Unsupported media type', '不支援的內容類型'],
    ['Send the body as application/json.', '請以 application/json 傳送內容。'],
  ),
  'validation-failed': problem(
    422,
    ['Input is not valid', '輸入內容無效'],
    [
      'Some fields are not as they must be; `errors` names each one and what it needs.',
      '部分欄位不符要求；`errors` 逐一列出欄位及其要求。',
    ],
  ),
  unauthenticated: problem(
    401,
    ['No valid key', '缺少有效金鑰'],
    [
      'Send a key as “Authorization: Bearer nap_…”. This one is missing, wrong, expired or revoked; an administrator issues a new one.',
      '請以「Authorization: Bearer nap_…」傳送金鑰。目前的金鑰缺少、錯誤、已過期或已撤銷；請洽管理員核發新金鑰。',
    ],
  ),
  'not-found': problem(404, ['Not found', '找不到資源'], ['There is nothing at this address.', '此網址沒有任何資源。']),
  'commitment-not-found': problem(
    404,
    ['Commitment not found', '找不到承諾事項'],
    [
      'The plan of this cycle has no commitment “{commitment}”. List its commitments to see their ids.',
      '此週期的方案沒有承諾事項「{commitment}」，請查詢其承諾事項清單以取得正確代號。',
    ],
  ),
  'method-not-allowed': problem(
    405,
    ['Method not allowed', '不允許的方法'],
    ['This address does not take {method}.', '此網址不接受 {method}。'],
  ),
  'idempotency-key-invalid': problem(
    400,
    ['Idempotency-Key is not valid', 'Idempotency-Key 無效'],
    [
      'An Idempotency-Key has 1 to 255 printable ASCII characters; a fresh UUID per act is a good choice.',
      'Idempotency-Key 須為 1 到 255 個可列印的 ASCII 字元；建議每次操作使用新的 UUID。',
    ],
  ),
  'idempotency-key-reused': problem(
    422,
    ['Idempotency-Key reused', 'Idempotency-Key 重複使用'],
    [
      'This Idempotency-Key was sent before with another body. Send the new act under a key of its own.',
      '此 Idempotency-Key 先前已用於不同的內容，請為新的操作使用新的 Idempotency-Key。',
    ],
  ),
  'view-behind': problem(
    503,
    ['View is behind', '檢視資料尚未更新'],
    [
      'The act is stored, but this view has not reached version {version} yet. Try again after the time in Retry-After.',
      '操作已儲存，但此檢視尚未更新至版本 {version}；請於 Retry-After 所示時間後再試。',
    ],
  ),
  'unknown-cursor': problem(
    400,
    ['Unknown cursor', '未知的游標'],
    [
      'The feed has no such position: it goes from {earliest} to {head}. Give one of these, “earliest”, “latest”, an instant such as 2026-01-01T00:00:00Z, or the cursor your last page ended with.',
      '事件流沒有此位置，有效範圍為 {earliest} 至 {head}；請提供其中的位置、「earliest」、「latest」、時刻（例如 2026-01-01T00:00:00Z）或上一頁的終點游標。',
    ],
  ),
  'feed-restored': problem(
    410,
    ['Feed was restored', '事件流已還原'],
    [
      'The feed was restored from a backup and goes on under another id. Go back to position {common}, the last one both have in common.',
      '事件流已自備份還原並使用新的代號；請退回到兩者共有的最後位置 {common}。',
    ],
  ),
  'too-many-streams': problem(
    429,
    ['Too many long answers at once', '同時開啟的長時間回應過多'],
    [
      'Your address has {maximum} streams, or as many dumps, of the feed open: no more at once. Let one of them end, or read the feed page by page.',
      '您的位址已同時開啟 {maximum} 個事件串流或同數的整檔下載，達到上限；請先結束其中之一，或改以分頁方式讀取事件流。',
    ],
  ),
  'too-many-requests': problem(
    429,
    ['Too many requests', '請求過多'],
    [
      'You may send {maximum} of these requests in {window} seconds, and you did. Go on in {seconds} seconds; an API key has a quota of its own.',
      '此類請求每 {window} 秒至多 {maximum} 次，已達上限；請於 {seconds} 秒後再試。使用 API 金鑰者另計其額度。',
    ],
  ),
  'cross-site-request': problem(
    403,
    ['Sent from another site', '由其他網站送出'],
    [
      'A page of another site made your browser send this; nothing was done. Open this site yourself and do it there.',
      '此請求由其他網站的頁面送出，並未執行；請自行開啟本網站後再操作。',
    ],
  ),
  'form-token-invalid': problem(
    403,
    ['The form is out of date', '表單已過期'],
    [
      'The form does not belong to your session as it is now, and nothing was done. Load the page again and send it from there.',
      '此表單不屬於您目前的登入，並未執行；請重新載入頁面後再送出。',
    ],
  ),
  'precondition-invalid': problem(
    400,
    ['If-Match is not valid', 'If-Match 無效'],
    [
      'If-Match holds the version you read, as a number in quotes.',
      'If-Match 須為您讀取到的版本，以引號括住的數字表示。',
    ],
  ),
  unavailable: problem(
    503,
    ['Not available now', '目前無法使用'],
    [
      'The engine cannot store or read at this moment. The same request with the same Idempotency-Key may be sent again.',
      '系統目前無法儲存或讀取；請以相同的 Idempotency-Key 重新傳送相同的請求。',
    ],
  ),
  'internal-error': problem(
    500,
    ['Internal error', '內部錯誤'],
    [
      'Something broke that is not your fault. Report it with the value of `instance`; the same request may be sent again.',
      '發生非您所致的錯誤；請附上 `instance` 的值回報，並可重新傳送相同的請求。',
    ],
  ),
} as const satisfies Readonly<Record<string, Problem>>;

export type HttpRefusal = keyof typeof httpProblems;
