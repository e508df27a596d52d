import type { OwnDutiesTexts } from '../page-texts';

export const ownDuties: OwnDutiesTexts = {
  lead: 'What you have to see to in any forum, by your roles and by name.',
  open: 'Still to do',
  noneLate: 'Nothing of yours is overdue.',
  none: 'There is nothing for you to do.',
  calendar: 'Your duties in your own calendar',
  calendarLead:
    'A calendar program can follow your duties at a secret address. Whoever has the address can read them, so keep it to yourself.',
  once: 'This is the address. It is shown only now: copy it into your calendar program.',
  make: 'Make an address',
  renew: 'Make a new address',
  revoke: 'Take the address back',
  made: 'The address was made on',
  read: 'last read on',
  neverRead: 'never read yet',
  installation: 'The installation you run',
};
