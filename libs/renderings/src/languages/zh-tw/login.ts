import type { LoginTexts } from '../login-texts';

export const login: LoginTexts = {
  calendar: '我的待辦事項',
  mail: {
    subject: '您登入 {{site}} 的連結',
    lead: '您要求登入 {{site}}，請按下方按鈕登入。',
    next: '此連結只能使用一次，自您提出要求起 15 分鐘內有效，且僅限於提出要求的瀏覽器。',
    action: '登入',
    notAsked: '若您並未提出要求，無須理會；沒有此信，任何人都無法登入。',
    secret: '請勿轉寄此信。我們不會向您索取此連結。',
  },
  ask: {
    title: '登入',
    lead: '請填寫您在論壇登記的電子郵件地址，我們會寄給您登入連結，無須密碼。',
    email: '電子郵件地址',
    emailHint: '請於 15 分鐘內以此瀏覽器開啟連結。',
    send: '寄送登入連結',
    noAddress: '請填寫電子郵件地址，例如 name@example.org。',
  },
  sent: {
    title: '請查看您的信箱',
    lead: '若您填寫的地址已在此登記，登入連結即將寄達。請於 15 分鐘內以此瀏覽器開啟連結。',
    nothing:
      '幾分鐘後仍未收到？請查看垃圾郵件匣，並確認地址是否正確。只有論壇已登記的人員才能登入，請洽技術秘書。15 分鐘內寄出三封後，會暫停寄送。',
    again: '重新填寫地址',
  },
  confirm: {
    title: '要在此登入嗎？',
    lead: '您的連結有效。按下按鈕即可登入，連結隨即失效。',
    go: '登入',
  },
  refused: {
    used: {
      title: '此連結已使用過',
      lead: '每個連結只能登入一次。若是您本人使用，您可能已經登入；否則請重新索取連結。',
      wayOut: '前往登入',
    },
    expired: {
      title: '此連結已逾時',
      lead: '連結自提出要求起 15 分鐘內有效。您沒有失去任何資料，請重新索取連結。',
      wayOut: '重新索取連結',
    },
    'other-browser': {
      title: '請以提出要求的瀏覽器開啟連結',
      lead: '為了您的安全，連結只能在提出要求的瀏覽器中使用，且該瀏覽器須保留 Cookie。請在該處開啟，或在此重新索取連結。',
      wayOut: '在此重新索取連結',
    },
    unknown: {
      title: '此連結無效',
      lead: '此連結並非由我們寄出，或在信中遭截斷。請複製信中完整的網址，或重新索取連結。',
      wayOut: '重新索取連結',
    },
    'too-many': {
      title: '索取連結次數過多',
      lead: '您的網路在短時間內索取了許多連結，請於 15 分鐘後再試。',
      wayOut: '返回登入',
    },
  },
  inside: {
    title: '您已登入',
    lead: '您以 {{name}} 的身分登入。閒置半小時後登入即失效，最長十二小時。',
    sessions: '您的登入',
    thisOne: '此瀏覽器',
    agent: '瀏覽器',
    agentUnknown: '未表明名稱的瀏覽器',
    begun: '開始',
    seen: '最近使用',
    end: '結束此登入',
    logout: '登出',
    act: '您可以執行的操作',
  },
  demo: {
    title: '以示範人員登入',
    lead: '此系統僅供在本機示範使用，請選擇您要扮演的人員。',
    person: '人員',
    admin: '{{name}}（系統管理者）',
    go: '登入',
    nobody: '此處尚無任何人員。請先以「nap demo」載入示範資料，再回到此頁。',
  },
};
