import type { RehearseTexts } from '../page-texts';

export const rehearse: RehearseTexts = {
  title: 'Rehearse a cycle',
  lead: 'See the whole calendar of a cycle as if nobody acts: when each phase begins and ends, who would be reminded when, and what follows when something is missed. Nothing is written.',
  start: 'First day of implementation',
  startHint: 'Written YYYY-MM-DD, such as 2027-07-01.',
  end: 'Last day of implementation',
  endHint: 'Leave it empty for as long as the rules say.',
  zone: 'Time zone of the forum',
  zoneHint: 'A place such as Asia/Taipei or Europe/Bucharest.',
  profile: 'Rules',
  profileHint: 'The rules that the handbooks of different years gave.',
  show: 'Show the calendar',
  endBeforeStart: 'The last day lies before the first: give a later one, or none.',
  wrong: '{{field}}: {{text}}',
  downloads: 'Take it with you',
  download: { ics: 'For your calendar (ICS)', csv: 'For a spreadsheet (CSV)', json: 'As data (JSON)' },
  phases: 'Phases',
  steps: 'Every step, in the order in which it would come',
  step: 'Step',
  rung: 'Before (−) or after the due day',
};
