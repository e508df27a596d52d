import type { DecisionTexts } from '../texts';

const CAST = 'Please cast your ballot by then. A ballot that is cast counts once and cannot be changed.';

export const decisions: DecisionTexts = {
  secrecy: { open: 'open', secret: 'secret: nobody can see how you voted' },
  tally: '{{yes}} in favour, {{no}} against, {{abstain}} abstained',
  failed: {
    'not-carried': 'It did not find the majority that the bylaws ask for.',
    'no-quorum': 'Too few took part for a binding decision.',
  },
  accepted: { wholly: 'accepted', 'in-part': 'accepted in part', rejected: 'not accepted' },
  notice: {
    'vote-opened': {
      subject: 'Vote on “{{title}}” until {{day}}',
      lead: 'The vote on “{{title}}” is open until {{closes}}.',
      next: CAST,
    },
    'vote-reminder': {
      subject_zero: 'The vote on “{{title}}” closes today',
      subject_one: 'The vote on “{{title}}” closes tomorrow',
      subject_other: 'The vote on “{{title}}” closes in {{count}} days',
      lead_zero: 'The vote on “{{title}}” closes today, {{closes}}, and your ballot has not been cast.',
      lead_one: 'The vote on “{{title}}” closes on {{closes}}, in {{count}} day, and your ballot has not been cast.',
      lead_other: 'The vote on “{{title}}” closes on {{closes}}, in {{count}} days, and your ballot has not been cast.',
      next: CAST,
    },
    'decision-taken': {
      subject: 'Decided: {{title}}',
      lead: 'The forum has decided: “{{title}}”.',
      next: 'The decision is binding.',
    },
    'advice-adopted': {
      subject: 'Adopted as advice: {{title}}',
      lead: 'The forum has adopted “{{title}}” as its advice to the government.',
      next: 'The government owes a reasoned answer.',
    },
    'decision-failed': {
      subject: 'Not decided: {{title}}',
      lead: 'The motion “{{title}}” was not adopted.',
      next: '{{reason}}',
    },
    'advice-issued': {
      subject: 'Advice of the forum: {{title}}',
      lead: 'The forum advises the government on “{{title}}”. A reasoned answer is due on {{date}}.',
      next: 'Please say what is accepted and what is not, and give the reasons for both.',
    },
    'government-answered': {
      subject: 'The government has answered: {{title}}',
      lead: 'The government has answered the forum’s advice on “{{title}}”: {{accepted}}.',
      next: 'Its reasons are recorded with the motion.',
    },
  },
};
