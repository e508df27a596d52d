import type { CycleTexts, DeadlineTexts } from '../page-texts';

export const cycle: CycleTexts = {
  name: '{{from}}–{{to}} 年行動方案',
  cycle: '週期',
  implementation: '執行期間',
  span: '{{from}}至{{to}}',
  standing: '目前進度',
  finished: '已結束',
  notBegun: '尚未開始',
  state: { 'in-preparation': '準備中', running: '進行中', suspended: '暫停' },
  phaseState: { planned: '未開始', open: '進行中', overdue: '逾期', closed: '已完成', waived: '不適用' },
  overdueBy_other: '已逾期 {{count}} 天',
};

export const deadline: DeadlineTexts = {
  commentWindow: '開始公眾諮詢期：{{phase}}',
  duty: {
    agenda: '議程草案',
    papers: '會議資料',
    'final-agenda': '正式議程',
    minutes: '會議紀錄',
    'action-item': '待辦事項',
    vote: '表決',
    'government-answer': '政府回應',
    'agency-instruction': '機關辦理情形',
    'meeting-frequency': '依約定頻率召開的下次會議',
    'six-month-minimum': '每六個月至少一次的會議',
    'lapse-confirmation': '喪失資格案的確認',
    'seat-filling': '懸缺席次的遞補',
    'term-end': '席次任期屆滿的續任或改選',
  },
  of: '{{duty}}（{{subject}}）',
  due: '期限 {{date}}',
};
