export type { SimulatedStepName } from './languages/texts';
export type { Notice, NoticeKind, NoticeLetter } from './notice/notice';
export { noticeSubject } from './notice/notice.text';
export { type RenderedMail, renderNoticeMail } from './notice/notice-mail';
export type { SimulatedCalendar } from './calendar/simulated-calendar';
export { simulateToCsv } from './calendar/simulated-csv';
export { simulateToIcs } from './calendar/simulated-ics';
