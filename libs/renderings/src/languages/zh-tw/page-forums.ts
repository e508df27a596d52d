import type { ForumTexts, ForumsTexts } from '../page-texts';

export const forums: ForumsTexts = {
  title: '所有論壇',
  lead: '各論壇行動方案目前的進度、逾期事項與下一個期限。',
  none: '目前沒有論壇；第一個論壇由管理員登錄。',
  caption: '論壇與其週期',
  forum: '論壇',
  standing: '週期進度',
  late: '逾期',
  next: '下一個期限',
  noCycle: '目前沒有進行中的週期。',
  nothingLate: '無',
  nothingNext: '尚無',
  more: '「{{after}}」之後的論壇',
  lateCount_other: '{{count}} 項逾期',
};

export const forum: ForumTexts = {
  zone: '時區',
  languages: '語言',
  noLanguages: '僅英文',
  people: '人員與職務',
  noPeople: '目前無人擔任職務。',
  role: '職務',
  name: '姓名',
  since: '起',
  until: '迄',
  noEnd: '未訂',
  cycles: '行動方案週期',
  noCycles: '論壇尚無週期。',
  meetings: '即將召開的會議',
  noMeetings: '目前未召集會議。',
  meeting: '會議',
  when: '時間',
  place: '地點',
  noPlace: '尚未公布',
};
