import type { RehearseTexts } from '../page-texts';

export const rehearse: RehearseTexts = {
  title: '試排週期時程',
  lead: '在無人辦理任何事項的前提下，檢視整個週期的時程：各階段何時開始與結束、何時提醒何人，以及逾期後的後續程序。本頁不會留下任何紀錄。',
  start: '執行期首日',
  startHint: '格式為 YYYY-MM-DD，例如 2027-07-01。',
  end: '執行期末日',
  endHint: '留空則依規則所定的期間計算。',
  zone: '論壇所在時區',
  zoneHint: '請填寫地名，例如 Asia/Taipei 或 Europe/Bucharest。',
  profile: '適用規則',
  profileHint: '各年度手冊所定的規則。',
  show: '顯示時程',
  endBeforeStart: '末日早於首日，請改填較晚的日期，或留空。',
  wrong: '{{field}}：{{text}}',
  downloads: '下載',
  download: { ics: '行事曆檔（ICS）', csv: '試算表（CSV）', json: '資料檔（JSON）' },
  phases: '各階段',
  steps: '各步驟（依時間先後）',
  step: '步驟',
  rung: '距期限日（負值為之前）',
};
