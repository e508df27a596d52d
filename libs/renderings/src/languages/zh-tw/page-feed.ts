import type { EventTexts, FeedTexts } from '../page-texts';
import { says } from './event-meanings';

export const feed: FeedTexts = {
  lead: '各論壇發生的所有事件，依登錄順序排列，最新者在前。',
  cycle: '週期代碼（例如 tw-2016）',
  type: '事件類型',
  day: '登錄日期（YYYY-MM-DD）',
  caption: '事件',
  where: '所屬',
  withheld: '未公開的事件',
  none: '沒有符合條件的事件。',
  pages: '前後事件',
  newer: '較新的事件',
  older: '較早的事件',
  note: '事件編號即其在事件流中的位置，永不變更，也不會跳號；未公開的事件仍保留其位置與證明。',
};

export const event: EventTexts = {
  says,
  place: '事件流第 {{position}} 號事件',
  meaning: '意義',
  stream: '紀錄串流',
  occurred: '發生時間',
  recorded: '登錄時間',
  beforeInForum: '同論壇的前一事件',
  hash: '事件雜湊值',
  chain: '雜湊鏈',
  proof:
    '雜湊值依事件儲存時的內容計算，雜湊鏈再將此值與前一事件的鏈值相連。持有兩者即可證明事件未遭竄改或抽除，可用 nap feed verify 驗證。',
  json: '事件的原始資料',
  data: '以資料格式開啟',
  withheld: '此事件僅供該論壇任職人員檢視；其位置與證明則對所有人公開。',
  before: '前一事件（第 {{position}} 號）',
  after: '後一事件（第 {{position}} 號）',
  all: '所有事件',
};
