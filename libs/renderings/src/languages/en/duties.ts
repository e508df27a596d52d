import type { DutyTexts } from '../texts';

const CALL_A_MEETING = 'Please call a meeting in time: members need the agenda and the papers beforehand.';

export const duties: DutyTexts = {
  owed: {
    agenda: {
      item: 'The draft agenda of the meeting on {{meets}}',
      todo: 'Please have it approved and send it to the members by then, so that they can comment.',
      late: 'Please send it as soon as it is approved; it will be recorded as late.',
    },
    papers: {
      item: 'The dispatch of the papers for the meeting on {{meets}}',
      todo: 'Please send the members everything that will be discussed.',
      late: 'Please send them now; it will be recorded as late.',
    },
    'final-agenda': {
      item: 'The final agenda of the meeting on {{meets}}',
      todo: 'Please have it approved once more after the members’ comments, and publish it by then.',
      late: 'Please publish it as soon as it is approved; it will be recorded as late.',
    },
    minutes: {
      item: 'The publication of the minutes of {{meets}}',
      todo: 'Please circulate the draft, have it approved and publish it by then.',
      late: 'Please publish them as soon as they are approved; it will be recorded as late.',
    },
    'action-item': {
      item: 'The action item “{{what}}”',
      todo: 'Please record it as soon as it is done.',
      late: 'Please record it as soon as it is done; the next meeting looks at what is still open.',
    },
    vote: {
      item: 'The vote on “{{title}}”',
      todo: 'Please cast your ballot by then.',
      late: 'Please close the vote.',
    },
    'government-answer': {
      item: 'The government’s reasoned answer on “{{title}}”',
      todo: 'Please say what is accepted and what is not, and give the reasons for both.',
      late: 'The members still wait for the reasons; please answer as soon as possible.',
    },
    'agency-instruction': {
      item: 'The report of {{agency}} on “{{title}}”',
      todo: 'Please see to it that the agency reports what it has done.',
      late: 'Please ask the agency, and record its report as soon as it is there.',
    },
    'meeting-frequency': {
      item: 'The next meeting by the agreed frequency',
      todo: CALL_A_MEETING,
      late: 'The forum has not met as often as it agreed. Please call a meeting, or let the members agree on another frequency.',
    },
    'six-month-minimum': {
      item: 'A meeting within six months of the last one',
      todo: CALL_A_MEETING,
      late: 'OGP asks government and civil society to meet at least every six months. Please call a meeting.',
    },
    'lapse-confirmation': {
      item: 'The decision on the lapse of seat {{seat}}',
      todo: 'Please confirm the lapse, or dismiss it with grounds.',
      late: 'The membership goes on until the lapse is confirmed. Please confirm it, or dismiss it with grounds.',
    },
    'seat-filling': {
      item: 'The filling of vacant seat {{seat}}',
      todo: 'The substitute follows, or somebody is elected.',
      late: 'The seat is still vacant. Please let the substitute follow, or hold an election.',
    },
    'term-end': {
      item: 'The succession to seat {{seat}}',
      todo: 'The term ends on that day. Please renew it, or have a successor found.',
      late: 'The term has ended. Please fill the seat anew.',
    },
  },
  approve: 'It waits for your approval. Please approve it, or return it with your reasons.',
  notice: {
    'duty-reminder': {
      subject_zero: '{{item}} is due today',
      subject_one: '{{item}} is due tomorrow',
      subject_other: '{{item}} is due in {{count}} days',
      lead_zero: '{{item}} is due today, {{date}}.',
      lead_one: '{{item}} is due on {{date}}, in {{count}} day.',
      lead_other: '{{item}} is due on {{date}}, in {{count}} days.',
      next: '{{todo}}',
    },
    'duty-missed': {
      subject: '{{item}}: not done in time',
      lead: '{{item}} was due on {{date}} and has not been recorded as done.',
      next: '{{late}}',
    },
    'duty-overdue': {
      subject_zero: '{{item}} is overdue',
      subject_one: '{{item}} is {{count}} day overdue',
      subject_other: '{{item}} is {{count}} days overdue',
      lead_zero: '{{item}} is overdue (was due {{date}}).',
      lead_one: '{{item}} is {{count}} day overdue (was due {{date}}).',
      lead_other: '{{item}} is {{count}} days overdue (was due {{date}}).',
      next: '{{late}}',
    },
    'duty-moved': {
      subject: '{{item}} is now due on {{date}}',
      lead: '{{item}} was due on {{from}} and is now due on {{date}}.',
      next: 'Reminders follow the new day.',
    },
  },
};
