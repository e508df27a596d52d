import type { FrameTexts, PageTexts, PreferencesTexts, ProblemTexts } from '../page-texts';
import { apiDocs } from './page-api-docs';
import { cycle } from './page-cycles';
import { deadline, history } from './page-deadlines';
import { ownDuties } from './page-duties';
import { event, feed } from './page-feed';
import { forum, forums } from './page-forums';
import { meeting } from './page-meetings';
import { meetingWork } from './meeting-work';
import { work } from './work';
import { rehearse } from './page-rehearse';
import { operations } from './page-operations';

const frame: FrameTexts = {
  service: '國家行動方案週期',
  skip: '跳到主要內容',
  navigation: '主要導覽',
  languages: '語言',
  language: { en: 'English', 'zh-TW': '正體中文' },
  forums: '所有論壇',
  deadlines: '期限',
  preferences: '語言、時區與紀年',
  about: '本站內容皆由公開的事件紀錄彙整而成，紀錄只增不刪。',
  login: '登入與登入紀錄',
  feed: '事件流',
  feedData: '事件流（資料）',
  apiDocs: 'HTTP API',
  zone: '所有日期均為論壇所在時區的日期：{{zone}}（{{id}}）。',
  readersTime: '您的時間：{{moment}}（{{zone}}）',
  readersEnd: '您的時間 {{moment}} 截止（{{zone}}）',
  title: '{{title}} – {{service}}',
  unpublishedName: '姓名未公開',
  duties: '我的待辦',
  rehearse: '試排',
  wrong: '請修正下列問題',
};

const problem: ProblemTexts = {
  'not-found': {
    title: '找不到網頁',
    lead: '此網址沒有任何內容，可能是輸入有誤，或連結在信件中被截斷。',
  },
  unauthenticated: {
    title: '請先登入',
    lead: '此頁面須登入後使用；登入後將返回本頁。',
  },
  'out-of-date': {
    title: '表單已過期',
    lead: '此表單並非於您目前的登入期間開啟，故未執行任何動作；請重新載入頁面後再行填寫。',
  },
  elsewhere: {
    title: '由其他網站送出',
    lead: '此請求由其他網站的頁面送出，並未執行；請在本網站開啟頁面後再行操作。',
  },
  'not-permitted': {
    title: '您無權檢視此頁',
    lead: '此頁僅供論壇中具有職務的人員檢視。如認為您應有權限，請洽論壇的技術秘書。',
  },
  gone: {
    title: '此內容已不存在',
    lead: '系統已自備份還原，此網址原指的內容未一併還原。',
  },
  'too-many': { title: '請求過多', lead: '您的位址或登入在短時間內送出過多請求。資料並未遺失。' },
  'view-behind': {
    title: '資料更新中',
    lead: '您的操作已儲存，本頁將於數秒內更新，請重新載入。',
  },
  unavailable: {
    title: '目前無法使用',
    lead: '系統目前無法讀取紀錄，資料並未遺失，請於一分鐘後再試。',
  },
  broken: {
    title: '發生錯誤',
    lead: '這是系統的問題，並非您的操作所致，且已記錄在案。請再試一次；若持續發生，請將下列編號告知管理人員。',
  },
  refused: {
    title: '無法理解此網址',
    lead: '網址中有不符要求之處：',
  },
  login: '登入',
  wayOut: '前往所有論壇',
  retry: '重新載入本頁',
  request: '此次請求的編號：{{id}}',
};

const preferences: PreferencesTexts = {
  title: '語言、時區與紀年',
  lead: '設定以 cookie 保存在此瀏覽器中一年，不會存於他處。',
  language: '語言',
  zone: '您的時區',
  zoneHint: '請填地點，例如 Asia/Taipei 或 Europe/Bucharest。其他地區論壇的時間將同時以您的時區顯示。',
  zoneUnknown: '沒有「{{zone}}」這個時區。請填寫地點，例如 Asia/Taipei，或留空。',
  rocYears: '使用民國紀年',
  rocYearsHint: '例如 2026 年顯示為民國 115 年。',
  save: '儲存',
  saved: '已儲存。',
  back: '回到原頁面',
};

export const pages: PageTexts = {
  frame,
  problem,
  preferences,
  forums,
  forum,
  cycle,
  meeting,
  deadline,
  history,
  feed,
  event,
  work,
  rehearse,
  duties: ownDuties,
  operations,
  apiDocs,
  meetingWork,
};
