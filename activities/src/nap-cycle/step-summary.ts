import { daysBetween } from '@nap/calendar';
import type { Step, StepName } from '@nap/domain';

const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

const SUMMARIES: Readonly<Record<StepName, (step: Step) => string>> = {
  opens: ({ on }) => `the phase opens on ${on}`,
  'irm-briefing': ({ on }) => `reminder on ${on} to brief the IRM and to supply evidence`,
  reminder: ({ on, dueOn }) => `reminder ${days(daysBetween(on, dueOn))} before ${dueOn}`,
  'comment-window-reminder': ({ on }) => `reminder on ${on} to open the comment window`,
  'latest-comment-window': ({ on }) => `${on} is the latest day to open the comment window`,
  due: ({ dueOn }) => `the due day ${dueOn} begins`,
  missed: ({ dueOn }) => `the due day ${dueOn} has ended`,
  ends: ({ dueOn }) => `the last day ${dueOn} has ended`,
  'overdue-notice': ({ on, dueOn }) => `notice ${days(daysBetween(dueOn, on))} after ${dueOn}`,
  warned: ({ on }) => `warning on ${on}: about to act contrary to process`,
  reached: ({ on }) => `contrary to process on ${on}`,
  'comment-closes': ({ dueOn }) => `the comment window has ended with ${dueOn}`,
  'irm-report-missing-at-drafting': ({ on }) => `${on}: the next plan is drafted without the IRM's report`,
};

/** What a timer waits for, in words for those who look after the timers. */
export const stepSummary = (step: Step): string => SUMMARIES[step.step](step);
