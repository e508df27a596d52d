export type { AttemptOutcome, ClaimedDelivery } from './ledger/delivery';
export { DeliveryLedger } from './ledger/delivery-ledger';
export { LETTER_OPTIONS, type Letter, type LetterOptions, LetterWriter } from './letter/letter-writer';
export { notificationsMigrations } from './migrations';
export { NotificationsModule } from './notifications.module';
export { DeliveryPlanner } from './planner/delivery-planner';
export { previewMails } from './preview/preview-mails';
export { previewMeetingMails } from './preview/preview-meeting-mails';
export type { PreviewedLetter } from './preview/previewed-letter';
