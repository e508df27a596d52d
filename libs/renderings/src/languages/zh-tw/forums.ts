import type { ForumTexts } from '../texts';

export const forums: ForumTexts = {
  lapse: {
    'in-a-row': '連續缺席定期會議次數過多',
    'of-a-year': '最近12個月定期會議缺席過多',
  },
  notice: {
    'lapse-warned': {
      subject: '席次 {{seat}}：再缺席一次可能喪失成員資格',
      lead: '您已多次缺席定期會議。若再缺席一次，將提出您喪失成員資格（席次 {{seat}}）一案。',
      next: '若無法出席下次會議，請事先通知代理人；代理人到場即不計缺席。',
    },
    'lapse-proposed': {
      subject: '喪失資格案：席次 {{seat}}',
      lead: '茲提出下列成員喪失資格一案：{{person}}，席次 {{seat}}。事由：{{rule}}。',
      next: '請於 {{date}} 前確認，或敘明理由予以駁回。在此之前其成員資格仍然有效。',
    },
    'membership-lapsed': {
      subject: '您的成員資格已喪失（席次 {{seat}}）',
      lead: '因多次缺席，您的成員資格（席次 {{seat}}）已喪失。',
      next: '出缺席紀錄保存於論壇；如有疑義，請洽技術秘書。',
    },
    'seat-vacated': {
      subject: '席次 {{seat}} 出缺',
      lead: '席次 {{seat}} 現已出缺。',
      next: '由候補人選遞補，或另行補選。',
    },
    'substitute-follows': {
      subject: '席次 {{seat}} 出缺，您是候補人選',
      lead: '席次 {{seat}} 現已出缺，您是該席次的候補人選。',
      next: '就任時間將由技術秘書另行通知。',
    },
    'parity-broken': {
      subject: '政府與民間席次數不相等',
      lead: '論壇目前有政府席次 {{government}} 席、其他席次 {{others}} 席。',
      next: '請補足或調整席次，使雙方人數恢復相等。',
    },
  },
};
