import type { DecisionTexts } from '../texts';

const CAST = '請於期限前投票；每席一票，投出後不得更改。';

export const decisions: DecisionTexts = {
  secrecy: { open: '記名投票', secret: '無記名投票，任何人均無法得知您的選擇' },
  tally: '贊成 {{yes}}、反對 {{no}}、棄權 {{abstain}}',
  failed: {
    'not-carried': '未達議事規則所定的多數。',
    'no-quorum': '投票人數不足，無法作成有拘束力的決定。',
  },
  accepted: { wholly: '採納', 'in-part': '部分採納', rejected: '不採納' },
  notice: {
    'vote-opened': {
      subject: '「{{title}}」開始投票，至 {{day}} 止',
      lead: '「{{title}}」已開始投票，至 {{closes}} 截止。',
      next: CAST,
    },
    'vote-reminder': {
      subject_zero: '「{{title}}」投票今天截止',
      subject_other: '「{{title}}」投票尚餘 {{count}} 天截止',
      lead_zero: '「{{title}}」投票今天（{{closes}}）截止，您尚未投票。',
      lead_other: '「{{title}}」投票將於 {{closes}} 截止，尚餘 {{count}} 天，您尚未投票。',
      next: CAST,
    },
    'decision-taken': {
      subject: '決議通過：{{title}}',
      lead: '論壇已通過「{{title}}」。',
      next: '本決議具拘束力。',
    },
    'advice-adopted': {
      subject: '通過為建議：{{title}}',
      lead: '論壇通過「{{title}}」，作為對政府的建議。',
      next: '政府應敘明理由回應。',
    },
    'decision-failed': {
      subject: '未通過：{{title}}',
      lead: '「{{title}}」未獲通過。',
      next: '{{reason}}',
    },
    'advice-issued': {
      subject: '論壇建議：{{title}}',
      lead: '論壇就「{{title}}」向政府提出建議，請於 {{date}} 前敘明理由回應。',
      next: '請說明採納與不採納的部分，並敘明理由。',
    },
    'government-answered': {
      subject: '政府已回應：{{title}}',
      lead: '政府已就論壇對「{{title}}」的建議作出回應：{{accepted}}。',
      next: '回應理由已登錄於該議案。',
    },
  },
};
