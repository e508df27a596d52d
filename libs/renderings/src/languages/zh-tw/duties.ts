import type { DutyTexts } from '../texts';

const CALL_A_MEETING = '請及早召開會議；議程與會議資料須於會前送達論壇成員。';

export const duties: DutyTexts = {
  owed: {
    agenda: {
      item: '{{meets}} 會議的議程草案',
      todo: '請於期限前完成核定並寄送論壇成員，以便成員提供意見。',
      late: '核定後請儘速寄送，並將列為逾期完成。',
    },
    papers: {
      item: '{{meets}} 會議的會議資料',
      todo: '請將所有討論資料寄送論壇成員。',
      late: '請儘速寄送，並將列為逾期完成。',
    },
    'final-agenda': {
      item: '{{meets}} 會議的正式議程',
      todo: '請彙整成員意見，再次核定後於期限前公布。',
      late: '核定後請儘速公布，並將列為逾期完成。',
    },
    minutes: {
      item: '{{meets}} 的會議紀錄',
      todo: '請於期限前分送草稿、完成核定並公布。',
      late: '核定後請儘速公布，並將列為逾期完成。',
    },
    'action-item': {
      item: '待辦事項『{{what}}』',
      todo: '完成後請儘速登錄。',
      late: '完成後請儘速登錄；下次會議將檢視未結事項。',
    },
    vote: {
      item: '『{{title}}』表決',
      todo: '請於期限前投票。',
      late: '請結束表決。',
    },
    'government-answer': {
      item: '政府對『{{title}}』的回應',
      todo: '請說明採納與不採納的部分，並敘明理由。',
      late: '論壇成員仍在等候政府說明理由，請儘速回應。',
    },
    'agency-instruction': {
      item: '{{agency}}就『{{title}}』的辦理情形',
      todo: '請確認該機關如期回報辦理情形。',
      late: '請洽該機關，並於收到回報後儘速登錄。',
    },
    'meeting-frequency': {
      item: '依約定頻率召開的下次會議',
      todo: CALL_A_MEETING,
      late: '論壇未依約定頻率開會。請召開會議，或由成員議定新的開會頻率。',
    },
    'six-month-minimum': {
      item: '每六個月至少一次的會議',
      todo: CALL_A_MEETING,
      late: 'OGP要求政府與公民社會至少每六個月開會一次。請召開會議。',
    },
    'lapse-confirmation': {
      item: '席次 {{seat}} 喪失資格案的確認',
      todo: '請確認喪失資格，或敘明理由予以駁回。',
      late: '未經確認前，其成員資格仍然有效。請確認喪失資格，或敘明理由予以駁回。',
    },
    'seat-filling': {
      item: '席次 {{seat}} 的遞補或補選',
      todo: '由候補人選遞補，或另行補選。',
      late: '該席次仍懸缺，請由候補人選遞補，或辦理補選。',
    },
    'term-end': {
      item: '席次 {{seat}} 任期屆滿的續任或改選',
      todo: '該席次任期於當日屆滿，請辦理續任或產生繼任人選。',
      late: '任期已屆滿，請重新遞補該席次。',
    },
  },
  approve: '目前等候您核定，請核定，或敘明理由退回。',
  notice: {
    'duty-reminder': {
      subject_zero: '「{{item}}」今天截止',
      subject_other: '「{{item}}」尚餘 {{count}} 天截止',
      lead_zero: '「{{item}}」今天（{{date}}）截止。',
      lead_other: '「{{item}}」將於 {{date}} 截止，尚餘 {{count}} 天。',
      next: '{{todo}}',
    },
    'duty-missed': {
      subject: '「{{item}}」未如期完成',
      lead: '「{{item}}」的期限為 {{date}}，目前尚無完成紀錄。',
      next: '{{late}}',
    },
    'duty-overdue': {
      subject_zero: '「{{item}}」已逾期',
      subject_other: '「{{item}}」已逾期 {{count}} 天',
      lead_zero: '「{{item}}」已逾期（原訂 {{date}}）。',
      lead_other: '「{{item}}」已逾期 {{count}} 天（原訂 {{date}}）。',
      next: '{{late}}',
    },
    'duty-moved': {
      subject: '「{{item}}」的期限改為 {{date}}',
      lead: '「{{item}}」的期限已由 {{from}} 改為 {{date}}。',
      next: '後續提醒將依新的日期發送。',
    },
  },
};
