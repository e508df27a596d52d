import type { Language, TextParams } from '../languages/language';
import { ApiDocsPage, type ApiDocsShown, type ApiSubject, ApiSubjectPage } from './api-docs.page';
import { CyclePage, type CyclePageShown } from './cycle.page';
import { DeadlinePage, type DeadlinePageShown } from './deadline.page';
import { DeadlinesPage, type DeadlinesShown } from './deadlines.page';
import { DutiesPage, type DutiesShown } from './duties.page';
import { EventPage, type EventShown } from './event.page';
import { FeedPage, type FeedShown } from './feed.page';
import { ForumPage, type ForumShown } from './forum.page';
import { ForumsPage, type ForumsShown } from './forums.page';
import { renderPage } from './frame/layout';
import type { MeetingPageShown } from './meeting-shown';
import { MeetingPage } from './meeting.page';
import { type Reading, wordsIn } from './frame/reading';
import { OperationsPage, type OperationsShown } from './operations.page';
import { PreferencesPage, type PreferencesShown } from './preferences.page';
import { ProblemPage, type ProblemShown } from './problem.page';
import { RehearsePage, type RehearseShown } from './rehearse.page';

export { pathOf } from './addresses';
export type { DescribedContent, DescribedOperation, DescribedParameter } from './api-docs.page';
export type { Told } from './phase-section';
export type { CycleStanding } from './cycle-standing';
export type { HistoryLine } from './deadline.page';
export { isLate } from './deadline-name';
export { type DeadlineShown, LEADS } from './deadlines.page';
export type { ForumStanding } from './forums.page';
export type { EventFacts, FeedLine } from './feed.page';
export type {
  ApiDocsShown,
  ApiSubject,
  CyclePageShown,
  DeadlinePageShown,
  DeadlinesShown,
  DutiesShown,
  EventShown,
  FeedShown,
  ForumShown,
  ForumsShown,
  MeetingPageShown,
  OperationsShown,
  PreferencesShown,
  ProblemShown,
  Reading,
  RehearseShown,
};

/** Each answers with a whole HTML document that needs no script and holds no inline style. */
export const renderProblemPage = (reading: Reading, problem: ProblemShown): string =>
  renderPage(reading, <ProblemPage problem={problem} />);

export const renderPreferencesPage = (reading: Reading, shown: PreferencesShown): string =>
  renderPage(reading, <PreferencesPage {...shown} />);

export const renderForumsPage = (reading: Reading, shown: ForumsShown): string =>
  renderPage(reading, <ForumsPage {...shown} />);

export const renderForumPage = (reading: Reading, forum: ForumShown): string =>
  renderPage(reading, <ForumPage forum={forum} />);

export const renderCyclePage = (reading: Reading, shown: CyclePageShown): string =>
  renderPage(reading, <CyclePage {...shown} />);

export const renderMeetingPage = (reading: Reading, shown: MeetingPageShown): string =>
  renderPage(reading, <MeetingPage {...shown} />);

export const renderDeadlinesPage = (reading: Reading, shown: DeadlinesShown): string =>
  renderPage(reading, <DeadlinesPage {...shown} />);

export const renderDeadlinePage = (reading: Reading, shown: DeadlinePageShown): string =>
  renderPage(reading, <DeadlinePage {...shown} />);

export const renderOperationsPage = (reading: Reading, shown: OperationsShown): string =>
  renderPage(reading, <OperationsPage {...shown} />);

export const renderApiDocsPage = (reading: Reading, shown: ApiDocsShown): string =>
  renderPage(reading, <ApiDocsPage {...shown} />);

export const renderApiSubjectPage = (reading: Reading, shown: ApiSubject): string =>
  renderPage(reading, <ApiSubjectPage {...shown} />);

export const renderFeedPage = (reading: Reading, shown: FeedShown): string =>
  renderPage(reading, <FeedPage {...shown} />);

export const renderEventPage = (reading: Reading, shown: EventShown): string =>
  renderPage(reading, <EventPage {...shown} />);

export const renderRehearsePage = (reading: Reading, shown: RehearseShown): string =>
  renderPage(reading, <RehearsePage {...shown} />);

/** What is wrong with a rehearsal, in the words of its page. */
export const wordsOfRehearsal =
  (language: Language) =>
  (key: 'start' | 'end' | 'zone' | 'profile' | 'endBeforeStart' | 'wrong', params?: TextParams): string =>
    wordsIn(language)(`rehearse.${key}`, params);

export const renderDutiesPage = (reading: Reading, shown: DutiesShown): string =>
  renderPage(reading, <DutiesPage {...shown} />);
