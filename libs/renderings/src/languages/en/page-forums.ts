import type { ForumTexts, ForumsTexts } from '../page-texts';

export const forums: ForumsTexts = {
  title: 'All forums',
  lead: 'Where each forum’s action plans stand today, what is late, and what is due next.',
  none: 'There is no forum yet. An administrator registers the first one.',
  caption: 'Forums and their cycles',
  forum: 'Forum',
  standing: 'Where its cycles stand',
  late: 'Late',
  next: 'Next deadline',
  noCycle: 'No cycle is under way.',
  nothingLate: 'Nothing',
  nothingNext: 'None is set',
  more: 'Forums from “{{after}}” on',
  lateCount_one: '{{count}} deadline missed',
  lateCount_other: '{{count}} deadlines missed',
};

export const forum: ForumTexts = {
  zone: 'Time zone',
  languages: 'Languages',
  noLanguages: 'English only',
  people: 'People and roles',
  noPeople: 'Nobody holds a role today.',
  role: 'Role',
  name: 'Name',
  since: 'Since',
  until: 'Until',
  noEnd: 'no end is set',
  cycles: 'Action plan cycles',
  noCycles: 'The forum has no cycle yet.',
  meetings: 'Meetings to come',
  noMeetings: 'No meeting is called.',
  meeting: 'Meeting',
  when: 'When',
  place: 'Where',
  noPlace: 'not told yet',
};
