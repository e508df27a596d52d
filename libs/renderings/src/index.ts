export {
  LANGUAGES,
  type Language,
  type TextParams,
  type Translate,
  isLanguage,
  listIn,
  textsIn,
} from './languages/language';
export type { SimulatedStepName } from './languages/texts';
export { type DeadlineEntry, NOTICE_KINDS, type Notice, type NoticeKind, type NoticeLetter } from './notice/notice';
export { noticeSubject } from './notice/notice.text';
export { type RenderedMail, renderNoticeMail } from './notice/notice-mail';
export { type CalendarPart, deadlineCalendar } from './calendar/deadline-calendar';
export type { SimulatedCalendar, SimulatedStep } from './calendar/simulated-calendar';
export { simulateToCsv } from './calendar/simulated-csv';
export { simulateToIcs } from './calendar/simulated-ics';
