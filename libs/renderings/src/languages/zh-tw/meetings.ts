import type { MeetingTexts } from '../texts';

const APPROVE = '請核定，或敘明理由退回。';

export const meetings: MeetingTexts = {
  meeting: { regular: '定期會議', extraordinary: '臨時會議' },
  span: '{{from}} 至 {{until}}',
  stage: { draft: '議程草案', final: '正式議程' },
  notice: {
    'meeting-invitation': {
      subject: '開會通知：{{day}} {{meeting}}',
      lead: '謹訂於 {{starts}} 召開{{meeting}}，敬請出席。',
      next: '議程與會議資料將於會前寄送。',
    },
    'meeting-moved': {
      subject: '會議改期：{{meeting}}改於 {{day}} 召開',
      lead: '原訂 {{from}} 召開的{{meeting}}，改於 {{starts}} 召開。',
      next: '會前各項期限依新的時間調整，已完成的事項無須重辦。',
    },
    'meeting-second-call': {
      subject: '第2次開會通知：{{day}} {{meeting}}',
      lead: '第1次開會未達法定人數，{{meeting}}訂於 {{starts}} 第2次召開。',
      next: '議程不變；第2次開會適用較低的法定人數。',
    },
    'meeting-cancelled': {
      subject: '會議取消：{{day}} {{meeting}}',
      lead: '原訂 {{starts}} 召開的{{meeting}}已取消。',
      next: '無須再為本次會議準備資料。',
    },
    'agenda-submitted': {
      subject: '{{day}} 會議議程草案：請核定',
      lead: '{{starts}} {{meeting}}的議程草案已提交，等候您核定。',
      next: APPROVE,
    },
    'final-agenda-submitted': {
      subject: '{{day}} 會議正式議程：請核定',
      lead: '{{starts}} {{meeting}}的正式議程已彙整成員意見，等候您核定。',
      next: APPROVE,
    },
    'agenda-returned': {
      subject: '{{day}} 會議議程已退回',
      lead: '{{starts}} {{meeting}}的{{stage}}已由{{by}}退回。',
      next: '退回理由已登錄於該會議，請修正後重新提交。',
    },
    'agenda-circulated': {
      subject: '{{day}} {{meeting}}議程草案',
      lead: '茲寄送 {{starts}} {{meeting}}的議程草案。',
      next: '請於正式議程公布前提供意見。',
    },
    'materials-sent': {
      subject: '{{day}} {{meeting}}會議資料',
      lead: '茲寄送 {{starts}} {{meeting}}的會議資料。',
      next: '請於會前詳閱。',
    },
    'agenda-published': {
      subject: '{{day}} {{meeting}}正式議程',
      lead: '{{starts}} {{meeting}}的正式議程已公布。',
      next: '會議將依此議程進行。',
    },
    'proxy-notified': {
      subject: '{{day}} 會議席次 {{seat}} 的代理人',
      lead: '{{starts}} {{meeting}}，席次 {{seat}} 將由代理人出席：{{proxy}}。',
      next: '代理人須親自到場，始代表該席次。',
    },
    'proxy-named': {
      subject: '您是 {{day}} 會議席次 {{seat}} 的代理人',
      lead: '您受託於 {{starts}} {{meeting}}代理席次 {{seat}}。',
      next: '若無法出席，請通知技術秘書；代理人未到場，該席次即視為缺席。',
    },
    'quorum-failed': {
      subject: '{{day}} 會議未達法定人數，將召開第2次會議',
      lead: '{{starts}} {{meeting}}未達法定人數（{{have}}/{{need}}），將召開第2次會議。',
      next: '將另行寄送新的開會通知，議程不變。',
    },
    'meeting-failed': {
      subject: '{{day}} 第2次開會仍未達法定人數',
      lead: '{{starts}} {{meeting}}第2次開會仍未達法定人數。',
      next: '本次未作成任何決定，各議案移至下次會議討論。',
    },
    'minutes-circulated': {
      subject: '{{day}} {{meeting}}會議紀錄草稿',
      lead: '{{starts}} {{meeting}}的會議紀錄草稿已分送。',
      next: '如需修正，請於核定前通知技術秘書。',
    },
    'minutes-published': {
      subject: '{{day}} {{meeting}}會議紀錄',
      lead: '{{starts}} {{meeting}}的會議紀錄已公布。',
      next: '其中的待辦事項即日起列管。',
    },
    'action-item-opened': {
      subject: '待辦事項（{{date}} 前）：{{what}}',
      lead: '{{day}} {{meeting}}決議由您負責下列待辦事項，執行期限為 {{date}}：{{what}}',
      next: '完成後請儘速登錄；期限前將寄送提醒。',
    },
  },
};
