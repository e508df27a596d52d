import type { ForumTexts } from '../texts';

export const forums: ForumTexts = {
  lapse: {
    'in-a-row': 'too many regular meetings in a row were missed',
    'of-a-year': 'too many of the last twelve months’ regular meetings were missed',
  },
  notice: {
    'lapse-warned': {
      subject: 'Seat {{seat}}: one more absence may end your membership',
      lead: 'You have missed regular meetings. With one more absence the lapse of your membership (seat {{seat}}) will be proposed.',
      next: 'If you cannot come to the next meeting, please notify a proxy in time: a proxy who is present cancels the absence.',
    },
    'lapse-proposed': {
      subject: 'Lapse proposed: seat {{seat}}',
      lead: 'The lapse of a membership is proposed: {{person}}, seat {{seat}}. Reason: {{rule}}.',
      next: 'Please confirm it, or dismiss it with grounds, by {{date}}. Until then the membership goes on.',
    },
    'membership-lapsed': {
      subject: 'Your membership has lapsed (seat {{seat}})',
      lead: 'Your membership (seat {{seat}}) has lapsed because of absences.',
      next: 'The record of the meetings is kept with the forum. Please ask the secretariat if you think it is wrong.',
    },
    'seat-vacated': {
      subject: 'Seat {{seat}} is vacant',
      lead: 'Seat {{seat}} is vacant.',
      next: 'The substitute follows, or somebody is elected.',
    },
    'substitute-follows': {
      subject: 'Seat {{seat}} is vacant, and you are the substitute',
      lead: 'Seat {{seat}} is vacant, and you have been named its substitute.',
      next: 'The secretariat will tell you when you take the seat.',
    },
    'parity-broken': {
      subject: 'Government and other members are not equal in number',
      lead: 'The forum now has {{government}} active seats of the government and {{others}} of all others.',
      next: 'Please fill or rearrange seats so that both sides are equal again.',
    },
  },
};
