import { answers } from '@nap/contracts';

import { type Operations, changing, listing, making, showing, under } from '../operation';

const people: Operations = {
  'POST /people': {
    summary: 'Add a person',
    answer: answers.newPersonAnswer,
    problems: ['idempotency-key-reused'],
  },
  'GET /people': listing('List people, for administrators', answers.registeredPersonAnswer),
  'GET /people/:person': showing('Show a person to administrators and to themselves', answers.registeredPersonAnswer),
};

const forums: Operations = {
  'POST /forums': making('RegisterForum', 'Register a forum'),
  'GET /forums': listing('List the forums', answers.forumAnswer),
  'GET /forums/:forum': showing('Show a forum', answers.forumAnswer),
  ...under('/forums/:forum', {
    'POST /reminder-hour': changing('SetReminderHour', 'Set the hour at which reminders go out'),
    'GET /standing': showing('Show parity and the rhythm of meetings', answers.standingAnswer),
    'GET /deadlines': listing('List what the forum owes and owed', answers.deadlineAnswer),
    'GET /action-items': listing('List action items that are open in the forum', answers.actionItemAnswer),
  }),
};

const roles = under('/forums/:forum/roles', {
  'POST ': making('AssignRole', 'Give a person a role'),
  'GET ': listing('List who holds which role', answers.roleAnswer),
  'GET /:role': showing('Show one assignment of a role', answers.roleAnswer),
  'POST /:role/end': changing('EndRole', 'End a role on a day'),
});

const seats = under('/forums/:forum/seats', {
  'POST ': making('EstablishSeat', 'Establish a seat'),
  'GET ': listing('List the seats', answers.seatAnswer),
  'GET /:seat': showing('Show a seat', answers.seatAnswer),
  'POST /:seat/fill': changing('FillSeat', 'Fill a seat'),
  'POST /:seat/vacate': changing('VacateSeat', 'Record that a seat was left'),
  'POST /:seat/substitute': changing('NameSubstitute', 'Name who follows in a seat'),
  'POST /:seat/deputy': changing('NameDeputy', 'Name who sits for the holder of a seat'),
  'POST /:seat/abolish': changing('AbolishSeat', 'Abolish a seat'),
  'POST /:seat/lapse/confirm': changing('ConfirmLapse', 'Confirm that a membership lapsed'),
  'POST /:seat/lapse/dismiss': changing('DismissLapse', 'Dismiss the proposal of a lapse'),
});

const bylaws = under('/forums/:forum', {
  'POST /bylaws': changing('AdoptBylaws', 'Adopt bylaws'),
  'GET /bylaws': listing('List the versions of the bylaws, the one in force first', answers.bylawsAnswer),
  'GET /bylaws/:bylaws': showing('Show a version of the bylaws', answers.bylawsAnswer),
  'POST /mandates': changing('DefineMandate', 'Define who has the say on a topic'),
  'GET /mandates': listing('List who has the say on which topic', answers.mandateAnswer),
  'POST /frequency': changing('ChangeFrequency', 'Change how often the forum meets'),
});

export const forumOperations: Operations = { ...people, ...forums, ...roles, ...seats, ...bylaws };
