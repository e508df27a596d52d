import type { MeetingTexts } from '../texts';

const APPROVE = 'Please approve it, or return it with your reasons.';

export const meetings: MeetingTexts = {
  meeting: { regular: 'regular meeting', extraordinary: 'extraordinary meeting' },
  span: '{{from}}, until {{until}}',
  stage: { draft: 'draft agenda', final: 'final agenda' },
  notice: {
    'meeting-invitation': {
      subject: 'Invitation: {{meeting}} on {{day}}',
      lead: 'You are invited to the {{meeting}} on {{starts}}.',
      next: 'The agenda and the papers follow before the meeting.',
    },
    'meeting-moved': {
      subject: 'Moved: {{meeting}} now on {{day}}',
      lead: 'The {{meeting}} of {{from}} has been moved to {{starts}}.',
      next: 'All deadlines before the meeting follow the new time; what was done stays done.',
    },
    'meeting-second-call': {
      subject: 'Second call: {{meeting}} on {{day}}',
      lead: 'The first call had no quorum. The {{meeting}} is called again for {{starts}}.',
      next: 'The agenda stays the same. At the second call a lower quorum is enough.',
    },
    'meeting-cancelled': {
      subject: 'Cancelled: {{meeting}} on {{day}}',
      lead: 'The {{meeting}} on {{starts}} has been cancelled.',
      next: 'Nothing more has to be prepared for it.',
    },
    'agenda-submitted': {
      subject: 'Draft agenda for {{day}}: please approve',
      lead: 'The draft agenda of the {{meeting}} on {{starts}} waits for your approval.',
      next: APPROVE,
    },
    'final-agenda-submitted': {
      subject: 'Final agenda for {{day}}: please approve',
      lead: 'After the members’ comments, the final agenda of the {{meeting}} on {{starts}} waits for your approval.',
      next: APPROVE,
    },
    'agenda-returned': {
      subject: 'Agenda for {{day}} returned',
      lead: 'The {{stage}} of the {{meeting}} on {{starts}} was returned by the {{by}}.',
      next: 'The reasons are recorded with the meeting. Please submit the agenda anew.',
    },
    'agenda-circulated': {
      subject: 'Draft agenda of the {{meeting}} on {{day}}',
      lead: 'This is the draft agenda of the {{meeting}} on {{starts}}.',
      next: 'Please send your comments before the final agenda is published.',
    },
    'materials-sent': {
      subject: 'Papers for the {{meeting}} on {{day}}',
      lead: 'These are papers for the {{meeting}} on {{starts}}.',
      next: 'Please read them before the meeting.',
    },
    'agenda-published': {
      subject: 'Final agenda of the {{meeting}} on {{day}}',
      lead: 'The final agenda of the {{meeting}} on {{starts}} is published.',
      next: 'The meeting will follow it.',
    },
    'proxy-notified': {
      subject: 'Proxy for seat {{seat}} on {{day}}',
      lead: 'Seat {{seat}} will be represented by a proxy at the {{meeting}} on {{starts}}: {{proxy}}.',
      next: 'The seat is represented once the proxy is present.',
    },
    'proxy-named': {
      subject: 'You are proxy for seat {{seat}} on {{day}}',
      lead: 'You have been named proxy for seat {{seat}} at the {{meeting}} on {{starts}}.',
      next: 'If you cannot come, please tell the secretariat: a proxy who is absent represents nobody.',
    },
    'quorum-failed': {
      subject: 'No quorum on {{day}}; second call follows',
      lead: 'No quorum ({{have}} of {{need}}) at the {{meeting}} on {{starts}}; second call follows.',
      next: 'You will be sent an invitation with the new date. The agenda stays the same.',
    },
    'meeting-failed': {
      subject: 'No quorum at the second call on {{day}}',
      lead: 'The second call of the {{meeting}} on {{starts}} had no quorum either.',
      next: 'Nothing was decided; the items go to the next meeting.',
    },
    'minutes-circulated': {
      subject: 'Draft minutes of the {{meeting}} of {{day}}',
      lead: 'The draft minutes of the {{meeting}} of {{starts}} have been circulated.',
      next: 'Please tell the secretariat what has to be corrected before they are approved.',
    },
    'minutes-published': {
      subject: 'Minutes of the {{meeting}} of {{day}}',
      lead: 'The minutes of the {{meeting}} of {{starts}} are published.',
      next: 'The action items that they hold are tracked from now on.',
    },
    'action-item-opened': {
      subject: 'Action item until {{date}}: {{what}}',
      lead: 'The {{meeting}} of {{day}} gave you an action item, due on {{date}}: {{what}}',
      next: 'Please record it as soon as it is done. You will be reminded before it is due.',
    },
  },
};
