import type { OwnDutiesTexts } from '../page-texts';

export const ownDuties: OwnDutiesTexts = {
  lead: '您在各論壇因職務或經指定而應辦理的事項。',
  open: '待辦',
  noneLate: '您目前沒有逾期事項。',
  none: '您目前沒有待辦事項。',
  calendar: '將待辦事項加入您的行事曆',
  calendarLead: '行事曆軟體可透過專屬網址訂閱您的待辦事項。持有此網址者皆可讀取，請妥善保管，勿轉知他人。',
  once: '以下為您的專屬網址，僅顯示這一次，請立即複製到行事曆軟體。',
  make: '產生網址',
  renew: '更換網址',
  revoke: '停用網址',
  made: '網址產生日期：',
  read: '最近讀取日期：',
  neverRead: '尚未讀取',
  installation: '您管理的系統',
};
