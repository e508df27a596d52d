import type { FrameTexts, PageTexts, PreferencesTexts, ProblemTexts } from '../page-texts';
import { apiDocs } from './page-api-docs';
import { cycle } from './page-cycles';
import { deadline, history } from './page-deadlines';
import { ownDuties } from './page-duties';
import { event, feed } from './page-feed';
import { forum, forums } from './page-forums';
import { meeting } from './page-meetings';
import { meetingWork } from './meeting-work';
import { work } from './work';
import { rehearse } from './page-rehearse';
import { operations } from './page-operations';

const frame: FrameTexts = {
  service: 'Action plan cycles',
  skip: 'Skip to the content',
  navigation: 'Main navigation',
  languages: 'Language',
  language: { en: 'English', 'zh-TW': '正體中文' },
  forums: 'All forums',
  deadlines: 'Deadlines',
  preferences: 'Language, time zone and years',
  about: 'What you see here is folded from a public log; nothing is ever deleted from it.',
  login: 'Log in; your sessions',
  feed: 'Event feed',
  feedData: 'Event feed (data)',
  apiDocs: 'HTTP API',
  zone: 'All days are days in the forum’s time zone, {{zone}} ({{id}}).',
  readersTime: '{{moment}} your time ({{zone}})',
  readersEnd: 'ends {{moment}} your time ({{zone}})',
  title: '{{title}} – {{service}}',
  unpublishedName: 'name not published',
  duties: 'My duties',
  rehearse: 'Rehearse',
  wrong: 'There is a problem',
};

const problem: ProblemTexts = {
  'not-found': {
    title: 'Page not found',
    lead: 'There is nothing at this address. It may have been mistyped, or cut off in a letter.',
  },
  unauthenticated: {
    title: 'Please log in',
    lead: 'This page is for people who are logged in. You come back here afterwards.',
  },
  'out-of-date': {
    title: 'The form is out of date',
    lead: 'It was opened in a session that is not the one you have now, so nothing was done. Load the page again and fill it in there.',
  },
  elsewhere: {
    title: 'Sent from another site',
    lead: 'A page of another site made your browser send this; nothing was done. Open the page here and do it from there.',
  },
  'not-permitted': {
    title: 'You may not see this page',
    lead: 'It is for people with a role in this forum. Ask the forum’s technical secretary if you think you should have one.',
  },
  gone: {
    title: 'This is no longer here',
    lead: 'The engine was restored from a backup, and what this address named did not come back with it.',
  },
  'too-many': {
    title: 'Too many requests',
    lead: 'Your address, or your session, asked for more pages than one reader needs. Nothing is lost.',
  },
  'view-behind': {
    title: 'Not quite there yet',
    lead: 'What you did is stored. This page will show it in a few seconds; please load it again.',
  },
  unavailable: {
    title: 'Not available right now',
    lead: 'The engine cannot read its log at this moment. Nothing is lost; please try again in a minute.',
  },
  broken: {
    title: 'Something went wrong',
    lead: 'This is our fault, not yours, and it has been noted. Please try again; if it goes on, tell the operators the number below.',
  },
  refused: {
    title: 'This address cannot be understood',
    lead: 'Something in it is not as it must be:',
  },
  login: 'Log in',
  wayOut: 'Go to all forums',
  retry: 'Load the page again',
  request: 'Number of this request: {{id}}',
};

const preferences: PreferencesTexts = {
  title: 'Language, time zone and years',
  lead: 'Kept in cookies in this browser for a year, and nowhere else.',
  language: 'Language',
  zone: 'Your time zone',
  zoneHint:
    'A place such as Asia/Taipei or Europe/Bucharest. Times of a forum elsewhere are then shown in yours as well.',
  zoneUnknown: 'There is no time zone “{{zone}}”. Write a place such as Asia/Taipei, or leave the field empty.',
  rocYears: 'Count years as in the Republic of China calendar',
  rocYearsHint: '2026 is then year 115.',
  save: 'Save',
  saved: 'Saved.',
  back: 'Back to where you were',
};

export const pages: PageTexts = {
  frame,
  problem,
  preferences,
  forums,
  forum,
  cycle,
  meeting,
  deadline,
  history,
  feed,
  event,
  work,
  rehearse,
  duties: ownDuties,
  operations,
  apiDocs,
  meetingWork,
};
