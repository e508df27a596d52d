import { answers } from '@nap/contracts';

import { type Operations, changing, listing, making, showing, under } from '../operation';

const { commentWindowAnswer, commitmentAnswer, cycleAnswer, evidenceAnswer, phaseAnswer } = answers;

export const cycleOperations: Operations = under('/forums/:forum/cycles', {
  'POST ': making('OpenCycle', 'Open a cycle'),
  'GET ': listing('List the cycles of a forum', cycleAnswer),
  'GET /:cycle': showing('Show a cycle', cycleAnswer),
  ...under('/:cycle', {
    'POST /clocks': changing('StartClocks', 'Start the clocks of a cycle of the past'),
    'POST /evidence': making('RecordEvidence', 'Record evidence'),
    'GET /evidence': listing('List the evidence', evidenceAnswer),
    'GET /evidence/:evidence': showing('Show a piece of evidence', evidenceAnswer),
    'POST /evidence/:evidence/withdrawal': changing('WithdrawEvidence', 'Withdraw evidence recorded by mistake'),
    'POST /comment-windows': making('OpenPublicComment', 'Open public comment'),
    'GET /comment-windows': listing('List the comment windows', commentWindowAnswer),
    'GET /comment-windows/:window': showing('Show a comment window', commentWindowAnswer),
    'POST /commitments': making('RecordCommitment', 'Record a commitment, in place of what was recorded before'),
    'GET /commitments': listing('List the commitments of the plan', commitmentAnswer),
    'GET /commitments/:commitment': showing('Show a commitment', commitmentAnswer),
    'GET /phases': listing('List the phases of a cycle', phaseAnswer),
    'GET /phases/:phase': showing('Show a phase', phaseAnswer),
    'POST /amendments': changing('AmendCalendar', 'Amend the calendar with grounds'),
    'POST /waivers': changing('WaivePhase', 'Waive a phase'),
    'POST /suspension': changing('SuspendCycle', 'Suspend a cycle'),
    'POST /resumption': changing('ResumeCycle', 'Resume a cycle'),
    'POST /cohort-shift': changing('ShiftCohort', 'Move a cycle to the next cohort'),
  }),
});
